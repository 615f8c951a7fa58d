import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay } from '../../papers/days.ts';
import type { Sighting } from '../../papers/sighting.ts';
import type { VisitCapture } from '../../papers/visit.ts';
import { countChanges, VISIT_GAP, visitsIn, visitsOf } from '../../papers/visit.ts';
import { runs } from '../property-runs.ts';

const MINUTE = 60_000;
const EVENING = new Date('2026-06-03T23:00:00').getTime();

/** A capture so many minutes after eleven in the evening, with these papers. */
function seen(minute: number, papers = 'a', until?: number): VisitCapture {
  const at = EVENING + minute * MINUTE;
  const end = until === undefined ? {} : { until: EVENING + until * MINUTE };
  return { at, day: localDay(at), paperIds: papers.split(''), ...end };
}

const minutes = (visits: VisitCapture[][]) => visits.map((visit) => visit.map(({ at }) => (at - EVENING) / MINUTE));

const anyCapture = fc
  .tuple(fc.nat(240), fc.subarray(['a', 'b', 'c'], { minLength: 1 }), fc.option(fc.nat(60), { nil: undefined }))
  .map(([minute, papers, rest]) => seen(minute, papers.join(''), rest && minute + rest));

describe('the visits of a listing', () => {
  it('end with half an hour without it', () => {
    expect(minutes(visitsOf([seen(0), seen(30), seen(60), seen(91), seen(92)]))).toEqual([
      [0, 30, 60],
      [91, 92],
    ]);
    expect(VISIT_GAP).toBe(30 * MINUTE);
  });

  it('last as long as a page is in view', () => {
    expect(minutes(visitsOf([seen(0, 'a', 90), seen(10), seen(120), seen(151)]))).toEqual([[0, 10, 120], [151]]);
  });

  it('are the same in whatever order the captures are given', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(anyCapture, { selector: ({ at }) => at })
          .chain((captures) =>
            fc.tuple(fc.constant(captures), fc.shuffledSubarray(captures, { minLength: captures.length })),
          ),
        ([captures, shuffled]) => {
          expect(visitsOf(shuffled)).toEqual(visitsOf(captures));
        },
      ),
    );
  });
});

describe('one more capture', () => {
  it('counts a paper once in a visit', () => {
    expect(countChanges([], seen(0, 'ab'))).toMatchObject([
      { paperId: 'a', times: 1 },
      { paperId: 'b', times: 1 },
    ]);
    expect(countChanges([seen(0, 'a')], seen(5, 'ab'))).toMatchObject([
      { paperId: 'a', times: 0 },
      { paperId: 'b', times: 1 },
    ]);
  });

  it('that comes late between two visits makes one of them', () => {
    expect(countChanges([seen(0, 'ab'), seen(50, 'a')], seen(25, 'c'))).toMatchObject([
      { paperId: 'a', times: -1 },
      { paperId: 'b', times: 0 },
      { paperId: 'c', times: 1 },
    ]);
  });

  it('past midnight goes on with the visit of the day before', () => {
    expect(countChanges([seen(55, 'a')], seen(65, 'ab'))).toEqual([
      { paperId: 'a', day: '2026-06-03', times: 0, continued: false },
      { paperId: 'a', day: '2026-06-04', times: 1, continued: true },
      { paperId: 'b', day: '2026-06-04', times: 1, continued: false },
    ]);
  });

  it('counts as all captures do at once, in whatever order they arrive', () => {
    fc.assert(
      fc.property(fc.array(anyCapture, { maxLength: 8 }), (captures) => {
        const times = new Map<string, number>();
        for (const [index, capture] of captures.entries()) {
          for (const change of countChanges(captures.slice(0, index), capture)) {
            const key = `${change.paperId} ${change.day}`;
            times.set(key, (times.get(key) ?? 0) + change.times);
          }
        }
        const counted = new Map<string, number>();
        for (const visit of visitsOf(captures)) {
          const keys = new Set(visit.flatMap(({ day, paperIds }) => paperIds.map((id) => `${id} ${day}`)));
          for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1);
        }
        expect(times).toEqual(counted);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('how often a paper was seen', () => {
  const sighting = (day: string, times: number, more: Partial<Sighting> = {}): Sighting => ({
    ...{ paperId: 'arxiv:2602.08025', listing: 'hf:day:2026-06-03', kind: 'day', device: 'abcdefghij' },
    ...{ firstAt: 1, lastAt: 1, day, times, ...more },
  });

  it('is the sum of its visits, one past midnight counted once', () => {
    expect(visitsIn([])).toBe(0);
    expect(visitsIn([sighting('2026-06-03', 2), sighting('2026-06-04', 1)])).toBe(3);
    expect(visitsIn([sighting('2026-06-03', 2), sighting('2026-06-04', 1, { continued: true })])).toBe(2);
  });

  it('counts what went on from a day that was forgotten, from another listing or from another device', () => {
    const later = sighting('2026-06-04', 1, { continued: true });
    expect(visitsIn([later])).toBe(1);
    expect(visitsIn([sighting('2026-06-03', 1, { listing: 'hf:week:2026-W23' }), later])).toBe(2);
    expect(visitsIn([sighting('2026-06-03', 1, { device: 'bbbbbbbbbb' }), later])).toBe(2);
    expect(visitsIn([sighting('2026-06-03', 0, { hidden: true }), later])).toBe(1);
  });
});
