import { describe, expect, it } from 'vitest';
import { missedBounds } from '../../../bench/run/bounds.ts';
import { rowsOf } from '../../../bench/run/rows.ts';
import { measured, report } from '../made-report.ts';

const rows = (...engines: Parameters<typeof measured>[]) => engines.flatMap((each) => rowsOf(measured(...each)));

describe('the bounds', () => {
  it('are all held by an engine that is fast and small enough', () => {
    const fast = rows(['daybook', 4, { heapBytes: 5e6 }], ['minisearch', 110, { heapBytes: 9e8 }], ['fts5', 12]);
    expect(missedBounds(100_000, fast, { captureAt1000: 10 })).toEqual([]);
  });

  it('hold below 100,000 papers too where they compare with no other measurement', () => {
    const big = rows(['daybook', 4, { heapBytes: 81e6, diskBytes: 10e6, captureBytes: 301_000, searchableMs: 101 }]);
    expect(missedBounds(10_000, big, {}).map((text) => text.split(':')[0])).toEqual([
      'index per paper',
      'written for a capture',
      'worker heap',
      'searchable after the acknowledgement',
    ]);
  });

  it('name a query of any class that takes too long', () => {
    expect(missedBounds(10_000, rows(['daybook', 5.1]), {})).toEqual(['slowest query: 51.0 ms, at most 50.0 ms']);
    expect(missedBounds(1_000_000, rows(['daybook', 5.1]), {})).toEqual([]);
  });

  it('hold a million papers to the memory and time stated for them', () => {
    const big = rows(['daybook', 4, { heapBytes: 140e6, diskBytes: 2e6, captureBytes: 301_000, searchableMs: 200 }]);
    expect(missedBounds(1_000_000, big, { captureAt1000: 1 }).map((text) => text.split(':')[0])).toEqual([
      'written for a capture',
    ]);
  });

  it('compare with the other engines at 100,000 papers', () => {
    const slow = rows(['daybook', 5], ['minisearch', 100], ['fts5', 12]);
    expect(missedBounds(30_000, slow, {})).toEqual([]);
    expect(missedBounds(100_000, slow, { captureAt1000: 6 })).toHaveLength(5);
  });

  it('compare a million papers with a hundred thousand', () => {
    const at100000 = report(100_000, { daybook: 5 });
    expect(missedBounds(1_000_000, rows(['daybook', 12]), { at100000 })).toEqual([]);
    expect(missedBounds(1_000_000, rows(['daybook', 13]), { at100000 })).toHaveLength(1);
    expect(missedBounds(1_000_000, rows(['daybook', 26]), { at100000 })).toHaveLength(2);
  });

  it('measure the index by what is stored, where that is known', () => {
    const stored = rows(['daybook', 4, { diskBytes: 20e6, storedBytes: 5e6 }]);
    expect(missedBounds(10_000, stored, {})).toEqual([]);
  });
});

describe('the rows of an engine', () => {
  it('begin with all queries but those with typos, and name the slowest', () => {
    const [all, ...classes] = rows(['daybook', 5]);
    expect(all).toMatchObject({ queryClass: 'all', warm: { p50: 5, max: 5 }, worst: 'slow one' });
    expect(classes.map(({ queryClass, warm }) => [queryClass, warm?.max])).toEqual([
      ['words', 5],
      ['prefixes', 5],
      ['typos', 50],
      ['filters', undefined],
    ]);
  });
});
