import { exactKey } from './fields.ts';
import type { Clause, Query } from './query.ts';

/** The ids of reading lists, by their names in lower case. */
export type ListIds = ReadonlyMap<string, readonly string[]>;

export const NO_LISTS: ListIds = new Map();

const LIST = exactKey('list', '');
const TAG = exactKey('tag', '');

/**
 * The query with what the reader calls things replaced by what is stored: a list's name by its id, and a tag by itself
 * and those nested in it.
 */
export function withStoredNames(query: Query, lists: ListIds = NO_LISTS): Query {
  const { must, instead } = query;
  return {
    ...query,
    must: must.map((clause) => stored(clause, lists)),
    ...(instead && { instead: withStoredNames(instead, lists) }),
  };
}

function stored(clause: Clause, lists: ListIds): Clause {
  switch (clause.is) {
    case 'exact':
      return storedKey(clause, lists);
    case 'all':
    case 'any':
      return { is: clause.is, clauses: clause.clauses.map((each) => stored(each, lists)) };
    case 'not':
      return { is: 'not', clause: stored(clause.clause, lists) };
    default:
      return clause;
  }
}

function storedKey(clause: Clause & { is: 'exact' }, lists: ListIds): Clause {
  const { key } = clause;
  if (key.startsWith(TAG)) {
    return { is: 'any', clauses: [clause, { is: 'any-key', keys: [`${key}/`], prefix: true }] };
  }
  const ids = key.startsWith(LIST) ? lists.get(key.slice(LIST.length)) : undefined;
  return ids ? { is: 'any-key', keys: [key, ...ids.map((id) => exactKey('list', id))] } : clause;
}
