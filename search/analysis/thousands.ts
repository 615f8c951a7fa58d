/**
 * A comma between thousands, as the source of a regular expression: that of `1,200`, and none of `2023,100`, which are
 * two numbers.
 */
export const THOUSANDS_COMMA = String.raw`(?<=\d)(?<!\d{4}),(?=\d{3}(?!\d))`;

const COMMAS = new RegExp(THOUSANDS_COMMA, 'g');
// A point is one of a number or name only behind a letter or digit, as in tokens: `1.5k`, but `.5k` has the token `5k`.
const WITH_K = /(?<![\p{L}\p{N}]\.?)(\d{1,3})k(?![\p{L}\p{N}])/gu;
const MAY_HAVE = /\d[,k]/;

/** A text in small letters with thousands in digits alone: `42k` and `42,000` are both `42000`. */
export function plainThousands(text: string): string {
  return MAY_HAVE.test(text) ? text.replace(COMMAS, '').replace(WITH_K, '$1000') : text;
}
