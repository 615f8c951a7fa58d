// Digits of Arabic and Persian, which translators print, and full-width ones: their codes end in their value.
const OTHER_DIGITS = /[٠-٩۰-۹０-９]/g;
const BEFORE = /^(?:[▲△⬆↑❤♥★☆]|👍|\ufe0f|(?:up ?)?votes?:?|likes?:?|stars?:?|comments?:?|\s)+/iu;
const AFTER = /(?:\s|(?:up ?)?votes?|likes?|stars?|comments?|points?)+$/iu;
// Longer than any count with its name. White space within a text would take what looks for its end the square of it.
const MOST_CHARACTERS = 100;
const COUNT = /^(?:(\d+)|([1-9]\d{0,2}([.,\s’'])\d{3}(?:\3\d{3})*)|(\d{1,3}(?:[.,]\d{1,2})?)\s?([kKM]))$/;

/**
 * A count as the site prints it or has printed it, with its name around it or not: `17`, `2.06k`, `1.3K`, `1,204`,
 * `1 204` with any white space, `Upvote 12`, `-` for none. Undefined for anything else, also for what could mean a
 * tenth or ten times as much: `1.2`, `1,234k`, `99+`.
 */
export function printedCount(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MOST_CHARACTERS) return undefined;
  const plain = trimmed
    .replace(OTHER_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace('٫', '.')
    .replaceAll('٬', ',')
    .replace(BEFORE, '')
    .replace(AFTER, '');
  if (plain === '-') return 0;
  const [, whole, grouped, , decimal = '', unit] = COUNT.exec(plain) ?? [];
  if (unit) return Math.round(Number(decimal.replace(',', '.')) * (unit === 'M' ? 1e6 : 1e3));
  const digits = whole ?? grouped?.replace(/\D/g, '');
  return digits === undefined ? undefined : Number(digits);
}
