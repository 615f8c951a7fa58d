import { number, text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import type { Range } from '../../search/query/query.ts';
import type { DayRange } from '../../search/query/values/day-spans.ts';
import { monthIn, yearOf } from '../../search/query/values/day-spans.ts';
import { dateInShort, monthLabel } from './date-labels.ts';

/** The days of a value: "May 2025", "1 May – 9 May", "since 3 May"; '' for all days. */
export function daysLabel({ from, to }: DayRange, today: Day): string {
  if (!from) return to ? text('days_until', dateInShort(to, today)) : '';
  if (!to) return text('days_since', dateInShort(from, today));
  const [year = '', month = ''] = from.split('-');
  if (isSame(yearOf(year), { from, to })) return year;
  if (isSame(monthIn(year, month), { from, to })) return monthLabel(from.slice(0, 7));
  return from === to ? dateInShort(from, today) : `${dateInShort(from, today)} – ${dateInShort(to, today)}`;
}

/** The numbers of a value: "50–100", "1,001 or more"; '' for all numbers, and for none. */
export function numbersLabel({ from, to }: Range): string {
  if (from === undefined) return to === undefined ? '' : text('numbers_up_to', number(to));
  if (to === undefined) return text('numbers_from', number(from));
  return from > to ? '' : from === to ? number(from) : `${number(from)}–${number(to)}`;
}

function isSame(one: DayRange | undefined, other: DayRange): boolean {
  return one?.from === other.from && one?.to === other.to;
}
