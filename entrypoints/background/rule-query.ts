import type { PaperId } from '../../papers/paper-id.ts';
import { exactKey } from '../../search/query/fields.ts';
import { parseQuery } from '../../search/query/parse-query.ts';
import type { Clause, Query } from '../../search/query/query.ts';
import { isEmptyQuery } from '../../search/query/query.ts';
import type { ListIds } from '../../search/query/stored-names.ts';
import { withStoredNames } from '../../search/query/stored-names.ts';

/** The search of a rule, and the reading lists that it may name. */
export interface RuleSearch {
  text: string;
  now: number;
  lists?: ListIds;
}

/**
 * What a rule asks with a search: papers with all of its words, as typed and without what a search box adds, so that no
 * paper is tagged by a guess; `among` these, where they are given. Undefined where there is nothing to ask, and for
 * papers that are like another one: nearly all are, a little.
 */
export function ruleQuery({ text, now, lists }: RuleSearch, among?: readonly PaperId[]): Query | undefined {
  const { words, must, near } = withStoredNames(parseQuery(text, { now }), lists);
  const asked: Clause[] = words.length > 0 ? [{ is: 'words', words }, ...must] : [...must];
  const query: Query = { words: [], must: asked, chips: [], problems: [] };
  if (near !== undefined || isEmptyQuery(query)) return undefined;
  if (!among) return query;
  return { ...query, must: [{ is: 'any-key', keys: among.map((id) => exactKey('paper', id)) }, ...asked] };
}
