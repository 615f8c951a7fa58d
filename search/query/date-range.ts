import type { Day } from '../../papers/days.ts';
import { addDays, isDay, isMonth, isoWeek, isWeek } from '../../papers/days.ts';

/** A range of days, both ends included, absent where open. */
export interface DayRange {
  from?: Day;
  to?: Day;
}

interface DaySpan {
  from: Day;
  to: Day;
}

/** Names for days, in the order of completion. */
export const DAY_WORDS = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-year',
  'last-year',
] as const;

// The years in which papers can have been published or seen.
const OLDEST = '1970-01-01';
const NEWEST = '2199-12-31';

/**
 * The days of a value: `yesterday`, `last-week` (weeks begin on Monday), `3d` and `2w` (from 3 days or 2 weeks ago on),
 * `2026`, `2026-05`, `2026-W23` (ISO 8601), `2026-05-01`; two of these joined by `..`, or one after `<`, `<=`, `>` or
 * `>=`. `today` is the reader's local day. Undefined when the value is none of these.
 */
export function readDays(value: string, today: Day): DayRange | undefined {
  const [, sign = '', end = ''] = /^([<>]=?|=?)(.*)$/s.exec(value) ?? [];
  if (sign) return comparison(sign, readSpan(end, today));
  const dots = value.indexOf('..');
  if (dots >= 0) return rangeBetween(value.slice(0, dots), value.slice(dots + 2), today);
  const age = readAge(value, today);
  return age ? { from: age } : readSpan(value, today);
}

function comparison(sign: string, span: DaySpan | undefined): DayRange | undefined {
  if (!span) return undefined;
  if (sign === '<') return { to: addDays(span.from, -1) };
  if (sign === '<=') return { to: span.to };
  if (sign === '>') return { from: addDays(span.to, 1) };
  return sign === '>=' ? { from: span.from } : span;
}

function rangeBetween(start: string, end: string, today: Day): DayRange | undefined {
  if (!start && !end) return undefined;
  const first = readEnd(start, today);
  const last = readEnd(end, today);
  if ((start && !first) || (end && !last)) return undefined;
  if (!first || !last) return { ...(first && { from: first.from }), ...(last && { to: last.to }) };
  return first.from <= last.from ? { from: first.from, to: last.to } : { from: last.from, to: first.to };
}

function readEnd(text: string, today: Day): DaySpan | undefined {
  const age = readAge(text, today);
  return age ? { from: age, to: age } : readSpan(text, today);
}

/** The day that `3d` or `2w` ago was. */
function readAge(text: string, today: Day): Day | undefined {
  const [, count, unit] = /^(\d{1,4})([dw])$/.exec(text) ?? [];
  return count && addDays(today, -Number(count) * (unit === 'w' ? 7 : 1));
}

function readSpan(text: string, today: Day): DaySpan | undefined {
  const span = isDay(text) ? { from: text, to: text } : (period(text) ?? namedSpan(text, today));
  return span && span.from >= OLDEST && span.to <= NEWEST ? span : undefined;
}

function period(text: string): DaySpan | undefined {
  if (/^\d{4}$/.test(text)) return { from: `${text}-01-01`, to: `${text}-12-31` };
  if (isMonth(text)) return monthOf(`${text}-01`);
  return isWeek(text.toUpperCase()) ? isoWeekSpan(text.toUpperCase()) : undefined;
}

function namedSpan(text: string, today: Day): DaySpan | undefined {
  switch (text) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'this-week':
      return weekOf(today);
    case 'last-week':
      return weekOf(addDays(today, -7));
    case 'this-month':
      return monthOf(today);
    case 'last-month':
      return monthOf(addDays(`${today.slice(0, 7)}-01`, -1));
    case 'this-year':
      return period(today.slice(0, 4));
    case 'last-year':
      return period(String(Number(today.slice(0, 4)) - 1));
    default:
      return undefined;
  }
}

/** The week of a day, Monday to Sunday. */
function weekOf(day: Day): DaySpan {
  const from = addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  return { from, to: addDays(from, 6) };
}

function isoWeekSpan(week: string): DaySpan | undefined {
  // ISO 8601: 4 January is in week 1.
  const days = weekOf(addDays(`${week.slice(0, 4)}-01-04`, (Number(week.slice(6)) - 1) * 7));
  return isoWeek(days.from) === week ? days : undefined;
}

function monthOf(day: Day): DaySpan {
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) };
}

/** True when the value is an unfinished one: `yest`, `2026-0`, `>`, `2026-05-01.`. */
export function beginsDays(value: string): boolean {
  const [, start, end = ''] = /^(?:[<>]=?|=)?(?:(.*?)\.\.?)?([^.]*)$/s.exec(value) ?? [];
  if (start && !readEnd(start, OLDEST)) return false;
  return /^(\d{0,4}|\d{4}-(\d?|\d\d-\d?|W\d?))$/i.test(end) || DAY_WORDS.some((word) => word.startsWith(end));
}
