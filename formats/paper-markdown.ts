import type { LinkedPaper } from './paper-link.ts';

/** What of a paper a line of Markdown says. */
export interface MarkdownPaper extends LinkedPaper {
  /** in order; only the first three are named */
  authors: readonly string[];
  /** how many authors there are */
  authorCount: number;
  /** when it came out, in milliseconds since 1970 UTC */
  publishedAt?: number;
}

// What CommonMark 0.31 gives a meaning inside of a line, and `$`, which many readers take for mathematics.
const MEANT = /[\\`*_{}[\]<>#|~$&]/g;
const MOST_NAMED = 3;

/** A paper as one line of CommonMark: `[Title](address), Ada Example et al., 2026`. Nothing of its texts is markup. */
export function paperMarkdown({ title, address, authors, authorCount, publishedAt }: MarkdownPaper): string {
  const named = authorCount > MOST_NAMED ? authors.slice(0, 1) : authors;
  const names = named.map(escapedMarkdown).join(', ');
  const people = names && authorCount > named.length ? `${names} et al.` : names;
  const year = publishedAt === undefined ? '' : String(new Date(publishedAt).getUTCFullYear());
  return [markdownLink({ title, address }), people, year].filter(Boolean).join(', ');
}

/** A paper's title as a link of CommonMark. */
export function markdownLink({ title, address }: LinkedPaper): string {
  // In angle brackets an address may have any bracket of its own, as DOIs do.
  const target = /[()]/.test(address) ? `<${address.replace(/[<>]/g, encodeURIComponent)}>` : address;
  return `[${escapedMarkdown(title)}](${target})`;
}

/** A text as CommonMark shows it, in one line. */
export function escapedMarkdown(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').replace(MEANT, '\\$&');
}

// What begins a list, a rule or an underlined heading.
const BEGINS_BLOCK = /^(?:[-+=]|\d{1,9}(?=[.)]))/;

/** A text as CommonMark shows it as a paragraph of its own, or as the words of an item of a list, in one line. */
export function markdownParagraph(text: string): string {
  const line = escapedMarkdown(text).trim();
  return line.replace(BEGINS_BLOCK, (begun) => (/\d/.test(begun) ? `${begun}\\` : `\\${begun}`));
}
