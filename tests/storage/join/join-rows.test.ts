import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Aliases } from '../../../storage/join/aliases.ts';
import { joinCaptures, joinForgotten, joinListings, joinTombstones } from '../../../storage/join/join-rows.ts';
import type { CaptureRecord, ForgottenPlace, Listing, Tombstone } from '../../../storage/rows.ts';
import { runs } from '../../property-runs.ts';

const stamps = fc.constantFrom('000000001-0000-aaaaaaaaaa', '000000001-0000-bbbbbbbbbb', '000000002-0000-aaaaaaaaaa');

const tombstone: fc.Arbitrary<Tombstone> = fc.record(
  {
    paperId: fc.constant('title:x'),
    at: fc.nat(2),
    clock: fc.oneof(stamps, fc.constant('' as const)),
    revision: fc.constant(1),
    became: fc.constantFrom('doi:10.1000/x', 'arxiv:2602.08025', 'arxiv:2602.08026'),
  },
  { requiredKeys: ['paperId', 'at', 'revision'] },
);
const forgotten: fc.Arbitrary<ForgottenPlace> = fc.record({
  scope: fc.constant('source:hf'),
  clock: stamps,
  revision: fc.constant(1),
});
const capture: fc.Arbitrary<CaptureRecord> = fc.record(
  {
    captureId: fc.constant('1'),
    listing: fc.constant('hf:day:2026-06-03'),
    kind: fc.constant('day' as const),
    via: fc.constantFrom('json', 'cards'),
    at: fc.nat(1),
    readMs: fc.constant(1),
    cards: fc.nat(1),
    unreadable: fc.constant(0),
    fresh: fc.nat(1),
    paperIds: fc.constantFrom([], ['arxiv:2602.08025']),
    upvotes: fc.constantFrom([], [1]),
    until: fc.integer({ min: 1, max: 3 }),
    hidden: fc.constant(true as const),
  },
  {
    requiredKeys: [
      ...(['captureId', 'listing', 'kind', 'via', 'at', 'readMs', 'cards', 'unreadable', 'fresh'] as const),
      ...(['paperIds', 'upvotes'] as const),
    ],
  },
);
const listing: fc.Arbitrary<Listing> = fc.record(
  {
    listing: fc.constant('hf:day:2026-06-03'),
    source: fc.constant('hf' as const),
    kind: fc.constant('day' as const),
    name: fc.constant('2026-06-03'),
    doubtful: fc.constant(true as const),
    firstSeen: fc.nat(2),
    lastSeen: fc.nat(2),
    times: fc.nat(2),
    via: fc.constantFrom('json', 'cards'),
    cards: fc.nat(1),
    unreadable: fc.nat(1),
  },
  {
    requiredKeys: ['listing', 'source', 'kind', 'name', 'firstSeen', 'lastSeen', 'times', 'via', 'cards', 'unreadable'],
  },
);

function itIsAJoin<T>(name: string, row: fc.Arbitrary<T>, join: (one: T, other: T) => T): void {
  it(`is commutative, associative and idempotent: ${name}`, () => {
    fc.assert(
      fc.property(row, row, row, (a, b, c) => {
        expect(join(a, b)).toEqual(join(b, a));
        expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
        expect(join(join(a, b), b)).toEqual(join(a, b));
        expect(join(join(a, a), a)).toEqual(join(a, a));
      }),
      { numRuns: runs(500) },
    );
  });
}

describe('the join of rows', () => {
  itIsAJoin('tombstones', tombstone, joinTombstones);
  itIsAJoin('orders to forget a place', forgotten, joinForgotten);
  itIsAJoin('captures', capture, joinCaptures);
  itIsAJoin('listings', listing, joinListings);

  it('takes the order of a tombstone of before there were clocks from its time, unless it renames the paper', () => {
    const old = { paperId: 'title:x', at: 5, revision: 1 };
    const none = { ...old, clock: '' as const };
    expect(joinTombstones(old, none).clock).toBe('000000005-zzzz-zzzzzzzzzz');
    expect(joinTombstones({ ...old, became: 'doi:10.1000/x' }, none).clock).toBe('');
  });
});

describe('the keys of a paper', () => {
  const tombstones = (pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([paperId, became]) => ({ paperId, became, at: 1, revision: 1 }));

  it('lead to its present one through chains', () => {
    const aliases = new Aliases(
      tombstones([
        ['a', 'b'],
        ['b', 'c'],
        ['x', 'c'],
      ]),
    );
    expect(['a', 'b', 'c', 'x', 'other'].map((key) => aliases.of(key))).toEqual(['c', 'c', 'c', 'c', 'other']);
    expect(aliases.keysOf('c').sort()).toEqual(['a', 'b', 'c', 'x']);
  });

  it('lead to one and the same from anywhere in a loop, and from what leads into it', () => {
    const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(keys, keys), { selector: ([from]) => from, maxLength: 5 }), (pairs) => {
        const aliases = new Aliases(tombstones(pairs));
        for (const [from, to] of pairs) {
          expect(aliases.of(from)).toBe(aliases.of(to));
          expect(aliases.keysOf(aliases.of(from))).toContain(from);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it('are found in a chain of a hundred thousand', () => {
    const aliases = new Aliases(
      tombstones(Array.from({ length: 100_000 }, (_, index) => [`${index}`, `${index + 1}`])),
    );
    expect(aliases.of('0')).toBe('100000');
  });
});
