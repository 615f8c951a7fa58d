/**
 * The words of a text as search knows them: without accents and case, so that `Erdős` is found by `erdos`, split at
 * white space, punctuation and symbols. A query and the papers go through the same.
 */
export function termsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .split(BREAK)
    .filter(Boolean);
}

const MARKS = /\p{M}+/gu;

// MiniSearch's own break (white space and punctuation, 7.2) and symbols: `$`, `^` and `=` of LaTeX are no letters.
const BREAK = /[\s\p{Z}\p{P}\p{S}\p{C}]+/u;
