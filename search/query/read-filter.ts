import type { Day } from '../../papers/days.ts';
import { addDays, dayStart, localDay } from '../../papers/days.ts';
import { LIMITS } from '../../papers/limits.ts';
import { LISTING_KINDS } from '../../papers/listing-kinds.ts';
import { cleanTag, STATUSES } from '../../papers/mark.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { isPaperId } from '../../papers/paper-id.ts';
import { paperNamed } from '../../papers/paper-names.ts';
import { SOURCES } from '../../papers/sources.ts';
import { cleanText } from '../../papers/text.ts';
import type { ExactKind } from './fields.ts';
import { exactKey } from './fields.ts';
import type { FilterName, Sort, ValueKind } from './filters.ts';
import { HAS_FLAGS, IS_FLAGS, SORTS, valueKind } from './filters.ts';
import type { Clause, PaperTest, Range, SightingTest, ValueReading } from './query.ts';
import { DAY_WORDS, readDays } from './values/date-range.ts';
import type { DayRange } from './values/day-spans.ts';
import { beginsNumbers, readNumbers } from './values/number-range.ts';
import { beginsDays } from './values/unfinished-days.ts';

type KindThat<Takes> = ValueKind & { takes: Takes };

/** The meaning of a filter with its value; `read` where the value can be taken in more ways than one. */
export type Filter = { read?: ValueReading } & (
  | { is: 'clause'; clause: Clause }
  /** to be combined with the other sighting tests of its conjunction */
  | { is: 'sighting'; test: SightingTest }
  /** these two apply to the whole query */
  | { is: 'near'; near: PaperId }
  | { is: 'sort'; sort: Sort }
);

/**
 * Parses the value of a filter; `now` in milliseconds. Undefined when the filter does not take this value, and for
 * filters that take words, which the parser reads itself.
 */
export function readFilter(name: FilterName, text: string, now: number): Filter | undefined {
  const kind = valueKind(name);
  switch (kind.takes) {
    case 'exact':
      return exact(kind.exact, text);
    case 'choice':
      return choice(name, kind, hyphenated(text));
    case 'days':
      return days(kind, text, now);
    case 'number':
      return numbers(kind, text);
    case 'paper':
      return named(name, text.trim());
    case 'words':
      return undefined;
  }
}

/** True when the text is the start of a valid value, so that it may be unfinished. */
export function beginsValue(name: FilterName, text: string): boolean {
  const kind = valueKind(name);
  switch (kind.takes) {
    case 'choice': {
      const value = hyphenated(text);
      return kind.choices.some((each) => each.startsWith(value.slice(value.lastIndexOf(',') + 1)));
    }
    case 'days':
      return beginsDays(text);
    case 'number':
      return beginsNumbers(text);
    case 'paper':
      return true;
    default:
      return text.trim() === '';
  }
}

/** Lower case with hyphens for spaces, none beside a comma. */
function hyphenated(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s*,\s*/g, ',')
    .replace(/\s+/g, '-');
}

function exact(kind: ExactKind, text: string): Filter | undefined {
  const name = kind === 'tag' ? cleanTag(text) : cleanText(text.toLowerCase(), LIMITS.name);
  return name ? { is: 'clause', clause: { is: 'exact', key: exactKey(kind, name) } } : undefined;
}

function choice(name: FilterName, { choices, many }: KindThat<'choice'>, text: string): Filter | undefined {
  const chosen = many ? text.split(',') : [text];
  if (!chosen.every((each) => choices.includes(each))) return undefined;
  if (name === 'in') return { is: 'sighting', test: { kinds: LISTING_KINDS.filter((kind) => chosen.includes(kind)) } };
  if (name === 'source') return paper({ source: indexIn(SOURCES, text) });
  const sort = SORTS.find((each) => each === text);
  if (name === 'sort' && sort) return { is: 'sort', sort };
  const flag = [...IS_FLAGS, ...HAS_FLAGS].find((each) => each === text);
  return paper(flag ? { flag, value: true } : { status: indexIn(STATUSES, text) });
}

// What these say needs no explaining.
const PLAIN_DAYS = new RegExp(
  `^[<>]?=?(?:${DAY_WORDS.join('|')}|\\d{1,4}[dw]|[\\d.-]*\\d{4}(?:-\\d\\d){0,2}|\\d{4}-w\\d\\d)$`,
  'i',
);
const PLAIN_NUMBERS = /^(?:[<>]?=?\d{1,3}|[<>]=?\d+(?:\.\d{1,2})?[km]|\d{0,3}\.\.\d{0,3})$/i;

function days({ column, zone }: KindThat<'days'>, text: string, now: number): Filter | undefined {
  const range = readDays(text, localDay(now));
  if (!range) return undefined;
  const read = PLAIN_DAYS.test(text) ? {} : { read: { days: range } };
  if (column === 'day') return { is: 'sighting', test: { column, ...dayNumbers(range) }, ...read };
  return { ...paper({ column, ...minutesOf(range, zone) }), ...read };
}

function numbers(kind: KindThat<'number'>, text: string): Filter | undefined {
  const values = readNumbers(text);
  if (!values) return undefined;
  const range = shift(values, kind.offset);
  const read = PLAIN_NUMBERS.test(text) ? {} : { read: { numbers: values } };
  return 'sighting' in kind
    ? { is: 'sighting', test: { column: kind.sighting, ...range }, ...read }
    : { ...paper({ column: kind.column, ...range }), ...read };
}

function named(name: FilterName, text: string): Filter | undefined {
  const id = paperNamed(text) ?? (isPaperId(text) ? text : undefined);
  if (id === undefined) return undefined;
  return name === 'near'
    ? { is: 'near', near: id }
    : { is: 'clause', clause: { is: 'exact', key: exactKey('paper', id) } };
}

function paper(test: PaperTest): Filter {
  return { is: 'clause', clause: { is: 'paper', test } };
}

function indexIn(names: readonly string[], name: string): number {
  return names.indexOf(name);
}

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;

/** Days since 1970-01-01, the unit of the sighting column `day`. */
function dayNumbers({ from, to }: DayRange): Range {
  return { ...(from && { from: dayNumber(from) }), ...(to && { to: dayNumber(to) }) };
}

/** Minutes since 1970 UTC that begin within these days of a time zone. */
function minutesOf({ from, to }: DayRange, zone: 'reader' | 'utc'): Range {
  const start = (day: Day) => Math.ceil((zone === 'utc' ? dayNumber(day) * MS_PER_DAY : dayStart(day)) / MS_PER_MINUTE);
  return { ...(from && { from: start(from) }), ...(to && { to: start(addDays(to, 1)) - 1 }) };
}

function shift({ from, to }: Range, by: number): Range {
  return { ...(from !== undefined && { from: from + by }), ...(to !== undefined && { to: to + by }) };
}

function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}
