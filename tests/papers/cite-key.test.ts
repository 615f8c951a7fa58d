import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CiteKeyClaim } from '../../papers/cite-key.ts';
import { citeKeysByClaims, citeKeyValue } from '../../papers/cite-key.ts';
import { firstOf } from '../../papers/clock.ts';
import { runs } from '../property-runs.ts';

const claim = (paperId: string, key: string, at: number): CiteKeyClaim => {
  return { paperId, ...citeKeyValue(key), at: firstOf(at) };
};
/** As an import gives it: stamped as of 1970. */
const imported = (paperId: string, key: string, at: number): CiteKeyClaim => {
  return { ...claim(paperId, key, 0), imported: firstOf(at) };
};
const keysOf = (...claims: CiteKeyClaim[]) => Object.fromEntries(citeKeysByClaims(claims));

describe('the key of a paper', () => {
  it('is the first that it was given', () => {
    expect(keysOf(claim('a', 'later', 2), claim('a', 'first', 1))).toEqual({ a: 'first' });
  });

  it('is no key that another paper had before', () => {
    expect(keysOf(claim('a', 'one', 1), claim('b', 'one', 2), claim('b', 'two', 3))).toEqual({ a: 'one', b: 'two' });
    expect(keysOf(claim('b', 'one', 1), claim('a', 'one', 1))).toEqual({ a: 'one' });
  });

  it('is written as it was given, and is no other paper’s by case alone', () => {
    expect(keysOf(claim('a', 'Smith2020', 1), claim('b', 'smith2020', 2))).toEqual({ a: 'Smith2020' });
    const false_ = { ...claim('a', 'smith2020', 1), value: 'other2020' };
    expect(keysOf(false_)).toEqual({ a: 'smith2020' });
    // As names were once.
    expect(keysOf({ ...claim('a', 'x', 2), name: 'paperX1' }, claim('b', 'PAPERx1', 1))).toEqual({ b: 'PAPERx1' });
  });

  it('that an import brought is of the time of the import', () => {
    expect(keysOf(imported('a', 'theirs', 2), claim('a', 'ours', 1))).toEqual({ a: 'ours' });
    expect(keysOf(imported('a', 'theirs', 1), claim('a', 'ours', 2))).toEqual({ a: 'theirs' });
    expect(keysOf(imported('a', 'one', 2), claim('b', 'one', 1))).toEqual({ b: 'one' });
  });

  it('does not depend on the order in which copies were joined, and is no other paper’s', () => {
    const claims = fc.array(
      fc.tuple(
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom('x', 'y', 'Y', 'z'),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(claims, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (made, order) => {
        const all = made.map(([paperId, key, at, is]) => (is ? imported : claim)(paperId, key, at));
        const shuffled = all
          .map((each) => ({ each, at: order.next().value ?? 0 }))
          .sort((one, other) => one.at - other.at)
          .map(({ each }) => each);
        const keys = keysOf(...all);
        expect(keysOf(...shuffled)).toEqual(keys);
        expect(new Set(Object.values(keys).map((key) => key.toLowerCase())).size).toBe(Object.keys(keys).length);
      }),
      { numRuns: runs(300) },
    );
  });
});
