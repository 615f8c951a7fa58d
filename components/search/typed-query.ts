import type { Query } from '../../search/query/query.ts';
import { Store } from '../live/store.ts';

/** What is typed into a search box. */
export interface TypedQuery {
  text: string;
  query: Query;
  /** the text, where the parser is not loaded yet: what is asked for is not known */
  unparsed?: string;
}

type Parse = (text: string, options: { now: number }) => Query;

/** What parses a search, once it is loaded: it is a quarter of a popup's scripts, and no first row needs it. */
export const parser = new Store<Parse | undefined>(undefined);

const NO_QUERY: Query = { words: [], must: [], chips: [], problems: [] };

/** Loads the parser, once. */
export async function loadParser(): Promise<void> {
  if (parser.get()) return;
  const { parseQuery } = await import('../../search/query/parse-query.ts');
  parser.set(parseQuery);
}

/**
 * Parses what is typed, once a keystroke: everything in a page that needs the query is handed this one. Empty until
 * the parser is loaded.
 */
export function typedQuery(text: string): TypedQuery {
  const parse = parser.get();
  return parse ? { text, query: parse(text, { now: Date.now() }) } : { text, query: NO_QUERY, unparsed: text };
}
