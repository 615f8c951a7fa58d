import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statisticsOf, weighLeaves } from '../../../../search/engine/ranking/clause-weight.ts';
import { RankedLibrary } from '../../../../search/engine/ranking/searcher.ts';
import { ScoredPart } from '../../../../search/engine/ranking/segment-scorer.ts';
import { typedLeaf } from '../../../../search/engine/ranking/term-clause.ts';
import { runs } from '../../../property-runs.ts';
import { cutUp, library, term } from './made-library.ts';

describe('the bounds of a leaf', () => {
  it('hold the score of every paper that has it', async () => {
    let narrow = 0;
    await fc.assert(
      fc.asyncProperty(library, term, async (made, typed) => {
        const { parts } = await cutUp(made);
        const scored = parts.map((part) => new ScoredPart(part));
        const [leaf] = await weighLeaves(scored, statisticsOf(parts), [typedLeaf(typed)]);
        const asked = { words: [{ typed, variants: [[typed]] }], must: [], chips: [], problems: [] };
        const ranking = await new RankedLibrary(parts).ask({ ...asked, sort: 'relevance' }, undefined, 0);
        for (const { score } of (await ranking.best(1_000)).papers) {
          expect(score).toBeGreaterThanOrEqual((leaf?.lowest ?? Number.POSITIVE_INFINITY) * 0.999_999);
          expect(score).toBeLessThanOrEqual(leaf?.highest ?? 0);
          if (score < (leaf?.lowest ?? 0) * 1.01) narrow++;
        }
      }),
      { numRuns: runs(200) },
    );
    expect(narrow).toBeGreaterThan(0);
  });
});
