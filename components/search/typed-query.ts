import type { Query } from '../../search/query/query.ts';
import { Store } from '../live/store.ts';

/** What is typed into a search box. */
export interface TypedQuery {
  text: string;
  query: Query;
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
 * Parses what is typed, once a keystroke: everything in a page that needs the query is handed this one. Asks for
 * nothing until the parser is loaded.
 */
export function typedQuery(text: string): TypedQuery {
  return { text, query: parser.get()?.(text, { now: Date.now() }) ?? NO_QUERY };
}
