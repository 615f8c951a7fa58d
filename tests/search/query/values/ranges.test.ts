import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isDay } from '../../../../papers/days.ts';
import type { Range } from '../../../../search/query/query.ts';
import { DAY_WORDS, readDays } from '../../../../search/query/values/date-range.ts';
import type { DayRange } from '../../../../search/query/values/day-spans.ts';
import { beginsNumbers, readNumbers } from '../../../../search/query/values/number-range.ts';
import { beginsDays } from '../../../../search/query/values/unfinished-days.ts';
import '../../../property-runs.ts';

/** A Wednesday. */
const TODAY = '2026-06-03';
const both = (from: string, to: string): DayRange => ({ from, to });

describe('readDays', () => {
  it.each<[string, DayRange]>([
    ['today', both(TODAY, TODAY)],
    ['yesterday', both('2026-06-02', '2026-06-02')],
    ['this-week', both('2026-06-01', '2026-06-07')],
    ['last-week', both('2026-05-25', '2026-05-31')],
    ['this-month', both('2026-06-01', '2026-06-30')],
    ['last-month', both('2026-05-01', '2026-05-31')],
    ['this-year', both('2026-01-01', '2026-12-31')],
    ['last-year', both('2025-01-01', '2025-12-31')],
    ['0d', { from: TODAY }],
    ['3d', { from: '2026-05-31' }],
    ['2w', { from: '2026-05-20' }],
    ['2w..1w', both('2026-05-20', '2026-05-27')],
    ['2026', both('2026-01-01', '2026-12-31')],
    ['2024-02', both('2024-02-01', '2024-02-29')],
    ['2026-12', both('2026-12-01', '2026-12-31')],
    ['2026-w23', both('2026-06-01', '2026-06-07')],
    ['2020-w53', both('2020-12-28', '2021-01-03')],
    ['2026-05-01', both('2026-05-01', '2026-05-01')],
    ['=2026-05-01', both('2026-05-01', '2026-05-01')],
    ['2026-05-01..2026-05-09', both('2026-05-01', '2026-05-09')],
    ['2026-05-09..2026-05-01', both('2026-05-01', '2026-05-09')],
    ['2026-04..2026', both('2026-01-01', '2026-04-30')],
    ['2026-05..', { from: '2026-05-01' }],
    ['..2026-05', { to: '2026-05-31' }],
    ['2026-05..today', both('2026-05-01', TODAY)],
    ['>2026-05', { from: '2026-06-01' }],
    ['>=2026-05', { from: '2026-05-01' }],
    ['<2026-05', { to: '2026-04-30' }],
    ['<=2026-05', { to: '2026-05-31' }],
    ['<last-week', { to: '2026-05-24' }],
  ])('reads %s', (value, days) => {
    expect(readDays(value, TODAY)).toEqual(days);
  });

  // What is more than three days ago is before that day: both variants to read it have their friends.
  it.each([
    '',
    'foo',
    '2026-13',
    '2026-02-30',
    '2026-w54',
    '2025-w53',
    '1969',
    '2200',
    '..',
    '>',
    '>3d',
    '3z',
    '2026-0',
  ])('does not read %j', (value) => {
    expect(readDays(value, TODAY)).toBeUndefined();
  });

  it('gives days that exist, in their order', () => {
    const end = fc.oneof(
      fc.constantFrom(...DAY_WORDS, '3d', '2w', ''),
      fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1970-01-01', days)),
      fc.integer({ min: 1970, max: 2199 }).map(String),
    );
    fc.assert(
      fc.property(end, fc.constantFrom('', '..'), end, (start, dots, last) => {
        const { from = '1970-01-01', to = '2199-12-31' } = readDays(`${start}${dots}${dots && last}`, TODAY) ?? {};
        expect([isDay(from), isDay(to), from <= to]).toEqual([true, true, true]);
      }),
    );
  });

  it('takes every prefix of a valid value as unfinished', () => {
    for (const whole of [...DAY_WORDS, '2026-05-01..2026-05-09', '>=2026-w23', '<yesterday']) {
      for (let length = 0; length < whole.length; length++) {
        const value = whole.slice(0, length);
        expect([value, beginsDays(value) || readDays(value, TODAY) !== undefined]).toEqual([value, true]);
      }
    }
    expect(['foo', '2026-05-x', 'foo.', 'todays'].filter(beginsDays)).toEqual([]);
  });
});

describe('readNumbers', () => {
  it.each<[string, Range]>([
    ['3', { from: 3, to: 3 }],
    ['=3', { from: 3, to: 3 }],
    ['<10', { to: 9 }],
    ['<=10', { to: 10 }],
    ['>2', { from: 3 }],
    ['>=2', { from: 2 }],
    ['1..5', { from: 1, to: 5 }],
    ['5..1', { from: 1, to: 5 }],
    ['5..', { from: 5 }],
    ['..5', { to: 5 }],
    ['>1k', { from: 1001 }],
    ['1.2K..2m', { from: 1200, to: 2_000_000 }],
    ['>1.5', { from: 2 }],
    ['<0', { to: -1 }],
  ])('reads %s', (value, range) => {
    expect(readNumbers(value)).toEqual(range);
  });

  it.each(['', 'tens', '-3', '1..x', '..', '1e9', '12345678901', '>', '1.', 'k'])('does not read %j', (value) => {
    expect(readNumbers(value)).toBeUndefined();
  });

  it('takes every prefix of a valid value as unfinished', () => {
    expect(
      ['', '>', '<=', '1.', '..', '1..', '.'].filter((value) => !beginsNumbers(value) && !readNumbers(value)),
    ).toEqual([]);
    expect(['x', '>x', 'x.', '-'].filter(beginsNumbers)).toEqual([]);
  });
});
