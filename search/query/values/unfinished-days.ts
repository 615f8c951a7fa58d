import { DAY_WORDS, plain, readDays } from './date-range.ts';
import { MONTHS, WEEKDAYS } from './named-dates.ts';

const UNITS = ['days', 'weeks', 'months', 'years'];
const COUNTS = ['0', 'a', 'two', 'three', 'four', 'five', 'six', 'a-couple-of'];

/** Forms of dates in words, with 0 for any digits, for what is not finished or not spelled right. */
const FORMS: readonly string[] = [
  ...DAY_WORDS,
  ...['day-before-yesterday', 'last-quarter', 'this-quarter', 'last-weekend', 'past-week', 'past-month', 'past-year'],
  ...WEEKDAYS.flatMap((day) => [day, `last-${day}`]),
  ...MONTHS.flatMap((month) => [`${month}-0-0`, `0-${month}-0`, `0-of-${month}`, `early-${month}`, `mid-${month}`]),
  ...MONTHS.map((month) => `late-${month}-0`),
  ...UNITS.flatMap((unit) => COUNTS.map((count) => `${count}-${unit}-ago`)),
  ...UNITS.flatMap((unit) => [`a-${unit.slice(0, -1)}-ago`, `past-0-${unit}`, `last-0-${unit}`]),
  ...['winter-0', 'spring-0', 'summer-0', 'autumn-0', 'fall-0', 'q0-0', 'h0-0', '0-q0', 'week-0-0', 'w0', '0-week-0'],
];

const OPENERS = ['since', 'from', 'after', 'before', 'until', 'till', 'between', 'by', 'in', 'on', 'during', 'up-to'];
const OPENED = new RegExp(`^(?:[<>]=?|=|(?:${OPENERS.join('|')})-)-?`);
const DIGITS = /^(?:\d{0,4}|\d{4}[-/.](?:\d?|w\d?|\d\d?[-/.]\d?)|\d\d?[-/.](?:\d{0,3}|\d\d?[-/.]\d{0,3}))$/;

/** Whether a value can be read does not depend on the day. */
const ANY_DAY = '2026-06-03';

/** True when the value is an unfinished one: `yest`, `2026-0`, `>`, `2026-05-01.`, `since ma`, `3 da`. */
export function beginsDays(value: string): boolean {
  const text = plain(value).replaceAll(' ', '-');
  if (OPENERS.some((word) => word.startsWith(text))) return true;
  const [, start, end = ''] = /^(?:(.*?)(?:\.\.?|-(?:to|and)-))?([^.]*)$/s.exec(text.replace(OPENED, '')) ?? [];
  if (start && !readDays(start, ANY_DAY)) return false;
  if (DIGITS.test(end)) return true;
  const whole = end.replace(/-(?:to?|an?d?)$/, '');
  if (whole !== end && readDays(whole, ANY_DAY)) return true;
  const form = end.replace(/\d+/g, '0');
  return FORMS.some((each) => each.startsWith(form));
}

/** Values in words, to find the one that a misspelled one is nearest to. */
export const SPELLED_DAYS: readonly string[] = [
  ...FORMS.filter((form) => !form.includes('0')),
  ...MONTHS,
  ...['winter', 'spring', 'summer', 'autumn', 'fall'],
];
