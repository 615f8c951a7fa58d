import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../../search/engine/index-document.ts';
import type { IndexReader } from '../../../../search/engine/index-reader.ts';
import { MemoryIndex } from '../../../../search/engine/memory/memory-index.ts';
import { rank } from '../../../../search/engine/ranking/rank.ts';
import { Searcher } from '../../../../search/engine/ranking/searcher.ts';
import type { Query } from '../../../../search/query/query.ts';
import { runs } from '../../../property-runs.ts';
import { library, query, segmented } from './made-library.ts';
import { oracleOf } from './mini-search-oracle.ts';

async function scoresOf(readers: readonly IndexReader[], query: Query): Promise<[string, number][]> {
  const search = await new Searcher(readers).prepare(query, undefined, 0);
  const { papers, total } = await rank(search, 1_000);
  expect(total).toBe(papers.length);
  return papers.map(({ paperId, score }) => [paperId, score]);
}

describe('scores', () => {
  it('are those of MiniSearch, however the library is divided into segments', async () => {
    await fc.assert(
      fc.asyncProperty(library, query, async (made, drawn) => {
        const { readers, papers } = await segmented(made);
        const right = oracleOf(papers)(drawn);
        const found = new Map(await scoresOf(readers, drawn));
        expect([...found.keys()].sort()).toEqual([...right.keys()].sort());
        // Where nothing is scored MiniSearch gives 1.
        const isScored = drawn.words.length > 0 || drawn.must.some((clause) => clause.is !== 'not');
        const wrong = [...right].filter(([id, score]) => Math.abs((found.get(id) ?? 0) / score - 1) > 1e-6);
        if (isScored) expect(wrong).toEqual([]);
      }),
      { numRuns: runs(400) },
    );
  });

  it('and order are the very same in one segment and in many', async () => {
    await fc.assert(
      fc.asyncProperty(library, query, async (made, drawn) => {
        const { readers, papers } = await segmented(made);
        const whole = new MemoryIndex();
        whole.add(papers.map((each) => indexDocument(each, [])));
        expect(await scoresOf(readers, drawn)).toEqual(await scoresOf([whole.reader()], drawn));
      }),
      { numRuns: runs(200) },
    );
  });
});
