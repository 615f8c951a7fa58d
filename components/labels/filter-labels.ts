import type { TextKey } from '../../messages/catalogue.ts';
import type { FilterName } from '../../search/query/filters.ts';

/** What each filter of the query language takes, in a few words. */
export const FILTER_LABELS: Record<FilterName, TextKey> = {
  seen: 'means_seen',
  tag: 'means_tag',
  author: 'means_author',
  title: 'means_title',
  is: 'means_is',
  in: 'means_in',
  rank: 'means_rank',
  votes: 'means_votes',
  has: 'means_has',
  list: 'means_list',
  status: 'means_status',
  sort: 'means_sort',
  first: 'means_first',
  last: 'means_last',
  opened: 'means_opened',
  added: 'means_added',
  published: 'means_published',
  abstract: 'means_abstract',
  keyword: 'means_keyword',
  org: 'means_org',
  submitter: 'means_submitter',
  near: 'means_near',
  id: 'means_id',
  times: 'means_times',
  'votes-now': 'means_votes_now',
  stars: 'means_stars',
  source: 'means_source',
};
