import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from '../../../../search/engine/ranking/rank.ts';
import { Searcher } from '../../../../search/engine/ranking/searcher.ts';
import type { Query } from '../../../../search/query/query.ts';
import { runs } from '../../../property-runs.ts';
import { library, query, segmented } from './made-library.ts';

const sort = fc.constantFrom<Query['sort'][]>(undefined, 'relevance', 'votes');

describe('the best few of an answer', () => {
  it('are the first of all, with the same scores, however few are requested', async () => {
    await fc.assert(
      fc.asyncProperty(library, query, sort, fc.integer({ min: 1, max: 5 }), async (made, drawn, order, limit) => {
        const { sort: _, ...rest } = drawn;
        const { readers } = await segmented(made);
        const search = await new Searcher(readers).prepare({ ...rest, ...(order && { sort: order }) }, undefined, 0);
        const all = await rank(search, 1_000);
        const few = await rank(search, limit);
        expect(few.papers).toEqual(all.papers.slice(0, limit));
        if (few.exact) expect([few.total, few.whole]).toEqual([all.total, all.whole]);
        else expect(few.total).toBeLessThanOrEqual(all.total);
      }),
      { numRuns: runs(400) },
    );
  });
});
