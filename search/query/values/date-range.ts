import type { Day } from '../../../papers/days.ts';
import { addDays } from '../../../papers/days.ts';
import type { DayRange, DaySpan } from './day-spans.ts';
import { monthStart } from './day-spans.ts';
import { COUNT, countOf, named } from './named-dates.ts';
import { numericDates } from './numeric-dates.ts';

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
/** No value is longer. */
const MAX_LENGTH = 48;

type Sign = '<' | '<=' | '>' | '>=';

const SIGNS: readonly (readonly [RegExp, Sign])[] = [
  [/^(?:>=|(?:since|from|starting)[-: ]) ?/, '>='],
  [/^(?:<=|(?:until|till|up[- ]to|by)[-: ]) ?/, '<='],
  [/^(?:>|(?:after|later[- ]than)[-: ]) ?/, '>'],
  [/^(?:<|(?:before|earlier[- ]than)[-: ]) ?/, '<'],
];
const ENDINGS: readonly (readonly [RegExp, Sign])[] = [
  [/(?:\+|[- ](?:on|onwards?)|[- ](?:or|and)[- ](?:later|after))$/, '>='],
  [/[- ](?:or|and)[- ](?:earlier|before)$/, '<='],
];
const ENDS = [
  /^(?:between|from)[- ](.+?)[- ](?:and|to|until|till)[- ](.+)$/,
  /^(.+?)[- ](?:to|until|till|through)[- ](.+)$/,
];
const AGE = new RegExp(
  `^(?:(?:in|within|during)-)?(?:the-)?(?:(?:past|last|previous|newer-than)-)?(${COUNT})-?(days?|d|weeks?|w|months?|mo|years?|y)$`,
);
const PAST = /^(?:in-)?(?:the-)?past-?(day|week|month|year)$/;

/**
 * The days of a value as people write it: a date in digits (numeric-dates.ts) or in words (named-dates.ts); `3d`,
 * `3 days` and `past 2 weeks` (from then on); two dates joined by `..`, `to` or a dash, or one after `<`, `<=`, `>`,
 * `>=`, `since`, `until`, `after` or `before`. `today` is the reader's local day. Undefined when the value is none of
 * these.
 */
export function readDays(value: string, today: Day): DayRange | undefined {
  const text = plain(value);
  if (!text || text.length > MAX_LENGTH) return undefined;
  return (
    between(text, today) ?? signed(text, today) ?? since(text, today) ?? readSpan(text, today) ?? joined(text, today)
  );
}

/** Lower case, one space for white space, `..` for a dash between two dates. */
export function plain(value: string): string {
  return value
    .slice(0, MAX_LENGTH * 2)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?[\u2013-\u2015] ?| - |\.{3,}/g, '..')
    .replace(/[\u2010-\u2012\u2212]/g, '-')
    .replace(/\u2265|=>/g, '>=')
    .replace(/\u2264|=</g, '<=')
    .replace(/^= ?/, '')
    .replace(/(?<=[a-z]{3})\.(?!\.)/g, '')
    .replace(/ ?, ?-?/g, ' ')
    .trim();
}

function between(text: string, today: Day): DayRange | undefined {
  const dots = text.indexOf('..');
  if (dots >= 0) return rangeBetween(text.slice(0, dots).trim(), text.slice(dots + 2).trim(), today);
  for (const pattern of ENDS) {
    const [, start, end] = pattern.exec(text) ?? [];
    const range = start && end ? rangeBetween(start, end, today) : undefined;
    if (range) return range;
  }
  return undefined;
}

function signed(text: string, today: Day): DayRange | undefined {
  for (const [pattern, sign] of [...SIGNS, ...ENDINGS]) {
    const rest = text.replace(pattern, '');
    if (rest !== text) return comparison(sign, readSpan(rest, today));
  }
  return undefined;
}

function comparison(sign: Sign, span: DaySpan | undefined): DayRange | undefined {
  if (!span) return undefined;
  if (sign === '<') return { to: addDays(span.from, -1) };
  if (sign === '<=') return { to: span.to };
  return { from: sign === '>' ? addDays(span.to, 1) : span.from };
}

function since(text: string, today: Day): DayRange | undefined {
  const from = readAge(text, today);
  return from === undefined || from < OLDEST ? undefined : { from };
}

function rangeBetween(start: string, end: string, today: Day): DayRange | undefined {
  if (!start && !end) return undefined;
  const [begin, finish] = withShared(start, end);
  const first = readEnd(begin, today);
  const last = readEnd(finish, today);
  if ((start && !first) || (end && !last)) return undefined;
  if (!first || !last) return { ...(first && { from: first.from }), ...(last && { to: last.to }) };
  return first.from <= last.from ? { from: first.from, to: last.to } : { from: last.from, to: first.to };
}

/** Both ends in full: `May–June 2025`, `3–5 May`, `May 3–5`. */
function withShared(start: string, end: string): [string, string] {
  const [, year = ''] = /[a-z].*[- ](\d{4})$/.exec(end) ?? [];
  const [, rest] = /^\d\d?(?:st|nd|rd|th)?[- ]([a-z].*)$/.exec(end) ?? [];
  if (rest && /^\d\d?(?:st|nd|rd|th)?$/.test(start)) return [`${start} ${rest}`, end];
  const [, month] = /^([a-z]{3,9})[- ]\d\d?$/.exec(start) ?? [];
  const [, date, , ofYear = ''] = /^(\d\d?)([- ](\d{4}))?$/.exec(end) ?? [];
  if (month && date) return [`${start} ${ofYear}`.trim(), `${month} ${date} ${ofYear}`.trim()];
  return year && /[a-z]/.test(start) && !/\d{4}$/.test(start) ? [`${start} ${year}`, end] : [start, end];
}

/** Two dates with a hyphen between them and no spaces around it: `2024-2025`, `may-july`. */
function joined(text: string, today: Day): DayRange | undefined {
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    const [start, end] = withShared(text.slice(0, at), text.slice(at + 1));
    const first = readSpan(start, today);
    const last = first && readSpan(end, today);
    if (first && last && first.from <= last.from) return { from: first.from, to: last.to };
  }
  return undefined;
}

function readEnd(text: string, today: Day): DaySpan | undefined {
  const age = readAge(text, today);
  return age && age >= OLDEST ? { from: age, to: age } : readSpan(text, today);
}

/** The day that `3d`, `2 weeks` or `past month` ago was. */
function readAge(text: string, today: Day): Day | undefined {
  const hyphenated = text.replaceAll(' ', '-');
  const [, past] = PAST.exec(hyphenated) ?? [];
  const [, count = '', unit = ''] = past ? ['', '1', past] : (AGE.exec(hyphenated) ?? []);
  if (!unit) return undefined;
  if (unit.startsWith('d')) return addDays(today, -countOf(count));
  if (unit.startsWith('w')) return addDays(today, -countOf(count) * 7);
  const months = countOf(count) * (unit.startsWith('y') ? 12 : 1);
  const month = monthStart(today, -Math.min(months, 20_000)).slice(0, 8);
  // A month may lack the day.
  const dates = [today.slice(8), '30', '29', '28'].filter((date) => date <= today.slice(8));
  return dates.map((date) => month + date).find((day) => addDays(day, 0) === day);
}

function readSpan(text: string, today: Day): DaySpan | undefined {
  const span = numericDates(text) ?? named(text.replaceAll(' ', '-'), today);
  return span && span.from >= OLDEST && span.to <= NEWEST ? span : undefined;
}
