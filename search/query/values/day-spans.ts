import type { Day } from '../../../papers/days.ts';
import { addDays, isDay, isMonth, isoWeek } from '../../../papers/days.ts';

/** A range of days, both ends included, absent where open. */
export interface DayRange {
  from?: Day;
  to?: Day;
}

/** Days in a row, both ends included. */
export interface DaySpan {
  from: Day;
  to: Day;
}

export function dayOf(year: number | string, month: number | string, date: number | string): DaySpan | undefined {
  const day = `${year}-${two(month)}-${two(date)}`;
  return isDay(day) ? { from: day, to: day } : undefined;
}

export function yearOf(year: number | string): DaySpan {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The month that holds a day. */
export function monthOf(day: Day): DaySpan {
  return monthsFrom(`${day.slice(0, 7)}-01`, 1);
}

/** The month of a year, by its number from 1. */
export function monthIn(year: number | string, month: number | string): DaySpan | undefined {
  const text = `${year}-${two(month)}`;
  return isMonth(text) ? monthOf(`${text}-01`) : undefined;
}

/** So many months, the first of which begins on this day. */
export function monthsFrom(first: Day, months: number): DaySpan {
  let next = first;
  for (let left = months; left > 0; left--) next = `${addDays(next, 31).slice(0, 7)}-01`;
  return { from: first, to: addDays(next, -1) };
}

/** The first day of the month so many months after that of a day; before it when negative. */
export function monthStart(day: Day, later: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + later;
  const year = Math.floor(count / 12);
  return `${String(year).padStart(4, '0')}-${two((count % 12) + 1)}-01`;
}

/** The week of a day, Monday to Sunday. */
export function weekOf(day: Day): DaySpan {
  const from = addDays(day, -weekday(day));
  return { from, to: addDays(from, 6) };
}

/** The ISO 8601 week of a year; undefined when the year has no such week. */
export function isoWeekSpan(year: number | string, week: number | string): DaySpan | undefined {
  // ISO 8601: 4 January is in week 1.
  const days = weekOf(addDays(`${year}-01-04`, (Number(week) - 1) * 7));
  return isoWeek(days.from) === `${year}-W${two(week)}` ? days : undefined;
}

/** The day of the week: 0 is Monday. */
export function weekday(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function two(number: number | string): string {
  return String(number).padStart(2, '0');
}
