/**
 * The words of a text as search knows them: split at white space, punctuation and symbols, with accents and case
 * dropped, so that `Erdős` is found by `erdos`. A query and the papers go through the same.
 */
export function termsOf(text: string): string[] {
  return text.split(BREAK).flatMap((piece) => foldTerm(piece) || []);
}

// MiniSearch's own break (white space and punctuation, 7.2) and symbols: `$`, `^` and `=` of LaTeX are no letters.
const BREAK = /[\n\r\p{Z}\p{P}\p{S}]+/u;

/** One word without accents and case; '' when nothing is left. */
export function foldTerm(term: string): string {
  return term
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
