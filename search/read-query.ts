import { withAlso } from './language/also.ts';
import { parseQuery } from './language/parse-query.ts';
import type { Query } from './language/query.ts';
import { fieldTerms } from './terms/everyday-words.ts';

/** A typed text as it is searched for: with what everyday words mean besides. Pages, which are small, only parse. */
export function readQuery(text: string, context: { now: number }): Query {
  return withAlso(parseQuery(text, context), fieldTerms);
}
