import { describe, expect, it } from 'vitest';
import type { MatchGroup } from '../../../../search/engine/ranking/match-groups.ts';
import { pruneGroups } from '../../../../search/engine/ranking/match-groups.ts';

/** Documents of a tier, with the bounds of their sort keys. */
interface Bounded {
  tier: number;
  documents: number;
  lowest: number;
  highest: number;
}

function competitive(limit: number, ...bounded: Bounded[]): boolean[] {
  const groups = bounded.map(
    ({ tier, documents }): MatchGroup => ({
      tier,
      documents,
      matches: true,
      counted: 0,
      quality: 1,
      isCompetitive: true,
    }),
  );
  pruneGroups(groups, limit, (group) => bounded[groups.indexOf(group)] ?? { lowest: 0, highest: 0 });
  return groups.map(({ isCompetitive }) => isCompetitive);
}

describe('documents with the same bits', () => {
  it('are all competitive while there are too few', () => {
    expect(
      competitive(
        10,
        { tier: 1, documents: 4, lowest: 9, highest: 9 },
        { tier: 0, documents: 5, lowest: 1, highest: 1 },
      ),
    ).toEqual([true, true]);
  });

  it('are not competitive when enough others have all words', () => {
    expect(
      competitive(
        4,
        { tier: 1, documents: 4, lowest: 1, highest: 2 },
        { tier: 0, documents: 5, lowest: 8, highest: 9 },
      ),
    ).toEqual([true, false]);
  });

  it('are not competitive when enough others of their tier surely come first', () => {
    const better = { tier: 0, documents: 7, lowest: 5, highest: 8 };
    expect(competitive(7, better, { tier: 0, documents: 50, lowest: 1, highest: 4.9 })).toEqual([true, false]);
    expect(competitive(7, better, { tier: 0, documents: 50, lowest: 1, highest: 5 })).toEqual([true, true]);
    expect(competitive(8, better, { tier: 0, documents: 50, lowest: 1, highest: 4.9 })).toEqual([true, true]);
  });

  it('differ by their tier alone where their sort keys are unknown', () => {
    const unknown = { lowest: Number.NEGATIVE_INFINITY, highest: Number.POSITIVE_INFINITY };
    expect(
      competitive(
        3,
        { tier: 1, documents: 2, ...unknown },
        { tier: 1, documents: 2, ...unknown },
        { tier: 0, documents: 9, ...unknown },
      ),
    ).toEqual([true, true, false]);
  });
});
