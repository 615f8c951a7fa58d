import { describe, expect, it } from 'vitest';
import { epochTime, monthOf, writtenTime } from '../../../formats/import/written-time.ts';

const iso = (time: number | undefined) => time && new Date(time).toISOString().replace(/(?:T00:00:00)?\.000Z$/, '');

describe('a date as bibliographies write it', () => {
  it.each([
    ['2026', '2026-01-01'],
    ['2026-2', '2026-02-01'],
    ['2026/02/08/', '2026-02-08'],
    ['2025///', '2025-01-01'],
    ['2026-02-08', '2026-02-08'],
    ['2026.02.08', '2026-02-08'],
    ['8/2020', '2020-08-01'],
    ['2026-00-00', '2026-01-01'],
    ['2026-05-19 16:10:28', '2026-05-19T16:10:28'],
    ['2026-05-19T16:10:28.123+02:00', '2026-05-19T14:10:28'],
    ['2026-05-19T01:30Z', '2026-05-19T01:30:00'],
    ['February 2026', '2026-02-01'],
    ['Feb. 8, 2026', '2026-02-08'],
    ['8th February 2026', '2026-02-08'],
    ['10/Oct/2000:13:55:36 +0300', '2000-10-10'],
    ['Summer 1999', '1999-01-01'],
    ['2013–2014', '2013-01-01'],
    ['1772355600', '2026-03-01T09:00:00'],
    ['1772355600000', '2026-03-01T09:00:00'],
    ['1772355600000000', '2026-03-01T09:00:00'],
    ['1772355600000000000', '2026-03-01T09:00:00'],
  ])('%s', (written, time) => {
    expect(iso(writtenTime(written))).toBe(time);
  });

  it.each([
    '',
    'in press',
    'n.d.',
    'unknown',
    '2026-13-01',
    '2026-02-30',
    '31/02/20',
    '99999',
    `${'x'.repeat(70)} 2026`,
  ])('and what is none: %s', (written) => {
    expect(writtenTime(written)).toBeUndefined();
  });
});

it('knows numbers since 1970 by their magnitude, and months by name and number', () => {
  expect([1e9, 1e12, 1e15, 1e18].map(epochTime)).toEqual([1e12, 1e12, 1e12, 1e12]);
  expect(['feb', 'February', '2', '8~feb', 'Mai', 'xyz', ''].map(monthOf)).toEqual(['2', '2', '2', '2', '', '', '']);
});
