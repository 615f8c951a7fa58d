/** A run of letters and digits, as search cuts texts. */
export const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;

/** The form in which a word is counted: in lower case. */
export function foldWord(token: string): string {
  return token.toLowerCase();
}

/** The different words of some texts. */
export function wordsIn(...texts: (string | undefined)[]): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const [token] of text?.matchAll(TOKEN) ?? []) words.add(foldWord(token));
  return words;
}
