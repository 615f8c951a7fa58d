import { FILTERS, isFilterName } from '../filters.ts';
import { isWithinEdits } from '../highlight/edit-distance.ts';

/** What readers call a filter elsewhere, with what it begins here. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  ...named('author:', ['authors', 'by', 'au', 'writer', 'writers', 'written-by', 'from-author']),
  ...named('keyword:', ['keywords', 'kw', 'topic', 'topics', 'subject', 'subjects']),
  ...named('votes:', ['upvotes', 'upvote', 'likes', 'like', 'vote', 'points', 'score']),
  ...named('tag:', ['tags', 'label', 'labels', 'tagged', 'hashtag']),
  ...named('abstract:', ['abs', 'abstracts', 'summary', 'text', 'body']),
  ...named('title:', ['titles', 'ti', 'intitle', 'name']),
  ...named('org:', ['organization', 'organisation', 'organizations', 'organisations', 'orgs', 'company', 'lab']),
  ...named('org:', ['affiliation', 'institution', 'team']),
  ...named('submitter:', ['submitted', 'submitted-by', 'poster', 'user', 'submitters']),
  ...named('list:', ['lists', 'folder']),
  ...named('in:', ['listing', 'listings', 'page', 'on', 'seen-in', 'seen-on']),
  ...named('rank:', ['position', 'pos', 'place', 'ranks', 'ranking']),
  ...named('times:', ['views', 'seen-times', 'count', 'sightings', 'time']),
  ...named('stars:', ['star', 'github', 'gh-stars', 'github-stars']),
  ...named('near:', ['similar', 'like-paper', 'related', 'similar-to', 'related-to']),
  ...named('sort:', ['order', 'orderby', 'order-by', 'sortby', 'sort-by', 'sorted']),
  ...named('status:', ['state', 'reading-status']),
  ...named('source:', ['sources', 'site', 'website', 'host']),
  ...named('first:', ['first-seen', 'firstseen']),
  ...named('added:', ['imported', 'date-added', 'added-on', 'saved', 'have-since']),
  ...named('last:', ['last-seen', 'lastseen']),
  ...named('opened:', ['visited', 'viewed', 'clicked', 'open']),
  ...named('has:', ['with', 'have']),
  date: ['seen:', 'published:'],
  dates: ['seen:', 'published:'],
  day: ['seen:', 'published:'],
  month: ['seen:', 'published:'],
  week: ['seen:', 'published:'],
  when: ['seen:', 'published:'],
  saw: ['seen:'],
  year: ['published:', 'seen:'],
  ...named('published:', [
    'pubdate',
    'publication',
    'publish',
    'published-in',
    'published-on',
    'released',
    'submission',
  ]),
  since: ['seen:>=', 'published:>='],
  from: ['seen:>=', 'published:>=', 'author:'],
  after: ['seen:>', 'published:>'],
  before: ['seen:<', 'published:<'],
  until: ['seen:<=', 'published:<='],
  till: ['seen:<=', 'published:<='],
};

function named(insert: string, names: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, [insert]]));
}

const MIN_MISSPELLED = 3;
/** From this length on two edits are allowed. */
const MIN_TWO_EDITS = 6;

/** What may stand for a name that no filter has, with its colon, the likeliest first. `name` is in lower case. */
export function nearNames(name: string): readonly string[] {
  if (isFilterName(name)) return [];
  if (Object.hasOwn(OTHER_NAMES, name)) return OTHER_NAMES[name] ?? [];
  if (name.length < MIN_MISSPELLED) return [];
  const within = (edits: number) => Object.keys(FILTERS).filter((each) => isWithinEdits(each, name, edits));
  const near = within(1);
  const found = near.length > 0 || name.length < MIN_TWO_EDITS ? near : within(2);
  return found.filter((each) => each.length >= MIN_MISSPELLED).map((each) => `${each}:`);
}
