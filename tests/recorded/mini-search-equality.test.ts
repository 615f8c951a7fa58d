import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { HAS_ARCHIVES, recordedLibrary } from '../../bench/library/recorded.ts';
import { STOP_WORDS } from '../../search/analysis/stop-words.ts';
import type { IndexDocument } from '../../search/engine/index-document.ts';
import { indexDocument } from '../../search/engine/index-document.ts';
import type { IndexReader } from '../../search/engine/index-reader.ts';
import { MemoryIndex } from '../../search/engine/memory/memory-index.ts';
import { rank } from '../../search/engine/ranking/rank.ts';
import { Searcher } from '../../search/engine/ranking/searcher.ts';
import type { Query } from '../../search/query/query.ts';
import { runs } from '../property-runs.ts';
import { deleted } from '../search/engine/ranking/deleting-reader.ts';
import { oracleOf } from '../search/engine/ranking/mini-search-oracle.ts';
import { TIMES } from '../thoroughness.ts';
import { madeQueries } from './made-queries.ts';

// MiniSearch takes half a second for each over all papers, and half a minute for the papers: a third of them has words
// as common and as rare.
const QUERIES = runs(60);
const EVERY = TIMES > 1 ? 1 : 3;

describe.runIf(HAS_ARCHIVES)('the recorded archives', () => {
  it(
    `give the hits and scores of MiniSearch to ${QUERIES} queries`,
    async () => {
      const papers = recordedLibrary().papers.filter((_, index) => index % EVERY === 0);
      const oracle = oracleOf(papers);
      const searcher = new Searcher(await segmented(papers.map((paper) => indexDocument(paper, []))));
      expect(searcher.size).toBe(papers.length);
      const wrong: object[] = [];
      let hits = 0;
      let shortcuts = 0;
      for (const { kind, query: made } of madeQueries(papers, QUERIES)) {
        const query = asSpaced(made);
        const right = oracle(query);
        const search = await searcher.prepare(query, undefined, 0);
        const { papers: found, total } = await rank(search, papers.length);
        hits += total;
        const scores = new Map(found.map(({ paperId, score }) => [paperId, score]));
        const differs = [...right].some(([id, score]) => !(Math.abs((scores.get(id) ?? 0) / score - 1) <= 1e-6));
        if (differs || total !== right.size) wrong.push({ kind, query, total, right: right.size });
        const { papers: top, exact } = await rank(search, 10);
        if (!exact) shortcuts += 1;
        const ids = (list: typeof top) => list.map(({ paperId, tier }) => [paperId, tier]);
        if (!isDeepStrictEqual(ids(top), ids(found.slice(0, 10)))) wrong.push({ kind, query, top, exact });
      }
      expect(wrong).toEqual([]);
      expect(hits).toBeGreaterThan((QUERIES * 50) / EVERY);
      expect(shortcuts).toBeGreaterThan(QUERIES / 20);
    },
    300_000 * TIMES,
  );
});

/** The query with words that are looked for only as they are spaced, because MiniSearch knows no other spacing. */
function asSpaced(query: Query): Query {
  const words = query.words.map((word) =>
    STOP_WORDS.has(word.typed.toLowerCase()) ? word : { ...word, typed: `“${word.typed}”` },
  );
  return { ...query, words };
}

/** Five segments of different sizes; of the first few documents the second one has old versions, which are deleted. */
async function segmented(documents: readonly IndexDocument[]): Promise<IndexReader[]> {
  const ends = [...[1_000, 1_010, 1_500, 4_000].map((end) => Math.ceil(end / EVERY)), documents.length];
  return Promise.all(
    ends.map((end, i) => {
      const memory = new MemoryIndex();
      const old = i === 1 ? documents.slice(0, 400 / EVERY) : [];
      memory.add([...old, ...documents.slice(ends[i - 1] ?? 0, end)]);
      const gone = new Set(old.map(({ paperId }) => paperId));
      const reader = memory.reader();
      return deleted(
        reader,
        reader.documents().flatMap(({ paperId }, doc) => (gone.has(paperId) ? [doc] : [])),
      );
    }),
  );
}
