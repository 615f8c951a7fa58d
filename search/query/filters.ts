import { LISTING_KINDS } from '../../papers/listing-kinds.ts';
import { STATUSES } from '../../papers/mark.ts';
import type { SearchField } from '../../papers/search-answer.ts';
import { SOURCES } from '../../papers/sources.ts';
import type { Flag, PaperColumn } from './columns.ts';
import type { ExactKind } from './fields.ts';

/** The values of `is:`: how far the reader is with a paper, and what holds of it. */
export const IS_FLAGS = ['starred', 'opened', 'shown', 'partial', 'listed'] as const satisfies readonly Flag[];

/** The values of `has:`. */
export const HAS_FLAGS = ['code', 'project', 'note', 'summary', 'media'] as const satisfies readonly Flag[];

/** The values of `sort:`. */
export const SORTS = ['relevance', 'seen', 'first', 'votes', 'rank', 'published', 'title'] as const;
export type Sort = (typeof SORTS)[number];

/** What is written after a name. */
export type ValueKind =
  /** words to be found in one field */
  | { takes: 'words'; field: SearchField }
  | { takes: 'exact'; exact: ExactKind }
  /** one of these; with commas between them where `many` */
  | { takes: 'choice'; choices: readonly string[]; many?: true }
  /** days; a paper's time lies within them, or its sighting's day is one of them */
  | { takes: 'days'; column: PaperColumn | 'day'; zone: 'reader' | 'utc' }
  /** a number or a range; `plus` is what the column holds more than it means, `suggestions` are some to begin with */
  | { takes: 'number'; column: PaperColumn; plus: 0 | 1; suggestions: readonly string[] }
  | { takes: 'number'; sighting: 'rank' | 'votes'; plus: 0 | 1; suggestions: readonly string[] }
  | { takes: 'paper' };

/** Every name of the language with what it takes, in the order in which they are offered. */
export const FILTERS = {
  seen: { takes: 'days', column: 'day', zone: 'reader' },
  tag: { takes: 'exact', exact: 'tag' },
  author: { takes: 'words', field: 'authors' },
  title: { takes: 'words', field: 'title' },
  is: { takes: 'choice', choices: [...IS_FLAGS, ...STATUSES] },
  in: { takes: 'choice', choices: LISTING_KINDS, many: true },
  rank: { takes: 'number', sighting: 'rank', plus: 0, suggestions: ['1', '<4', '<11'] },
  votes: { takes: 'number', sighting: 'votes', plus: 1, suggestions: ['>20', '>50', '>100'] },
  has: { takes: 'choice', choices: HAS_FLAGS },
  list: { takes: 'exact', exact: 'list' },
  status: { takes: 'choice', choices: STATUSES },
  sort: { takes: 'choice', choices: SORTS },
  first: { takes: 'days', column: 'firstSeen', zone: 'reader' },
  last: { takes: 'days', column: 'lastSeen', zone: 'reader' },
  opened: { takes: 'days', column: 'opened', zone: 'reader' },
  // Papers are dated in UTC, and shown so.
  published: { takes: 'days', column: 'published', zone: 'utc' },
  abstract: { takes: 'words', field: 'abstract' },
  keyword: { takes: 'words', field: 'keywords' },
  org: { takes: 'words', field: 'organisation' },
  submitter: { takes: 'exact', exact: 'submitter' },
  near: { takes: 'paper' },
  times: { takes: 'number', column: 'times', plus: 0, suggestions: ['>1', '>2', '>5'] },
  'votes-now': { takes: 'number', column: 'votesNow', plus: 1, suggestions: ['>20', '>50', '>100'] },
  stars: { takes: 'number', column: 'stars', plus: 1, suggestions: ['>100', '>1k', '>10k'] },
  source: { takes: 'choice', choices: SOURCES },
} as const satisfies Record<string, ValueKind>;

export type FilterName = keyof typeof FILTERS;

/** True for a name of the language in lower case. */
export function isFilterName(name: string): name is FilterName {
  return Object.hasOwn(FILTERS, name);
}

/** What the name takes. */
export function valueKind(name: FilterName): ValueKind {
  return FILTERS[name];
}
