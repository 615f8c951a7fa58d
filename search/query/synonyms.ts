import { synonymsOf } from '../analysis/synonym-table.ts';
import { parseQuery } from './parse-query.ts';
import type { Query, Word } from './query.ts';

/** A typed text as it is searched for: with what everyday words mean besides. Pages, which are small, only parse. */
export function parseQueryWithSynonyms(text: string, context: { now: number }): Query {
  return withSynonyms(parseQuery(text, context), synonymsOf);
}

/** Terms that may mean the same as a typed one. */
export type SynonymLookup = (term: string) => readonly string[];

/** The query with what its words may mean besides. Names of several parts, and words with a field, mean themselves. */
export function withSynonyms(query: Query, meant: SynonymLookup): Query {
  return { ...query, words: query.words.map((word) => widened(word, meant)) };
}

/** What `withSynonyms` added, by typed term, to be reported in an answer. */
export function synonymsUsed({ words }: Query): Record<string, readonly string[]> | undefined {
  const added = words.flatMap(({ variants, synonyms }) => {
    const term = variants[0]?.[0];
    return term && synonyms ? [[term, synonyms] as const] : [];
  });
  return added.length > 0 ? Object.fromEntries(added) : undefined;
}

function widened(word: Word, meant: SynonymLookup): Word {
  const terms = new Set(word.variants.flat());
  const [only] = terms;
  if (only === undefined || terms.size > 1 || word.field !== undefined) return word;
  const synonyms = meant(only);
  return synonyms.length > 0 ? { ...word, synonyms } : word;
}
