import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CiteKeyClaim } from '../../papers/cite-key.ts';
import { citeKeysByClaims } from '../../papers/cite-key.ts';
import { firstOf } from '../../papers/clock.ts';
import { runs } from '../property-runs.ts';

const claim = (paperId: string, name: string, at: number): CiteKeyClaim => ({ paperId, name, at: firstOf(at) });
const keysOf = (...claims: CiteKeyClaim[]) => Object.fromEntries(citeKeysByClaims(claims));

describe('the key of a paper', () => {
  it('is the first that it was given', () => {
    expect(keysOf(claim('a', 'later', 2), claim('a', 'first', 1))).toEqual({ a: 'first' });
  });

  it('is no key that another paper had before', () => {
    expect(keysOf(claim('a', 'one', 1), claim('b', 'one', 2), claim('b', 'two', 3))).toEqual({ a: 'one', b: 'two' });
    expect(keysOf(claim('b', 'one', 1), claim('a', 'one', 1))).toEqual({ a: 'one' });
  });

  it('does not depend on the order in which copies were joined, and is no other paper’s', () => {
    const claims = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', 'z'), fc.integer({ min: 1, max: 4 })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(claims, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (made, order) => {
        const all = made.map((each) => claim(...each));
        const shuffled = all
          .map((each) => ({ each, at: order.next().value ?? 0 }))
          .sort((one, other) => one.at - other.at)
          .map(({ each }) => each);
        const keys = keysOf(...all);
        expect(keysOf(...shuffled)).toEqual(keys);
        expect(new Set(Object.values(keys)).size).toBe(Object.keys(keys).length);
      }),
      { numRuns: runs(300) },
    );
  });
});
