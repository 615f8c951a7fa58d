import { synonymsOf } from '../analysis/synonym-table.ts';
import { parseQuery } from './parse-query.ts';
import type { Query } from './query.ts';
import { withSynonyms } from './synonyms.ts';

/**
 * The query for the engine: parseQuery with synonyms from the table. For the background. A file of its own because the
 * table is 9 KB zipped: pages, which must load fast, use parseQuery and get the synonyms with the answer.
 */
export function parseQueryWithSynonyms(text: string, context: { now: number }): Query {
  return withSynonyms(parseQuery(text, context), synonymsOf);
}
