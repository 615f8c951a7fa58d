import type { FilterName } from '../filters.ts';
import { valueKind } from '../filters.ts';
import { isWithinEdits } from '../highlight/edit-distance.ts';
import { SPELLED_DAYS } from '../values/unfinished-days.ts';

/** What readers call a choice elsewhere. */
const OTHER_CHOICES: Readonly<Record<string, string>> = {
  ...{ daily: 'day', today: 'day', weekly: 'week', monthly: 'month', hot: 'trending', popular: 'trending' },
  ...{ organization: 'organisation', org: 'organisation', organizations: 'organisation', user: 'profile' },
  ...{ collections: 'collection', searches: 'search', results: 'search', papers: 'paper', profiles: 'profile' },
  ...{ star: 'starred', favorite: 'starred', favourite: 'starred', favorites: 'starred', bookmarked: 'starred' },
  ...{ open: 'opened', visited: 'opened', clicked: 'opened', viewed: 'opened', seen: 'shown', listed: 'listed' },
  ...{ done: 'read', finished: 'read', todo: 'unread', new: 'unread', started: 'reading', ignored: 'skipped' },
  ...{ github: 'code', repo: 'code', repository: 'code', notes: 'note', abstract: 'summary', video: 'media' },
  ...{ images: 'media', page: 'project', website: 'project', date: 'seen', newest: 'seen', recent: 'seen' },
  ...{ upvotes: 'votes', likes: 'votes', top: 'votes', popularity: 'votes', year: 'published', name: 'title' },
  ...{ best: 'relevance', score: 'relevance', oldest: 'first' },
};

const AGE = /^([<>])=?\s*(\d{1,4})\s*([dw])$/i;
const SIGN = /^(?:[<>]=?|since-|before-|after-|until-|last-(?=[a-z]{3,}day))?/;
const NUMBER = /^[<>~]?=?\d[\d.,]*[km]?/i;
const MAX_OFFERS = 3;

/** The values, of those that the filter takes, that may have been meant by one that it does not take. */
export function nearValues(name: FilterName, typed: string): string[] {
  const kind = valueKind(name);
  const value = typed.trim().toLowerCase().replace(/\s+/g, '-');
  switch (kind.takes) {
    case 'choice': {
      const [, before = '', end = ''] = /^(.*,)?([^,]*)$/.exec(value) ?? [];
      const other = Object.hasOwn(OTHER_CHOICES, end) ? (OTHER_CHOICES[end] ?? '') : '';
      const found = kind.choices.includes(other) ? [other] : nearest(end, kind.choices);
      return found.map((choice) => before + choice);
    }
    case 'days': {
      const [, sign, count, unit] = AGE.exec(value) ?? [];
      if (sign) return sign === '<' ? [`${count}${unit}`] : [`<${count}-${unit === 'w' ? 'weeks' : 'days'}-ago`];
      const [before = ''] = SIGN.exec(value) ?? [];
      return nearest(value.slice(before.length), SPELLED_DAYS).map((day) => before + day);
    }
    case 'number': {
      const [number] = NUMBER.exec(value) ?? [];
      return number && number !== value ? [number] : [];
    }
    default:
      return [];
  }
}

function nearest(typed: string, values: readonly string[]): string[] {
  if (typed.length < 3) return [];
  const within = (edits: number) => values.filter((value) => isWithinEdits(value, typed, edits));
  const near = within(1);
  const found = near.length > 0 || typed.length < 6 ? near : within(2);
  return (found.length > 0 ? found : values.filter((value) => value.startsWith(typed))).slice(0, MAX_OFFERS);
}
