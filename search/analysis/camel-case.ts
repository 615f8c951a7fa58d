/** Stands in a token where a name that is written as one word begins a new one: `sage\u001fattention2`. */
export const SEAM = '\u001f';

// Three letters before, so that `LoRA` and `arXiv` stay whole, and two after: `Video|QA`, `Scale|CUA`. Capitals end
// before a word of three letters: `BERT|Score`, but `LLMs`.
const BEFORE_CAPITAL = /[A-Za-z][a-z]{2}(?=[A-Z][A-Za-z])|[A-Z]{2}(?=[A-Z][a-z]{2})/g;

/** A text with a seam at each capital inside of a name, before it is put in small letters. */
export function withSeams(text: string): string {
  return text.replace(BEFORE_CAPITAL, `$&${SEAM}`);
}

/** A token or text without its seams. */
export function withoutSeams(text: string): string {
  return text.replaceAll(SEAM, '');
}
