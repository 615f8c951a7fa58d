import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyTable } from '../../../storage/staging/key-table.ts';
import { runs } from '../../property-runs.ts';

describe('a table of keys', () => {
  it('gives the first number of each key, as a map would', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.nat())), (pairs) => {
        const [table, map] = [new KeyTable(), new Map<string, number>()];
        for (const [key, value] of pairs) {
          table.add(key, value);
          if (!map.has(key)) map.set(key, value);
        }
        for (const [key, value] of map) expect(table.get(key)).toBe(value);
        expect(table.get('a key that is too long to be among these by chance')).toBeUndefined();
      }),
      { numRuns: runs(200) },
    );
  });

  it('holds a hundred thousand that differ in little', () => {
    const table = new KeyTable();
    for (let n = 0; n < 100_000; n += 1) table.add(`arxiv:2601.${n}`, n);
    for (let n = 0; n < 100_000; n += 999) expect(table.get(`arxiv:2601.${n}`)).toBe(n);
    expect(table.get('arxiv:2602.1')).toBeUndefined();
  });
});
