/** A calendar day as `YYYY-MM-DD`. Each use states the time zone. */
export type Day = string;

const DAY = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** True for a day that exists: `2026-02-29` does not. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', date = ''] = DAY.exec(text) ?? [];
  return Number(date) >= 1 && Number(date) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

/** The day at `time` (milliseconds) where the reader is. */
export function localDay(time: number): Day {
  const date = new Date(time);
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The day `count` days after `day`; before it when negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10);
}

/** How many days later `to` is than `from`; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** 1 for a Monday, 7 for a Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The ISO 8601 week that holds `day`, as `YYYY-Www`: a week belongs to the year of its Thursday. */
export function isoWeek(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const week = 1 + Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * MS_PER_DAY));
  return `${year}-W${pad(week)}`;
}

/** True for `YYYY-Www` with a week from 01 to 53. */
export function isWeek(text: string): boolean {
  return /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(text);
}

/** True for `YYYY-MM` with a month from 01 to 12. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The day of an English `May 29` in `year`, or undefined when there is no such day. */
export function dayInYear(label: string, year: number): Day | undefined {
  const [, month = '', date = ''] = /^([A-Z][a-z]{2}) (\d{1,2})$/.exec(label) ?? [];
  const index = MONTHS.indexOf(month);
  const day = `${pad(year, 4)}-${pad(index + 1)}-${date.padStart(2, '0')}`;
  return index >= 0 && isDay(day) ? day : undefined;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

/** The time (milliseconds) at which the reader's own `day` starts, or the day `later` days after it. */
export function dayStart(day: Day, later = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).getTime();
}
