import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsIn, daysIn, spanOf } from '../../../components/pictures/period.ts';
import { apart, labelled, scaled, ticks } from '../../../components/pictures/scale.ts';
import type { MonthCounts } from '../../../papers/month-counts.ts';
import { addMonths, namesMet } from '../../../papers/month-counts.ts';
import { runs } from '../../property-runs.ts';

function month(name: string, keywords: [string, number][]): MonthCounts {
  return { month: name, stored: 1, revision: 1, papers: 1, keywords, authors: [], organisations: [] };
}

describe('the period of the pictures', () => {
  it('ends with this month, and begins no earlier than the reader', () => {
    expect(spanOf('quarter', '2024-01-15', '2026-06-10')).toEqual({
      months: ['2026-04', '2026-05', '2026-06'],
      first: '2026-04-01',
      last: '2026-06-10',
    });
    expect(spanOf('year', '2026-05-20', '2026-06-10')).toMatchObject({
      months: ['2026-05', '2026-06'],
      first: '2026-05-20',
    });
    expect(spanOf('all', '2024-01-15', '2026-06-10').months).toHaveLength(30);
    expect(spanOf('all', '1970-01-01', '2026-06-10').months).toHaveLength(120);
  });

  it('has every day of it, and the counts of its months alone', () => {
    const span = spanOf('year', '2026-05-30', '2026-06-02');
    expect(daysIn(span)).toEqual(['2026-05-30', '2026-05-31', '2026-06-01', '2026-06-02']);
    expect(countsIn(span, [month('2026-04', []), month('2026-06', [])]).map((each) => each.month)).toEqual(['2026-06']);
  });
});

describe('the names met most', () => {
  it('are summed over the months, and then by name', () => {
    const months = [
      month('2026-05', [
        ['agents', 3],
        ['diffusion', 2],
        ['b', 1],
        ['a', 1],
      ]),
      month('2026-06', [
        ['diffusion', 4],
        ['agents', 1],
      ]),
    ];
    expect(namesMet(months, 'keywords', 3)).toEqual([
      { name: 'diffusion', papers: 6, inMonths: [2, 4] },
      { name: 'agents', papers: 4, inMonths: [3, 1] },
      { name: 'a', papers: 1, inMonths: [1, 0] },
    ]);
  });

  it('are one however they are written, in the spelling that most papers have', () => {
    const months = [month('2026-05', [['rlhf', 1]]), month('2026-06', [['RLHF', 2]])];
    expect(namesMet(months, 'keywords', 3)).toEqual([{ name: 'RLHF', papers: 3, inMonths: [1, 2] }]);
  });
});

describe('a month', () => {
  it('is followed by the next, over the end of the year too', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('2026-05', -29)).toBe('2023-12');
  });
});

describe('the scale of a picture', () => {
  it('has a few round values from 0 to what is drawn', () => {
    expect(ticks(120)).toEqual([0, 50, 100, 150]);
    expect(ticks(3)).toEqual([0, 1, 2, 3]);
    expect(ticks(0)).toEqual([0, 1]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (greatest) => {
        const values = ticks(greatest);
        expect(values[0]).toBe(0);
        expect(values.length).toBeLessThanOrEqual(5);
        expect(values.at(-1)).toBeGreaterThanOrEqual(greatest);
        expect(values.every(Number.isSafeInteger)).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });

  it('places values in proportion', () => {
    expect(scaled(5, 10, 100, 0)).toBe(50);
    expect(scaled(5, 0, 100, 0)).toBe(100);
  });

  it('leaves out what would stand in what follows, or beyond the end', () => {
    const places = [0, 10, 60, 110, 150].map((x) => ({ x }));
    expect(apart(places, 160, 44).map(({ x }) => x)).toEqual([10, 60, 110]);
    expect(apart([{ x: 0 }], 20, 44)).toEqual([]);
  });

  it('names the last of many, and no more than there is room for', () => {
    const isNamed = labelled(12, 200, 44);
    expect(Array.from({ length: 12 }, (_, index) => index).filter(isNamed)).toEqual([2, 5, 8, 11]);
  });
});
