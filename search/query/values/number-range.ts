import type { Range } from '../query.ts';
import { numberInWords } from './number-words.ts';

/** No value is longer. */
const MAX_LENGTH = 48;
/** What *about* stands for: this much less or more, at least one. */
const ABOUT = 0.2;

type Sign = '<' | '<=' | '>' | '>=' | '=' | '~';

const SIGNS: readonly (readonly [RegExp, Sign])[] = [
  [/^(?:>=|at least|no less than|min(?:imum)?|from) ?/, '>='],
  [/^(?:<=|at most|no more than|max(?:imum)?|up to) ?/, '<='],
  [/^(?:>|over|above|more than|greater than) ?/, '>'],
  [/^(?:<|under|below|less than|fewer than) ?/, '<'],
  [/^(?:~|about|around|approx(?:imately)?|circa|roughly|ca) ?/, '~'],
  [/^(?:=|#|exactly) ?/, '='],
];
const ENDINGS: readonly (readonly [RegExp, Sign])[] = [
  [/(?: ?\+| plus| or more| and more| and up)$/, '>='],
  [/ (?:or|and) (?:less|fewer|under)$/, '<='],
];
const FIRST = /^(?:the )?(?:top|first) ?/;
const ENDS = [/^(?:between|from) (.+?) (?:and|to) (.+)$/, /^(.+?)(?: to | ?- ?)(.+)$/];

const PLAIN = /^(\d{1,9})(?:[.,](\d{1,2}))?(k|m)?$/;
const FINE = /^(\d{1,9})\.(\d{3})(k|m)$/;
/** Three digits behind every separator: thousands. Counts are whole, so `1.204` is over a thousand too. */
const GROUPED = /^(\d{1,3}(?:([,.' ])\d{3})(?:\2\d{3})?)(k|m)?$/;

/**
 * The range of whole numbers of a value as people write it: `3`, `1,204`, `1.2k`, `thirty`; `<10`, `at least 30`,
 * `50+`; `1..5`, `50-100`, `between 10 and 20`; `~50` or `about 50` (a fifth less to a fifth more); `top 10`. Undefined
 * when the value is no number or range. An empty range such as `<0` is valid and matches nothing.
 */
export function readNumbers(value: string): Range | undefined {
  const text = plain(value);
  if (!text || text.length > MAX_LENGTH) return undefined;
  return between(text) ?? signed(text) ?? first(text) ?? exactly(readNumber(text));
}

/** Lower case with ASCII signs; hyphens between words are spaces: `at-least-30`. */
function plain(value: string): string {
  return value
    .slice(0, MAX_LENGTH * 2)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019_]/g, "'")
    .replace(/\u2265|=>/g, '>=')
    .replace(/\u2264|=</g, '<=')
    .replace(/[\u2248\u223c]/g, '~')
    .replace(/\.{3,}/g, '..')
    .replace(/(?<=[a-z]{2})[-.](?!\.)|-(?=[a-z]{2})/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function between(text: string): Range | undefined {
  const dots = text.indexOf('..');
  if (dots >= 0) return rangeBetween(text.slice(0, dots).trim(), text.slice(dots + 2).trim());
  for (const pattern of ENDS) {
    const [, start, end] = pattern.exec(text) ?? [];
    const range = start && end ? rangeBetween(start, end) : undefined;
    if (range) return range;
  }
  return undefined;
}

function signed(text: string): Range | undefined {
  for (const [pattern, sign] of [...SIGNS, ...ENDINGS]) {
    const rest = text.replace(pattern, '');
    if (rest !== text) return comparison(sign, readNumber(rest));
  }
  return undefined;
}

function first(text: string): Range | undefined {
  const rest = text.replace(FIRST, '');
  const number = rest === text ? undefined : readNumber(rest);
  return number === undefined ? undefined : { from: 1, to: Math.floor(number) };
}

function exactly(number: number | undefined): Range | undefined {
  return number === undefined ? undefined : { from: Math.ceil(number), to: Math.floor(number) };
}

function comparison(sign: Sign, number: number | undefined): Range | undefined {
  if (number === undefined) return undefined;
  switch (sign) {
    case '<':
      return { to: Math.ceil(number) - 1 };
    case '<=':
      return { to: Math.floor(number) };
    case '>':
      return { from: Math.floor(number) + 1 };
    case '>=':
      return { from: Math.ceil(number) };
    case '=':
      return exactly(number);
    case '~':
      return about(number);
  }
}

/** The numbers that *about* this one stands for: `about 30` is 24 to 36. */
export function about(number: number): { from: number; to: number } {
  const slack = Math.max(1, number * ABOUT);
  return { from: Math.max(0, Math.round(number - slack)), to: Math.round(number + slack) };
}

function rangeBetween(start: string, end: string): Range | undefined {
  const first = readNumber(start);
  const last = readNumber(end);
  if ((start && first === undefined) || (end && last === undefined) || (!start && !end)) return undefined;
  if (first === undefined || last === undefined) {
    return {
      ...(first !== undefined && { from: Math.ceil(first) }),
      ...(last !== undefined && { to: Math.floor(last) }),
    };
  }
  return { from: Math.ceil(Math.min(first, last)), to: Math.floor(Math.max(first, last)) };
}

/** The number of a text in lower case: digits with thousands and a unit, an ordinal, or words. */
export function readNumber(text: string): number | undefined {
  const digits = text.replace(/(?<=\d)(?:st|nd|rd|th)$/, '').replace(/ (?=[km]$)/, '');
  const [, grouped, , groupedUnit] = GROUPED.exec(digits) ?? [];
  // `1.204k` has a fraction.
  if (grouped && !FINE.test(digits)) return times(grouped.replace(/\D/g, ''), groupedUnit);
  const [, whole, fraction = '', unit] = FINE.exec(digits) ?? PLAIN.exec(digits) ?? [];
  return whole === undefined ? numberInWords(text) : times(`${whole}.${fraction}`, unit);
}

function times(number: string, unit = ''): number {
  const factor = unit ? (unit === 'k' ? 1_000 : 1_000_000) : 1;
  // Rounds to thousandths, the finest that can be typed: binary fractions are not exact.
  return Math.round(Number(number) * factor * 1_000) / 1_000;
}

const SIGN_WORDS = [
  ...['at least', 'at most', 'up to', 'over', 'under', 'above', 'below', 'more than', 'less than', 'fewer than'],
  ...['about', 'around', 'between', 'exactly', 'top', 'from', 'no more than', 'no less than', 'approximately'],
];
const OPENERS = new RegExp(`^(?:[<>]=?|[=~#]|(?:${SIGN_WORDS.join('|')})(?: |$))? ?`);

/** True when the value is an unfinished number or range: `>`, `1.`, `50-`, `at lea`, `between 10 a`. */
export function beginsNumbers(value: string): boolean {
  const text = plain(value);
  if (SIGN_WORDS.some((word) => word.startsWith(text))) return true;
  const rest = text.replace(OPENERS, '');
  if (/^(\.\.?)?$/.test(rest)) return true;
  if (/^(?:between|from) /.test(text) && readNumber(rest) !== undefined) return true;
  const [, number = '', joint] = /^(.*?)(\.|,|-|\.\.| t| to| a| an| and| o| or)?$/.exec(rest) ?? [];
  return joint !== undefined && readNumber(number.trim()) !== undefined;
}
