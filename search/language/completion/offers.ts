import type { Day } from '../../../papers/days.ts';
import { addDays } from '../../../papers/days.ts';
import { cleanTag } from '../../../papers/mark.ts';
import type { DayRange } from '../day-range.ts';
import { DAY_WORDS, readDays } from '../day-range.ts';
import type { FilterName } from '../names.ts';
import { valueKind } from '../names.ts';

/** A name that the reader gave or saw, with the number of papers that have it. */
export interface KnownName {
  name: string;
  count?: number;
}

/** What the reader's library has to complete with, each in the order to be offered in. */
export interface Known {
  tags: readonly KnownName[];
  lists: readonly KnownName[];
  authors?: readonly KnownName[];
}

/** A value to offer after a name. */
export interface Offer {
  value: string;
  count?: number;
  days?: DayRange;
}

const MONTHS_BACK = 12;

/** The values of a name that what is typed may be the beginning of, the best first. `today` is the reader's own. */
export function offersFor(name: FilterName, typed: string, known: Known, today: Day): Offer[] {
  const kind = valueKind(name);
  switch (kind.takes) {
    case 'exact':
      return kind.exact === 'submitter'
        ? []
        : fromNames(kind.exact === 'tag' ? known.tags : known.lists, cleanTag(typed));
    case 'words':
      return name === 'author' ? fromNames(known.authors ?? [], typed.trim().toLowerCase()) : [];
    case 'choice': {
      const [, before = '', end = ''] = /^(.*,)?([^,]*)$/.exec(typed.toLowerCase()) ?? [];
      const left = kind.choices.filter((choice) => !before.split(',').includes(choice));
      return beginning(end, left).map((value) => ({ value: before + value }));
    }
    case 'days': {
      const [, before = '', end = ''] = /^((?:[<>]=?|=)|.*?\.\.)?(.*)$/.exec(typed.toLowerCase()) ?? [];
      return beginning(end, dayValues(today)).map((value) => dayOffer(before + value, today));
    }
    case 'number':
      return beginning(typed, kind.offers).map((value) => ({ value }));
    case 'paper':
      return [];
  }
}

function beginning(typed: string, values: readonly string[]): string[] {
  return values.filter((value) => value.startsWith(typed));
}

/** Those that begin so, then those with a later word that does. */
function fromNames(names: readonly KnownName[], typed: string): Offer[] {
  const starting = names.filter(({ name }) => name.toLowerCase().startsWith(typed));
  const inside = names.filter(
    (each) => !starting.includes(each) && /[\s-]/.test(each.name) && hasWord(each.name, typed),
  );
  return [...starting, ...inside].map(({ name, ...rest }) => ({ value: name, ...rest }));
}

function hasWord(name: string, typed: string): boolean {
  return name
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => word.startsWith(typed));
}

function dayOffer(value: string, today: Day): Offer {
  const days = readDays(value, today);
  return days ? { value, days } : { value };
}

function dayValues(today: Day): string[] {
  const months = [today.slice(0, 7)];
  for (let month = today; months.length < MONTHS_BACK; ) {
    month = addDays(`${month.slice(0, 7)}-01`, -1);
    months.push(month.slice(0, 7));
  }
  return [...DAY_WORDS, ...months, ...new Set(months.map((month) => month.slice(0, 4)))];
}
