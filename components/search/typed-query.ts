import { parseQuery } from '../../search/query/parse-query.ts';
import type { Query } from '../../search/query/query.ts';

/** What is typed into a search box. */
export interface TypedQuery {
  text: string;
  query: Query;
}

/** Parses what is typed, once a keystroke: everything in a page that needs the query is handed this one. */
export function typedQuery(text: string): TypedQuery {
  return { text, query: parseQuery(text, { now: Date.now() }) };
}
