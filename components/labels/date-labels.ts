import { language, text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import { addDays, isDay, localDay } from '../../papers/days.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

// Making an Intl format costs more than a hundred uses of it.
function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language(), options);
  formats.set(name, made);
  return made;
}

// Intl throws for a time that is none, and one such row would end the drawing of all.
function written(time: number | Date, name: string, options: Intl.DateTimeFormatOptions): string {
  return Number.isNaN(new Date(time).getTime()) ? '–' : format(name, options).format(time);
}

// A day has no time zone: it is formatted in UTC, or readers west of it would see the day before.
const asDate = (day: Day) => new Date(`${day}T00:00:00Z`);

/** "Today", "Yesterday", else the day in full: "Tuesday 2 June 2026". */
export function dayLabel(day: Day, today: Day): string {
  if (day === today) return text('today');
  if (day === addDays(today, -1)) return text('yesterday');
  return fullDay(day);
}

/** The day with its weekday, month and year. */
export function fullDay(day: Day): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return written(asDate(day), 'full', options);
}

/** The days of a week by its first and last: "1–7 June 2026". */
export function weekLabel(first: Day, last: Day): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return isDay(first) && isDay(last) ? format('week', options).formatRange(asDate(first), asDate(last)) : '–';
}

/** "Today", "Yesterday", else the day short: "2 Jun", with the year when it is not this one. */
export function shortDay(day: Day, today: Day): string {
  if (day === today) return text('today');
  if (day === addDays(today, -1)) return text('yesterday');
  return dateInShort(day, today);
}

/** The day short, also when it is today: "2 Jun", with the year when it is not this one. */
export function dateInShort(day: Day, today: Day): string {
  if (!isDay(day)) return day;
  return day.slice(0, 4) === today.slice(0, 4)
    ? format('short', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(asDate(day))
    : format('year', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(asDate(day));
}

/** "June 2026" from `2026-06`. */
export function monthLabel(month: string): string {
  return written(asDate(`${month}-01`), 'month', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** "Jun" from `2026-06`; with the year for a January, and for the first of the months it stands among. */
export function monthInShort(month: string, months: readonly string[]): string {
  const hasYear = month.endsWith('-01') || month === months[0];
  const options = { month: 'short', timeZone: 'UTC' } as const;
  return hasYear
    ? written(asDate(`${month}-01`), 'month-year', { ...options, year: '2-digit' })
    : written(asDate(`${month}-01`), 'month-short', options);
}

/** The name of a day of the week, from 1 for Monday to 7 for Sunday: "M" or "Monday". */
export function weekdayName(weekday: number, length: 'narrow' | 'long'): string {
  // The first of June 2026 was a Monday.
  const options = { weekday: length, timeZone: 'UTC' } as const;
  return written(asDate(`2026-06-0${weekday}`), `weekday ${length}`, options);
}

/** The date of a time where the reader is: "2 June 2026". */
export function dateOf(time: number): string {
  return written(time, 'date', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The date of a time that was given in UTC, as papers are dated. */
export function dateOfUtc(time: number): string {
  return written(time, 'utc', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** A moment where the reader is: the time of day, with the date unless it is today. */
export function momentOf(time: number): string {
  const isToday = localDay(time) === localDay(Date.now());
  return isToday ? timeOf(time) : text('date_and_time', dateOf(time), timeOf(time));
}

/** The time of day where the reader is. */
export function timeOf(time: number): string {
  return written(time, 'time', { hour: '2-digit', minute: '2-digit' });
}
