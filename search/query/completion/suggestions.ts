import type { Day } from '../../../papers/days.ts';
import { addDays } from '../../../papers/days.ts';
import { cleanTag } from '../../../papers/mark.ts';
import type { FilterName } from '../filters.ts';
import { valueKind } from '../filters.ts';
import { DAY_WORDS, readDays } from '../values/date-range.ts';
import type { DayRange } from '../values/day-spans.ts';
import { MONTHS, WEEKDAYS } from '../values/named-dates.ts';
import type { NameMatcher } from './name-matcher.ts';

/** The names of the reader's library, as far as they are loaded. */
export interface NameMatchers {
  tags?: NameMatcher | undefined;
  lists?: NameMatcher | undefined;
  authors?: NameMatcher | undefined;
}

/** A value suggested for a filter. */
export interface Suggestion {
  value: string;
  count?: number;
  days?: DayRange;
}

const MONTHS_BACK = 12;

/** The values of a filter that match the typed prefix, best first. `today` is the reader's local day. */
export function suggestionsFor(name: FilterName, typed: string, known: NameMatchers, today: Day): Suggestion[] {
  const kind = valueKind(name);
  switch (kind.takes) {
    case 'exact':
      if (kind.exact === 'submitter') return [];
      return matchingNames(kind.exact === 'tag' ? known.tags : known.lists, cleanTag(typed));
    case 'words':
      return name === 'author' ? matchingNames(known.authors, typed) : [];
    case 'choice': {
      const [, before = '', end = ''] = /^(.*,)?([^,]*)$/.exec(spaceless(typed)) ?? [];
      const left = kind.choices.filter((choice) => !before.split(',').includes(choice));
      return withPrefix(end, left).map((value) => ({ value: before + value }));
    }
    case 'days': {
      const [, before = '', end = ''] = /^((?:[<>]=?|=)|.*?\.\.)?(.*)$/.exec(spaceless(typed)) ?? [];
      return dayValues(end, today).map((value) => daySuggestion(before + value, today));
    }
    case 'number':
      return withPrefix(typed.trim(), kind.suggestions).map((value) => ({ value }));
    case 'paper':
      return [];
  }
}

/** `last w` as `last-w`. */
function spaceless(typed: string): string {
  return typed.trim().toLowerCase().replace(/\s+/g, '-');
}

function withPrefix(prefix: string, values: readonly string[]): string[] {
  return values.filter((value) => value.startsWith(prefix));
}

function matchingNames(match: NameMatcher | undefined, typed: string): Suggestion[] {
  return (match?.(typed) ?? []).map(({ name, ...rest }) => ({ value: name, ...rest }));
}

function daySuggestion(value: string, today: Day): Suggestion {
  const days = readDays(value, today);
  return days ? { value, days } : { value };
}

/** Names and months back; of what has other names only those that are begun, since there are many. */
function dayValues(typed: string, today: Day): string[] {
  const months = [today.slice(0, 7)];
  for (let month = today; months.length < MONTHS_BACK; ) {
    month = addDays(`${month.slice(0, 7)}-01`, -1);
    months.push(month.slice(0, 7));
  }
  const common = [...DAY_WORDS, ...months, ...new Set(months.map((month) => month.slice(0, 4)))];
  const [, count = ''] = /^(\d{1,3})-?[a-z]/.exec(typed) ?? [];
  const ages = count
    ? [`${count}-days`, `${count}-days-ago`, `${count}-weeks`, `${count}-weeks-ago`, `${count}-months`]
    : [];
  const begun = typed ? [...WEEKDAYS, ...MONTHS, ...ages, 'past-week', 'past-month', 'past-year'] : [];
  return withPrefix(typed, [...common, ...begun]);
}
