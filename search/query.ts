/** What a reader typed, understood. Words are folded as in terms.ts; tags and authors are as typed, in lower case. */
export interface Query {
  words: string[];
  /** word sequences that must stand together, in this order */
  phrases: string[][];
  /** words that must not be there */
  without: string[];
  tags: string[];
  /** each is the words of one author's name */
  authors: string[][];
}

/** True when nothing is asked for. */
export function isEmptyQuery({ words, phrases, without, tags, authors }: Query): boolean {
  return [words, phrases, without, tags, authors].every((part) => part.length === 0);
}
