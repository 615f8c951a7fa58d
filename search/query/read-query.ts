import { fieldTerms } from '../analysis/synonym-table.ts';
import { parseQuery } from './parse-query.ts';
import type { Query } from './query.ts';
import { withSynonyms } from './synonyms.ts';

/** A typed text as it is searched for: with what everyday words mean besides. Pages, which are small, only parse. */
export function readQuery(text: string, context: { now: number }): Query {
  return withSynonyms(parseQuery(text, context), fieldTerms);
}
