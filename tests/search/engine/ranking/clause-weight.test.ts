import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../../search/engine/index-document.ts';
import { MemoryIndex } from '../../../../search/engine/memory/memory-index.ts';
import { collectionStatistics, weighClauses } from '../../../../search/engine/ranking/clause-weight.ts';
import { rank } from '../../../../search/engine/ranking/rank.ts';
import { Searcher } from '../../../../search/engine/ranking/searcher.ts';
import { SegmentScorer } from '../../../../search/engine/ranking/segment-scorer.ts';
import { typedClause, weightedClause } from '../../../../search/engine/ranking/term-clause.ts';
import { runs } from '../../../property-runs.ts';
import { paper } from '../../made-paper.ts';
import { library, segmented, term } from './made-library.ts';

describe('the bounds of a clause', () => {
  it('enclose the score of every paper that matches', async () => {
    let narrow = 0;
    await fc.assert(
      fc.asyncProperty(library, term, async (made, typed) => {
        const { readers } = await segmented(made);
        const scorers = readers.map((reader) => new SegmentScorer(reader));
        const [clause] = await weighClauses(scorers, collectionStatistics(readers), [typedClause(typed)]);
        const query = { words: [{ typed, variants: [[typed]] }], must: [], chips: [], problems: [] };
        const search = await new Searcher(readers).prepare({ ...query, sort: 'relevance' }, undefined, 0);
        for (const { score } of (await rank(search, 1_000)).papers) {
          expect(score).toBeGreaterThanOrEqual((clause?.lowest ?? Number.POSITIVE_INFINITY) * 0.999_999);
          expect(score).toBeLessThanOrEqual(clause?.highest ?? 0);
          if (score < (clause?.lowest ?? 0) * 1.01) narrow++;
        }
      }),
      { numRuns: runs(200) },
    );
    expect(narrow).toBeGreaterThan(0);
  });

  it('enclose the score of a paper that has only the term of the least weight', async () => {
    const memory = new MemoryIndex();
    const titles = ['alpha filler', 'beta filler', 'filler filler'];
    memory.add(titles.map((title, i) => indexDocument(paper(i, { title }), [])));
    const readers = [memory.reader()];
    const terms = [
      { term: 'alpha', weight: 1 },
      { term: 'beta', weight: 0.1 },
    ];
    const statistics = collectionStatistics(readers);
    const weighed = await weighClauses(
      readers.map((reader) => new SegmentScorer(reader)),
      statistics,
      [weightedClause(terms), ...terms.map((each) => weightedClause([each]))],
    );
    const [both, alpha, beta] = weighed;
    expect(beta?.lowest).toBeLessThan(alpha?.lowest ?? 0);
    expect(both?.lowest).toBe(beta?.lowest);
  });
});
