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
  ['star', orImported(fc.record({ ...constants('star'), value: fc.boolean(), at }))],
  [
    'status',
    orImported(fc.record({ ...constants('status'), value: fc.constantFrom('unread', 'read', 'reading'), at })),
  ],
  ['tag', orImported(fc.record({ ...constants('tag'), value: fc.boolean(), at }))],
  ['list', orImported(fc.record({ ...constants('list'), value: fc.constantFrom('', 'a', 'b'), at }))],
  ['auto-tag', orImported(fc.record({ ...constants('auto-tag'), value: fc.constantFrom('', 'a', 'b'), at }))],
  ['place', orImported(fc.record({ ...constants('place'), value: fc.constantFrom('', 'a', 'b'), at }))],
  ['why', orImported(fc.record({ ...constants('why'), value: fc.constantFrom('', 'a', 'b'), at }))],
  ['note', fc.record({ ...constants('note'), value: fc.constantFrom('', 'a', 'b'), at })],
];

/** Some of these marks as an import sets them: dated 1970, in an order of their own. */
function orImported(marks: fc.Arbitrary<Mark>): fc.Arbitrary<Mark> {
  const byImport = fc
    .tuple(marks, fc.nat(2))
    .map(([mark, number]): Mark => ({ ...mark, at: stamp(number), imported: mark.at }));
  return fc.oneof(marks, byImport);
}

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
    expect(joinMarks(set, back)).toEqual(back);
    expect(joinMarks(back, set)).toEqual(back);
  });
});

describe('an import', () => {
  const own: Mark = { ...row, kind: 'star', value: false, at: stamp(1) };
  const imported: Mark = { ...row, kind: 'star', value: true, at: stamp(0), imported: stamp(2) };

  it('gives way to what the reader said, and holds when that is forgotten', () => {
    const both = joinMarks(own, imported);
    expect(both).toMatchObject({ value: false, at: own.at });
    expect(markSince(both, stamp(1))).toEqual(imported);
    expect(markSince(both, stamp(2))).toBeUndefined();
  });

  it('of before what the reader said leaves nothing under it', () => {
    expect(joinMarks({ ...imported, imported: stamp(1) }, { ...own, at: stamp(2) })).toEqual({ ...own, at: stamp(2) });
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
