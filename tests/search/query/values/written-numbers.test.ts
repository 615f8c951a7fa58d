import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../../../search/query/query.ts';
import { beginsNumbers, readNumbers } from '../../../../search/query/values/number-range.ts';
import { runs } from '../../../property-runs.ts';

describe('numbers as people write them', () => {
  it.each<[string, Range]>([
    ['50-100', { from: 50, to: 100 }],
    ['50–100', { from: 50, to: 100 }],
    ['50 — 100', { from: 50, to: 100 }],
    ['50 to 100', { from: 50, to: 100 }],
    ['50-to-100', { from: 50, to: 100 }],
    ['50..100', { from: 50, to: 100 }],
    ['50…100', { from: 50, to: 100 }],
    ['50 .. 100', { from: 50, to: 100 }],
    ['100-50', { from: 50, to: 100 }],
    ['between 10 and 20', { from: 10, to: 20 }],
    ['from 10 to 20', { from: 10, to: 20 }],
    ['1k-2k', { from: 1000, to: 2000 }],
    ['1,000-2,000', { from: 1000, to: 2000 }],
    ['>1,000', { from: 1001 }],
    ['> 1000', { from: 1001 }],
    ['>=1.2k', { from: 1200 }],
    ['≥1.2K', { from: 1200 }],
    ['=>1200', { from: 1200 }],
    ['≤ 30', { to: 30 }],
    ['1,2k', { from: 1200, to: 1200 }],
    ['1.204k', { from: 1204, to: 1204 }],
    ['1 204', { from: 1204, to: 1204 }],
    ['1\u2009204', { from: 1204, to: 1204 }],
    ['1\u202f204', { from: 1204, to: 1204 }],
    ['1,204', { from: 1204, to: 1204 }],
    ['1.204', { from: 1204, to: 1204 }],
    ["1'204", { from: 1204, to: 1204 }],
    ['1’204', { from: 1204, to: 1204 }],
    ['1_204', { from: 1204, to: 1204 }],
    ['1,234,567', { from: 1_234_567, to: 1_234_567 }],
    ['５０', { from: 50, to: 50 }],
    ['50+', { from: 50 }],
    ['1k+', { from: 1000 }],
    ['50 or more', { from: 50 }],
    ['50 or less', { to: 50 }],
    ['~50', { from: 40, to: 60 }],
    ['≈50', { from: 40, to: 60 }],
    ['about 50', { from: 40, to: 60 }],
    ['around 50', { from: 40, to: 60 }],
    ['approx. 50', { from: 40, to: 60 }],
    ['about thirty', { from: 24, to: 36 }],
    ['about 2', { from: 1, to: 3 }],
    ['<50', { to: 49 }],
    ['under 50', { to: 49 }],
    ['less than 50', { to: 49 }],
    ['less-than-50', { to: 49 }],
    ['over 100', { from: 101 }],
    ['more than 100', { from: 101 }],
    ['at least 30', { from: 30 }],
    ['at-least-30', { from: 30 }],
    ['at most 30', { to: 30 }],
    ['up to 30', { to: 30 }],
    ['exactly 30', { from: 30, to: 30 }],
    ['#3', { from: 3, to: 3 }],
    ['3rd', { from: 3, to: 3 }],
    ['top 10', { from: 1, to: 10 }],
    ['top ten', { from: 1, to: 10 }],
    ['the top ten', { from: 1, to: 10 }],
    ['first three', { from: 1, to: 3 }],
    ['ten', { from: 10, to: 10 }],
    ['a dozen', { from: 12, to: 12 }],
    ['Twenty-five', { from: 25, to: 25 }],
    ['over a hundred', { from: 101 }],
    ['two thousand', { from: 2000, to: 2000 }],
  ])('read %j', (value, range) => {
    expect(readNumbers(value)).toEqual(range);
  });

  it.each(['50-', '-50', '1-2-3', '1,20,4', '1 20', 'fifty fifty', 'some', 'over', 'a', 'ten to', '50 x', '1e3', '٣'])(
    'leave %j alone',
    (value) => {
      expect(readNumbers(value)).toBeUndefined();
    },
  );

  it('are unfinished at every place before their end', () => {
    for (const value of [
      '>= 1.2k',
      '50-100',
      '50 to 100',
      'at least 30',
      'between 10 and 20',
      'top 10',
      '1,204',
      '~50',
    ]) {
      for (let length = 1; length < value.length; length++) {
        const typed = value.slice(0, length);
        expect([typed, beginsNumbers(typed) || readNumbers(typed) !== undefined]).toEqual([typed, true]);
      }
    }
  });

  it('are read the same with any separator of thousands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 9_999_999 }), fc.constantFrom(...",.’'_ \u00a0"), (number, sign) => {
        const written = String(number).replace(/\B(?=(\d{3})+$)/g, sign);
        expect(readNumbers(written)).toEqual({ from: number, to: number });
      }),
      { numRuns: runs(500) },
    );
  });

  it('never fail to be read or refused, in a time that does not grow with the text', () => {
    const piece = fc.constantFrom(
      '1',
      '000',
      ',',
      '.',
      '-',
      ' ',
      'to',
      'at least',
      'over',
      'ten',
      'k',
      '>',
      '~',
      '\ud800',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 400 }).map((parts) => parts.join('')),
        (value) => {
          const { from = 0, to = 0 } = readNumbers(value) ?? {};
          expect([Number.isInteger(from), Number.isInteger(to), typeof beginsNumbers(value)]).toEqual([
            true,
            true,
            'boolean',
          ]);
        },
      ),
      { numRuns: runs(2_000) },
    );
  });
});
