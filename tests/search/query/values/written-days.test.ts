import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isDay } from '../../../../papers/days.ts';
import { readDays } from '../../../../search/query/values/date-range.ts';
import type { DayRange } from '../../../../search/query/values/day-spans.ts';
import { beginsDays, SPELLED_DAYS } from '../../../../search/query/values/unfinished-days.ts';
import { runs } from '../../../property-runs.ts';

/** A Wednesday. */
const TODAY = '2026-06-03';
const both = (from: string, to = from): DayRange => ({ from, to });
const MAY_2025 = both('2025-05-01', '2025-05-31');
const DAY = both('2025-05-03');

describe('days as people write them', () => {
  it.each([
    ...['2025/5', '2025/05', '2025-5', '2025.5', '2025.05', '5/2025', '05.2025', '5-2025', 'May 2025', 'may-2025'],
    ...[
      'May, 2025',
      '2025 May',
      'MAY2025',
      'in May 2025',
      'of May 2025',
      '=2025-5',
      ' 2025-5 ',
      '２０２５-５',
      'May. 2025',
    ],
  ])('read %j as that month', (value) => {
    expect(readDays(value, TODAY)).toEqual(MAY_2025);
  });

  it.each([
    ...['2025-05-03', '2025/5/3', '2025.05.03', '20250503', '3 May 2025', 'May 3, 2025', 'May 3 2025', '3rd May 2025'],
    ...[
      '3rd of May 2025',
      'May 3rd, 2025',
      '2025 May 3',
      '3-may-2025',
      '5/3/2025',
      '05/03/25',
      '3.5.2025',
      '03-05-2025',
    ],
    ...['on 3 May 2025', 'the 3rd of May 2025', '2025-05-03T10:22:00Z'],
  ])('read %j as that day', (value) => {
    expect(readDays(value, TODAY)).toEqual(DAY);
  });

  it('take the number above 12 for the day, whichever comes first', () => {
    for (const value of ['5/23/2025', '23/5/2025', '23.5.2025', '5.23.2025', '23-05-2025', '05-23-2025']) {
      expect([value, readDays(value, TODAY)]).toEqual([value, both('2025-05-23')]);
    }
  });

  it.each<[string, DayRange]>([
    ['May', both('2026-05-01', '2026-05-31')],
    ['june', both('2026-06-01', '2026-06-30')],
    ['Dec', both('2025-12-01', '2025-12-31')],
    ['last December', both('2025-12-01', '2025-12-31')],
    ['Sept.', both('2025-09-01', '2025-09-30')],
    ['May 20', both('2026-05-20')],
    ['20 June', both('2025-06-20')],
    ['29 Feb', both('2024-02-29')],
    ['wednesday', both('2026-06-03')],
    ['Monday', both('2026-06-01')],
    ['last monday', both('2026-06-01')],
    ['last wednesday', both('2026-05-27')],
    ['this friday', both('2026-06-05')],
    ['fri', both('2026-05-29')],
    ['day before yesterday', both('2026-06-01')],
    ['the day before yesterday', both('2026-06-01')],
    ['last month', both('2026-05-01', '2026-05-31')],
    ['last-month', both('2026-05-01', '2026-05-31')],
    ['lastmonth', both('2026-05-01', '2026-05-31')],
    ['Last  Week', both('2026-05-25', '2026-05-31')],
    ['previous week', both('2026-05-25', '2026-05-31')],
    ['this year', both('2026-01-01', '2026-12-31')],
    ['last quarter', both('2026-01-01', '2026-03-31')],
    ['last weekend', both('2026-05-30', '2026-05-31')],
    ['3 days ago', both('2026-05-31')],
    ['two weeks ago', both('2026-05-18', '2026-05-24')],
    ['a week ago', both('2026-05-25', '2026-05-31')],
    ['a couple of weeks ago', both('2026-05-18', '2026-05-24')],
    ['2 months ago', both('2026-04-01', '2026-04-30')],
    ['a year ago', both('2025-01-01', '2025-12-31')],
    ['3 days', { from: '2026-05-31' }],
    ['past 3 days', { from: '2026-05-31' }],
    ['last 3 days', { from: '2026-05-31' }],
    ['in the last two weeks', { from: '2026-05-20' }],
    ['past week', { from: '2026-05-27' }],
    ['past month', { from: '2026-05-03' }],
    ['6 months', { from: '2025-12-03' }],
    ['1y', { from: '2025-06-03' }],
    ['since March', { from: '2026-03-01' }],
    ['since:2025-05', { from: '2025-05-01' }],
    ['from May 2025', { from: '2025-05-01' }],
    ['after May', { from: '2026-06-01' }],
    ['before 2025', { to: '2024-12-31' }],
    ['until May', { to: '2026-05-31' }],
    ['till yesterday', { to: '2026-06-02' }],
    ['2025+', { from: '2025-01-01' }],
    ['May 2025 onwards', { from: '2025-05-01' }],
    ['2025 or later', { from: '2025-01-01' }],
    ['2025 and before', { to: '2025-12-31' }],
    ['≥ 2025', { from: '2025-01-01' }],
    ['> 2025/5', { from: '2025-06-01' }],
    ['Q1 2025', both('2025-01-01', '2025-03-31')],
    ['2025-Q3', both('2025-07-01', '2025-09-30')],
    ['q2', both('2026-04-01', '2026-06-30')],
    ['q3', both('2025-07-01', '2025-09-30')],
    ['H1 2025', both('2025-01-01', '2025-06-30')],
    ['spring 2025', both('2025-03-01', '2025-05-31')],
    ['winter 2025', both('2024-12-01', '2025-02-28')],
    ['autumn', both('2025-09-01', '2025-11-30')],
    ['summer', both('2026-06-01', '2026-08-31')],
    ['mid-May', both('2026-05-10', '2026-05-20')],
    ['2025-W20', both('2025-05-12', '2025-05-18')],
    ['2025W20', both('2025-05-12', '2025-05-18')],
    ['week 20', both('2026-05-11', '2026-05-17')],
    ['week 20 2025', both('2025-05-12', '2025-05-18')],
    ['W52', both('2025-12-22', '2025-12-28')],
    ['2024-2025', both('2024-01-01', '2025-12-31')],
    ['2024–2025', both('2024-01-01', '2025-12-31')],
    ['2024/25', both('2024-01-01', '2025-12-31')],
    ['2025-05..2025-06', both('2025-05-01', '2025-06-30')],
    ['2025-05 to 2025-06', both('2025-05-01', '2025-06-30')],
    ['2025-05 – 2025-06', both('2025-05-01', '2025-06-30')],
    ['2025-05 - 2025-06', both('2025-05-01', '2025-06-30')],
    ['May to June 2025', both('2025-05-01', '2025-06-30')],
    ['May–June 2025', both('2025-05-01', '2025-06-30')],
    ['may-june-2025', both('2025-05-01', '2025-06-30')],
    ['3–5 May 2025', both('2025-05-03', '2025-05-05')],
    ['May 3–5, 2025', both('2025-05-03', '2025-05-05')],
    ['between March and May', both('2026-03-01', '2026-05-31')],
    ['from monday to today', both('2026-06-01', '2026-06-03')],
    ['2 weeks..1 week', both('2026-05-20', '2026-05-27')],
  ])('read %j', (value, days) => {
    expect(readDays(value, TODAY)).toEqual(days);
  });

  it.each([
    'May 32',
    '13/13/2025',
    '5/3',
    'Q5',
    'week 54',
    'mayday',
    'may the force',
    'since',
    'a',
    'two',
    'last',
    '2025 2',
  ])('leave %j alone', (value) => {
    expect(readDays(value, TODAY)).toBeUndefined();
  });

  it('are read as a day that exists, or a month, whatever the day of the month today', () => {
    const whole = fc.constantFrom(...SPELLED_DAYS, '6 months', '29 feb', 'past month', 'q4', 'week 53', '31 jan', '1y');
    fc.assert(
      fc.property(whole, fc.integer({ min: 10_000, max: 40_000 }), (value, days) => {
        const { from = '', to = from } = readDays(value, addDays('1970-01-01', days)) ?? {};
        expect([value, isDay(from), isDay(to), from <= to]).toEqual([value, true, true, true]);
      }),
      { numRuns: runs(500) },
    );
  });

  it('are unfinished at every place before their end', () => {
    const values = ['last monday', '3 days ago', 'since march', '3 may 2025', '2025/05/03', 'may 3 2025', 'q1 2025'];
    for (const value of [...values, '5/3/2025', 'two weeks ago', 'before 2025', '2025-05 to 2025-06', 'spring 2025']) {
      for (let length = 1; length < value.length; length++) {
        const typed = value.slice(0, length);
        expect([typed, beginsDays(typed) || readDays(typed, TODAY) !== undefined]).toEqual([typed, true]);
      }
    }
  });

  it('never fail to be read or refused, in a time that does not grow with the text', () => {
    const piece = fc.constantFrom(
      'may',
      '2025',
      '-',
      '..',
      ' ',
      'last',
      'to',
      'since',
      '3',
      'w',
      'ago',
      '–',
      '/',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 400 }).map((parts) => parts.join('')),
        (value) => {
          const { from = '1970-01-01', to = '2199-12-31' } = readDays(value, TODAY) ?? {};
          expect([isDay(from), isDay(to), typeof beginsDays(value)]).toEqual([true, true, 'boolean']);
        },
      ),
      { numRuns: runs(2_000) },
    );
  });
});
