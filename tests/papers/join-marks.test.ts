import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tick } from '../../papers/clock.ts';
import { joinMarks, markSince } from '../../papers/join-marks.ts';
import type { Mark } from '../../papers/mark.ts';
import { runs } from '../property-runs.ts';

const stamp = (time: number, device = 'aaaaaaaaaa') => tick(undefined, time, device);
const row = { paperId: 'arxiv:2602.08025', name: '' } as const;

// Few stamps, so that many are equal with different values, as copies of one device make them.
const at = fc
  .tuple(fc.nat(2), fc.constantFrom('aaaaaaaaaa', 'bbbbbbbbbb'))
  .map(([time, device]) => stamp(time, device));
const kinds: [string, fc.Arbitrary<Mark>][] = [
  ['star', fc.record({ ...constants('star'), value: fc.boolean(), at })],
  ['status', fc.record({ ...constants('status'), value: fc.constantFrom('unread', 'read', 'reading'), at })],
  ['tag', fc.record({ ...constants('tag'), value: fc.boolean(), at })],
  ['list', fc.record({ ...constants('list'), value: fc.constantFrom('', 'a', 'b'), at })],
  ['auto-tag', fc.record({ ...constants('auto-tag'), value: fc.constantFrom('', 'a', 'b'), at })],
  ['place', fc.record({ ...constants('place'), value: fc.constantFrom('', 'a', 'b'), at })],
  ['why', fc.record({ ...constants('why'), value: fc.constantFrom('', 'a', 'b'), at })],
  ['note', fc.record({ ...constants('note'), value: fc.constantFrom('', 'a', 'b'), at })],
];

function constants<K extends Mark['kind']>(kind: K) {
  return { paperId: fc.constant(row.paperId), name: fc.constant(row.name), kind: fc.constant(kind) };
}

describe('joinMarks', () => {
  it.each(kinds)('is commutative, associative and idempotent: %s', (_, mark) => {
    fc.assert(
      fc.property(mark, mark, mark, (a, b, c) => {
        expect(joinMarks(a, b)).toEqual(joinMarks(b, a));
        expect(joinMarks(joinMarks(a, b), c)).toEqual(joinMarks(a, joinMarks(b, c)));
        expect(joinMarks(a, a)).toEqual(a);
      }),
      { numRuns: runs(300) },
    );
  });

  it('lets the later one win, also when it takes the mark back', () => {
    const set: Mark = { ...row, kind: 'star', value: true, at: stamp(1) };
    const back: Mark = { ...row, kind: 'star', value: false, at: stamp(2) };
    expect(joinMarks(set, back)).toBe(back);
    expect(joinMarks(back, set)).toBe(back);
  });
});

describe('markSince', () => {
  it('leaves what was set after a moment, and commutes with joining', () => {
    for (const [, mark] of kinds) {
      fc.assert(
        fc.property(mark, mark, at, (a, b, clock) => {
          const [left, right] = [markSince(a, clock), markSince(b, clock)];
          const joined = left && right ? joinMarks(left, right) : (left ?? right);
          expect(joined).toEqual(markSince(joinMarks(a, b), clock));
        }),
        { numRuns: runs(200) },
      );
    }
  });
});
