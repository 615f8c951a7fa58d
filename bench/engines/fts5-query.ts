/** The FTS5 query for any of the words of a text; '' when there is none. `last` is put after the last word. */
export function anyWord(text: string, last = ''): string {
  const words = wordsOf(text);
  return words.map((word, index) => `"${word}"${index === words.length - 1 ? last : ''}`).join(' OR ');
}

/** As anyWord, for all of them. */
export function everyWord(text: string, last = ''): string {
  const words = wordsOf(text);
  return words.map((word, index) => `"${word}"${index === words.length - 1 ? last : ''}`).join(' AND ');
}

// As FTS5's unicode61 cuts texts: at everything that is no letter, mark or digit.
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
