import { LISTING_KINDS } from '../../papers/listing-kinds.ts';
import { STATUSES } from '../../papers/mark.ts';
import type { SearchField } from '../../papers/search-answer.ts';
import { SOURCES } from '../../papers/sources.ts';
import type { Flag, PaperColumn } from './columns.ts';
import type { ExactKind } from './fields.ts';

/** The values of `is:` beside the statuses of papers/mark.ts. */
export const IS_FLAGS = ['starred', 'opened', 'shown', 'partial', 'listed'] as const satisfies readonly Flag[];

/** The values of `has:`. */
export const HAS_FLAGS = ['code', 'project', 'note', 'summary', 'media'] as const satisfies readonly Flag[];

/** The values of `sort:`; `relevance` sorts by score, the others by a column or the title. */
export const SORTS = ['relevance', 'seen', 'first', 'votes', 'rank', 'published', 'title'] as const;
export type Sort = (typeof SORTS)[number];

/** The values a filter takes. */
export type ValueKind =
  /** words or a phrase to find in one field */
  | { takes: 'words'; field: SearchField }
  /** a whole name, compared exactly */
  | { takes: 'exact'; exact: ExactKind }
  /** one of these, or several with commas between them where `many` */
  | { takes: 'choice'; choices: readonly string[]; many?: true }
  /** days of a time zone: of a time of the paper, or of its sightings (`day`) */
  | { takes: 'days'; column: PaperColumn | 'day'; zone: 'reader' | 'utc' }
  /** a number or a range; the column holds it plus `offset`; `suggestions` are for completion */
  | { takes: 'number'; column: PaperColumn; offset: 0 | 1; suggestions: readonly string[] }
  | { takes: 'number'; sighting: 'rank' | 'votes'; offset: 0 | 1; suggestions: readonly string[] }
  | { takes: 'paper' };

/** Every filter of the query language, in the order of completion and help. */
export const FILTERS = {
  seen: { takes: 'days', column: 'day', zone: 'reader' },
  tag: { takes: 'exact', exact: 'tag' },
  author: { takes: 'words', field: 'authors' },
  title: { takes: 'words', field: 'title' },
  is: { takes: 'choice', choices: [...IS_FLAGS, ...STATUSES] },
  in: { takes: 'choice', choices: LISTING_KINDS, many: true },
  rank: { takes: 'number', sighting: 'rank', offset: 0, suggestions: ['1', '<4', '<11'] },
  votes: { takes: 'number', sighting: 'votes', offset: 1, suggestions: ['>20', '>50', '>100'] },
  has: { takes: 'choice', choices: HAS_FLAGS },
  list: { takes: 'exact', exact: 'list' },
  status: { takes: 'choice', choices: STATUSES },
  sort: { takes: 'choice', choices: SORTS },
  first: { takes: 'days', column: 'firstSeen', zone: 'reader' },
  last: { takes: 'days', column: 'lastSeen', zone: 'reader' },
  opened: { takes: 'days', column: 'opened', zone: 'reader' },
  added: { takes: 'days', column: 'added', zone: 'reader' },
  // Papers are dated and shown in UTC.
  published: { takes: 'days', column: 'published', zone: 'utc' },
  abstract: { takes: 'words', field: 'abstract' },
  keyword: { takes: 'words', field: 'keywords' },
  org: { takes: 'words', field: 'organisation' },
  submitter: { takes: 'exact', exact: 'submitter' },
  near: { takes: 'paper' },
  id: { takes: 'paper' },
  times: { takes: 'number', column: 'times', offset: 0, suggestions: ['>1', '>2', '>5'] },
  'votes-now': { takes: 'number', column: 'votesNow', offset: 1, suggestions: ['>20', '>50', '>100'] },
  stars: { takes: 'number', column: 'stars', offset: 1, suggestions: ['>100', '>1k', '>10k'] },
  source: { takes: 'choice', choices: SOURCES },
} as const satisfies Record<string, ValueKind>;

export type FilterName = keyof typeof FILTERS;

/** True for the name of a filter in lower case. */
export function isFilterName(name: string): name is FilterName {
  return Object.hasOwn(FILTERS, name);
}

export function valueKind(name: FilterName): ValueKind {
  return FILTERS[name];
}
