import type { Query, Word } from './query.ts';

type SynonymLookup = (term: string) => readonly string[];

/**
 * The query with synonyms added to its optional words. Compounds, words with a field, phrases and clauses get none:
 * they match as typed.
 */
export function withSynonyms(query: Query, lookup: SynonymLookup): Query {
  const { instead } = query;
  const words = query.words.map((word) => expand(word, lookup));
  return { ...query, words, ...(instead && { instead: withSynonyms(instead, lookup) }) };
}

/** Words of a clause, which match as typed. */
export function withoutSynonyms(words: readonly Word[]): Word[] {
  return words.map(({ synonyms: _, ...word }) => word);
}

/** The synonyms that `withSynonyms` added, by typed term; undefined when it added none. */
export function synonymsUsed({ words }: Query): Record<string, readonly string[]> | undefined {
  const added = words.flatMap(({ variants, synonyms }) => {
    const term = variants[0]?.[0];
    return term && synonyms ? [[term, synonyms] as const] : [];
  });
  return added.length > 0 ? Object.fromEntries(added) : undefined;
}

function expand(word: Word, lookup: SynonymLookup): Word {
  const terms = new Set(word.variants.flat());
  const [only] = terms;
  if (only === undefined || terms.size > 1 || word.field !== undefined) return word;
  const synonyms = lookup(only);
  return synonyms.length > 0 ? { ...word, synonyms } : word;
}
