import type { Query, Word } from './query.ts';

/** Terms that may mean the same as a typed one. */
export type MeantTerms = (term: string) => readonly string[];

/** The query with what its words may mean besides. Names of several parts, and words with a field, mean themselves. */
export function withAlso(query: Query, meant: MeantTerms): Query {
  return { ...query, words: query.words.map((word) => widened(word, meant)) };
}

/** What `withAlso` added, by typed term, to be said in an answer. */
export function alsoIn({ words }: Query): Record<string, readonly string[]> | undefined {
  const added = words.flatMap(({ ways, also }) => {
    const term = ways[0]?.[0];
    return term && also ? [[term, also] as const] : [];
  });
  return added.length > 0 ? Object.fromEntries(added) : undefined;
}

function widened(word: Word, meant: MeantTerms): Word {
  const terms = new Set(word.ways.flat());
  const [only] = terms;
  if (only === undefined || terms.size > 1 || word.field !== undefined) return word;
  const also = meant(only);
  return also.length > 0 ? { ...word, also } : word;
}
