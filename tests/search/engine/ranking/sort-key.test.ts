import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prior } from '../../../../search/engine/ranking/sort-key.ts';
import { FLAGS } from '../../../../search/query/columns.ts';

const DAY = 1_440;

describe('prior', () => {
  it('is highest for what was seen today, starred, opened and on a list', () => {
    const all = FLAGS.starred | FLAGS.opened | FLAGS.listed;
    expect(prior(500 * DAY, all, 500 * DAY)).toBeCloseTo(1.5);
    expect(prior(0, 0, 500 * DAY)).toBeCloseTo(1, 2);
    expect(prior(440 * DAY, 0, 500 * DAY)).toBeCloseTo(1.075);
  });

  it('is from 1 to 1.5 and never lower for a later day', () => {
    const time = fc.nat({ max: 50_000_000 });
    fc.assert(
      fc.property(time, time, time, fc.nat({ max: 1_023 }), (one, other, now, flags) => {
        const [early, late] = [prior(Math.min(one, other), flags, now), prior(Math.max(one, other), flags, now)];
        expect(early >= 1 && late <= 1.5 && early <= late).toBe(true);
      }),
    );
  });
});
