import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, spreadOf } from '../../../bench/run/spread.ts';
import '../../property-runs.ts';

describe('the spread of times', () => {
  it('is by nearest rank', () => {
    const times = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(spreadOf(times)).toEqual({ p50: 50, p95: 95, max: 100 });
    expect(spreadOf([7])).toEqual({ p50: 7, p95: 7, max: 7 });
  });

  it('is nothing for no times', () => {
    expect(spreadOf([])).toBeUndefined();
    expect(mean([])).toBeUndefined();
  });

  it('is in order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (times) => {
        const { p50, p95, max } = spreadOf(times) ?? { p50: 1, p95: 0, max: 0 };
        expect(p50 <= p95 && p95 <= max).toBe(true);
      }),
    );
  });
});
