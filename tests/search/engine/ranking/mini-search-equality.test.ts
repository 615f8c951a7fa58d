import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../../search/engine/index-document.ts';
import type { IndexReader } from '../../../../search/engine/index-reader.ts';
import { MemoryIndex } from '../../../../search/engine/memory/memory-index.ts';
import { rank } from '../../../../search/engine/ranking/rank.ts';
import { Searcher } from '../../../../search/engine/ranking/searcher.ts';
import type { Query } from '../../../../search/query/query.ts';
import { runs } from '../../../property-runs.ts';
import { cutUp, library, query } from './made-library.ts';
import { oracleOf } from './mini-search-oracle.ts';

async function scoresOf(parts: readonly IndexReader[], asked: Query): Promise<[string, number][]> {
  const search = await new Searcher(parts).prepare(asked, undefined, 0);
  const { papers, total } = await rank(search, 1_000);
  expect(total).toBe(papers.length);
  return papers.map(({ paperId, score }) => [paperId, score]);
}

describe('scores', () => {
  it('are those of MiniSearch, however the library is cut into segments', async () => {
    await fc.assert(
      fc.asyncProperty(library, query, async (made, asked) => {
        const { parts, papers } = await cutUp(made);
        const right = oracleOf(papers)(asked);
        const found = new Map(await scoresOf(parts, asked));
        expect([...found.keys()].sort()).toEqual([...right.keys()].sort());
        // Where nothing is scored MiniSearch says 1.
        const isScored = asked.words.length > 0 || asked.must.some((clause) => clause.is !== 'not');
        const wrong = [...right].filter(([id, score]) => Math.abs((found.get(id) ?? 0) / score - 1) > 1e-6);
        if (isScored) expect(wrong).toEqual([]);
      }),
      { numRuns: runs(400) },
    );
  });

  it('and order are the very same in one segment and in many', async () => {
    await fc.assert(
      fc.asyncProperty(library, query, async (made, asked) => {
        const { parts, papers } = await cutUp(made);
        const whole = new MemoryIndex();
        whole.add(papers.map((each) => indexDocument(each, [])));
        expect(await scoresOf(parts, asked)).toEqual(await scoresOf([whole.reader()], asked));
      }),
      { numRuns: runs(200) },
    );
  });
});
