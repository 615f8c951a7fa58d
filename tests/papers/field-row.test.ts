import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tick } from '../../papers/clock.ts';
import type { FieldRow } from '../../papers/field-row.ts';
import { joinFieldRows, stampsOfRow, valuesOf } from '../../papers/field-row.ts';
import type { ReadingListValues } from '../../papers/reading-list.ts';
import { NEW_LIST } from '../../papers/reading-list.ts';
import { runs } from '../property-runs.ts';

type ListRow = FieldRow<ReadingListValues>;

const stamp = (time: number, device = 'aaaaaaaaaa') => tick(undefined, time, device);

// Few stamps, so that many are equal with different values, as copies of one device make them.
const at = fc
  .tuple(fc.nat(2), fc.constantFrom('aaaaaaaaaa', 'bbbbbbbbbb'))
  .map(([time, device]) => stamp(time, device));
const field = <T>(value: fc.Arbitrary<T>) => fc.record({ value, at });
const row: fc.Arbitrary<ListRow> = fc
  .record(
    {
      name: field(fc.constantFrom('', 'a', 'b')),
      archived: field(fc.boolean()),
      limit: field(fc.nat(2)),
      gone: field(fc.boolean()),
    },
    { requiredKeys: [] },
  )
  .map((fields) => ({ id: 'list', fields }));

describe('joinFieldRows', () => {
  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(row, row, row, (a, b, c) => {
        expect(joinFieldRows(a, b)).toEqual(joinFieldRows(b, a));
        expect(joinFieldRows(joinFieldRows(a, b), c)).toEqual(joinFieldRows(a, joinFieldRows(b, c)));
        expect(joinFieldRows(a, a)).toEqual(a);
      }),
      { numRuns: runs(500) },
    );
  });

  it('keeps what each of two copies changed of different fields', () => {
    const one: ListRow = { id: 'x', fields: { name: { value: 'Agents', at: stamp(3) } } };
    const other: ListRow = {
      id: 'x',
      fields: { name: { value: 'agents', at: stamp(1) }, limit: { value: 9, at: stamp(2) } },
    };
    expect(valuesOf(joinFieldRows(one, other), NEW_LIST)).toEqual({ ...NEW_LIST, name: 'Agents', limit: 9 });
  });

  it('does not change what it is given', () => {
    fc.assert(
      fc.property(row, row, (a, b) => {
        const before = structuredClone([a, b]);
        joinFieldRows(a, b);
        expect([a, b]).toEqual(before);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('a row with fields', () => {
  it('has the default of each field that was never set', () => {
    expect(valuesOf(undefined, NEW_LIST)).toEqual(NEW_LIST);
    expect(valuesOf({ id: 'x', fields: { archived: { value: true, at: stamp(1) } } }, NEW_LIST)).toEqual({
      ...NEW_LIST,
      archived: true,
    });
  });

  it('gives every stamp in it', () => {
    const fields = { name: { value: 'a', at: stamp(1) }, gone: { value: false, at: stamp(2) } };
    expect(stampsOfRow({ id: 'x', fields })).toEqual([stamp(1), stamp(2)]);
  });
});
