import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { droppedAt, idAfter, movedTo } from '../../../components/lists/list-order.ts';
import { runs } from '../../property-runs.ts';

const [A, B, C] = ['arxiv:2601.00001', 'arxiv:2601.00002', 'arxiv:2601.00003'] as const;

describe('the order of a list', () => {
  it('has a moved entry at its new place and all others as they were', () => {
    expect(movedTo([A, B, C], C, 0)).toEqual([C, A, B]);
    expect(movedTo([A, B, C], A, 1)).toEqual([B, A, C]);
    expect(movedTo([A, B, C], A, 9)).toEqual([B, C, A]);
  });

  it('names the entry that comes after another, or none at the end', () => {
    expect(idAfter([A, B], A)).toBe(B);
    expect(idAfter([A, B], B)).toBeNull();
  });

  it('has a dropped entry next to the one it was dropped on', () => {
    const ids = fc.shuffledSubarray([A, B, C], { minLength: 2 });
    fc.assert(
      fc.property(ids, fc.constantFrom('before' as const, 'after' as const), (order, edge) => {
        const [dragged, at] = order;
        if (!dragged || !at) return;
        const next = movedTo([A, B, C], dragged, droppedAt([A, B, C], dragged, at, edge));
        expect(next.indexOf(dragged) - next.indexOf(at)).toBe(edge === 'before' ? -1 : 1);
      }),
      { numRuns: runs(50) },
    );
  });
});
