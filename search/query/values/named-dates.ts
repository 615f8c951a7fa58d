import type { Day } from '../../../papers/days.ts';
import { addDays } from '../../../papers/days.ts';
import type { DaySpan } from './day-spans.ts';
import { dayOf, isoWeekSpan, monthIn, monthOf, monthStart, monthsFrom, weekday, weekOf, yearOf } from './day-spans.ts';
import { readNumber } from './number-range.ts';
import { NUMBER_WORDS } from './number-words.ts';

export const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november'],
  'december',
];
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SEASONS = ['winter', 'spring', 'summer', 'autumn', 'fall'];

/** Patterns in lower case and without groups. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
export const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
export const COUNT = `(?:\\d{1,4}|${NUMBER_WORDS}|an?)`;
const DATE = '(\\d\\d?)(?:st|nd|rd|th)?';
const YEAR = '(\\d{4})';

type Read = (today: Day, parts: readonly string[]) => DaySpan | undefined;

const FORMS: readonly (readonly [string, Read])[] = [
  ['today|now', (today) => day(today)],
  ['yesterday', (today) => day(addDays(today, -1))],
  ['day-before-yesterday', (today) => day(addDays(today, -2))],
  [
    '(this|current|last|previous)-?(week|weekend|month|quarter|year)',
    (today, [which, unit]) => unitOf(today, unit, which),
  ],
  [`(${COUNT})-(day|week|month|quarter|year)s?-ago`, (today, [count = '', unit]) => ago(today, countOf(count), unit)],
  [`(?:(last|this|past)-?)?(${WEEKDAY})`, (today, [which, name]) => weekdayOf(today, name, which)],
  [`(?:last-)?(${MONTH})`, (today, [month]) => lastMonth(today, monthNumber(month))],
  [`(${MONTH})-?${YEAR}`, (_, [month, year = '']) => monthIn(year, monthNumber(month))],
  [`${YEAR}-?(${MONTH})`, (_, [year = '', month]) => monthIn(year, monthNumber(month))],
  [`(${MONTH})-?${DATE}`, (today, [month, date = '']) => lastDate(today, monthNumber(month), date)],
  [`${DATE}-?(?:of-)?(${MONTH})`, (today, [date = '', month]) => lastDate(today, monthNumber(month), date)],
  [`(${MONTH})-${DATE}-${YEAR}`, (_, [month, date = '', year = '']) => dayOf(year, monthNumber(month), date)],
  [`${DATE}-(?:of-)?(${MONTH})-${YEAR}`, (_, [date = '', month, year = '']) => dayOf(year, monthNumber(month), date)],
  [`${YEAR}-(${MONTH})-${DATE}`, (_, [year = '', month, date = '']) => dayOf(year, monthNumber(month), date)],
  ['(early|mid|late)-(.{3,14})', (today, [part, month = '']) => partOf(part, named(month, today), month)],
  [`(q|h)([1-4])(?:[-/]?${YEAR})?`, (today, [unit, n, year]) => partOfYear(today, Number(n), unit, year)],
  [`${YEAR}[-/]?(q|h)([1-4])`, (today, [year, unit, n]) => partOfYear(today, Number(n), unit, year)],
  [
    `(?:(?:last|this)-)?(${SEASONS.join('|')})(?:-?(?:of-)?${YEAR})?`,
    (today, [season = '', year]) => seasonOf(today, season, year),
  ],
  [`(?:week-?|w)(\\d\\d?)(?:-(?:of-)?${YEAR})?`, (today, [week = '', year]) => weekIn(today, week, year)],
  [`${YEAR}-week-(\\d\\d?)`, (_, [year = '', week = '']) => isoWeekSpan(year, week)],
];
const PATTERNS = FORMS.map(([source, read]) => [new RegExp(`^(?:${source})$`), read] as const);

/**
 * The days of a date in words, in lower case with hyphens for spaces: `last-week` (weeks begin on Monday), `monday`,
 * `may`, `may-3-2025`, `q1-2025`, `spring-2025`, `week-20`, `2-weeks-ago` (that whole week). Without a year the newest
 * that has begun by `today`, the reader's local day. Seasons are the northern ones, of whole months, and winter has the
 * year of its January.
 */
export function named(text: string, today: Day): DaySpan | undefined {
  const bare = text.replace(/^(?:(?:in|on|during|the|of)-){1,2}/, '');
  for (const [pattern, read] of PATTERNS) {
    const found = pattern.exec(bare);
    const span = found ? read(today, found.slice(1)) : undefined;
    if (span) return span;
  }
  return undefined;
}

/** A count in digits or words: `3`, `two`, `a`. */
export function countOf(text: string): number {
  return /^an?$/.test(text) ? 1 : (readNumber(text.replaceAll('-', ' ')) ?? 0);
}

function day(of: Day): DaySpan {
  return { from: of, to: of };
}

function monthNumber(name = ''): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}

function unitOf(today: Day, unit: string | undefined, which: string | undefined): DaySpan | undefined {
  const back = which === 'last' || which === 'previous' ? 1 : 0;
  if (unit !== 'weekend') return ago(today, back, unit);
  const { to } = weekOf(addDays(today, -7 * back));
  return { from: addDays(to, -1), to };
}

/** The whole day, week, month … so long ago: the week before this one was a week ago. */
function ago(today: Day, count: number, unit: string | undefined): DaySpan | undefined {
  switch (unit) {
    case 'day':
      return day(addDays(today, -count));
    case 'week':
      return weekOf(addDays(today, -7 * count));
    case 'month':
      return monthOf(monthStart(today, -count));
    case 'quarter':
      return monthsFrom(monthStart(today, -((Number(today.slice(5, 7)) - 1) % 3) - 3 * count), 3);
    default:
      return yearOf(Number(today.slice(0, 4)) - count);
  }
}

function weekdayOf(today: Day, name: string | undefined, which: string | undefined): DaySpan {
  const wanted = WEEKDAYS.findIndex((each) => each.startsWith((name ?? '').slice(0, 3)));
  if (which === 'this') return day(addDays(weekOf(today).from, wanted));
  const back = (weekday(today) - wanted + 7) % 7;
  return day(addDays(today, -(back === 0 && which ? 7 : back)));
}

function lastMonth(today: Day, month: number): DaySpan | undefined {
  const year = Number(today.slice(0, 4));
  return month > Number(today.slice(5, 7)) ? monthIn(year - 1, month) : monthIn(year, month);
}

/** The newest day of that date; 29 February may be eight years ago. */
function lastDate(today: Day, month: number, date: string): DaySpan | undefined {
  const year = Number(today.slice(0, 4));
  for (let back = 0; back <= 8; back++) {
    const found = dayOf(year - back, month, date);
    if (found && found.from <= today) return found;
  }
  return undefined;
}

function partOf(part: string | undefined, span: DaySpan | undefined, text: string): DaySpan | undefined {
  if (!span || !new RegExp(`^${MONTH}(?:-?\\d{4})?$`).test(text)) return undefined;
  if (part === 'early') return { from: span.from, to: addDays(span.from, 9) };
  if (part === 'mid') return { from: addDays(span.from, 9), to: addDays(span.from, 19) };
  return { from: addDays(span.from, 19), to: span.to };
}

function partOfYear(today: Day, n: number, unit: string | undefined, year: string | undefined): DaySpan | undefined {
  const months = unit === 'q' ? 3 : 6;
  if (n * months > 12) return undefined;
  return begun(today, year, (of) => monthsFrom(monthStart(`${of}-01-01`, (n - 1) * months), months));
}

function seasonOf(today: Day, season: string, year: string | undefined): DaySpan | undefined {
  const index = Math.min(SEASONS.indexOf(season), 3);
  return begun(today, year, (of) => monthsFrom(monthStart(`${of}-01-01`, index * 3 - 1), 3));
}

function weekIn(today: Day, week: string, year: string | undefined): DaySpan | undefined {
  return begun(today, year, (of) => isoWeekSpan(of, week));
}

/** Of the year given, else of the newest year in which it has begun. */
function begun(
  today: Day,
  year: string | undefined,
  spanIn: (year: number) => DaySpan | undefined,
): DaySpan | undefined {
  if (year) return spanIn(Number(year));
  // A winter begins in the year before; some years have no week 53.
  for (let back = -1; back <= 8; back++) {
    const span = spanIn(Number(today.slice(0, 4)) - back);
    if (span && span.from <= today) return span;
  }
  return undefined;
}
