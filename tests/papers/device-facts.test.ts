import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceFacts } from '../../papers/device-facts.ts';
import { joinDeviceFacts } from '../../papers/device-facts.ts';
import { runs } from '../property-runs.ts';

const anyRow: fc.Arbitrary<DeviceFacts> = fc.record({
  paperId: fc.constant('arxiv:2602.08025'),
  device: fc.constant('aaaaaaaaaa'),
  facts: fc.record({ paperId: fc.constant('arxiv:2602.08025'), title: fc.constantFrom('One', 'Two') }),
  factsAt: fc.nat(2),
  version: fc.oneof(fc.nat(2), fc.constant(Number.NaN)),
});

describe('joinDeviceFacts', () => {
  it('takes the larger version whole, and settles equal ones by value', () => {
    const row = { paperId: 'arxiv:2602.08025', device: 'aaaaaaaaaa', factsAt: 9 };
    const old = { ...row, facts: { paperId: row.paperId, title: 'Old', abstract: 'only here' }, version: 1 };
    const other = { ...row, facts: { paperId: row.paperId, title: 'New' }, factsAt: 1, version: 2 };
    expect(joinDeviceFacts(old, other)).toBe(other);
    expect(joinDeviceFacts({ ...old, version: 2 }, other)).toEqual(joinDeviceFacts(other, { ...old, version: 2 }));
  });

  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(anyRow, anyRow, anyRow, (a, b, c) => {
        expect(joinDeviceFacts(a, b)).toEqual(joinDeviceFacts(b, a));
        expect(joinDeviceFacts(joinDeviceFacts(a, b), c)).toEqual(joinDeviceFacts(a, joinDeviceFacts(b, c)));
        expect(joinDeviceFacts(a, a)).toEqual(a);
      }),
      { numRuns: runs(500) },
    );
  });
});
