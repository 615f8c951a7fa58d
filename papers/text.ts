/**
 * White space other than the plain space, and characters that are invisible but can reorder or hide the text around
 * them: controls, zero-width spaces, bidi embeddings and isolates, the byte order mark. Zero-width joiners stay:
 * scripts and emoji need them.
 */
const ODD =
  '\\x00-\\x1f\\x7f-\\xa0\\u1680\\u2000-\\u200b\\u200e\\u200f\\u2028-\\u202f\\u205f\\u2060\\u2066-\\u2069\\u3000\\ufeff';

// Matches nothing in a clean text, and single spaces never: the page waits while its texts are cleaned.
const BLANK = new RegExp(` *[${ODD}][ ${ODD}]*| {2,}`, 'g');

/** Cuts to at most `limit` UTF-16 units without splitting a character that takes two. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

/**
 * One line of readable text from anything: a string with runs of white space and invisible characters folded to one
 * space, trimmed, at most `limit` UTF-16 units. Anything but a string gives ''. LaTeX and markup stay as plain text.
 * Costs one pass over at most twice the limit, however long the input.
 */
export function cleanText(value: unknown, limit: number): string {
  if (typeof value !== 'string') return '';
  return cut(
    cut(value, limit * 2)
      .replace(BLANK, ' ')
      .trim(),
    limit,
  ).trimEnd();
}
