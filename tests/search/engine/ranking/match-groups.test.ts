import { describe, expect, it } from 'vitest';
import type { Pattern } from '../../../../search/engine/ranking/match-groups.ts';
import { choosePatterns } from '../../../../search/engine/ranking/match-groups.ts';

/** So many documents of a tier, worth from `lowest` to `highest`. */
interface Rated {
  tier: number;
  documents: number;
  lowest: number;
  highest: number;
}

function wanted(limit: number, ...rated: Rated[]): boolean[] {
  const patterns = rated.map(
    ({ tier, documents }): Pattern => ({ tier, documents, passes: true, counted: 0, quality: 1, isWanted: true }),
  );
  choosePatterns(patterns, limit, (pattern) => rated[patterns.indexOf(pattern)] ?? { lowest: 0, highest: 0 });
  return patterns.map(({ isWanted }) => isWanted);
}

describe('documents with the same bits', () => {
  it('are all wanted while there are too few', () => {
    expect(
      wanted(10, { tier: 1, documents: 4, lowest: 9, highest: 9 }, { tier: 0, documents: 5, lowest: 1, highest: 1 }),
    ).toEqual([true, true]);
  });

  it('are not wanted when enough others have all words', () => {
    expect(
      wanted(4, { tier: 1, documents: 4, lowest: 1, highest: 2 }, { tier: 0, documents: 5, lowest: 8, highest: 9 }),
    ).toEqual([true, false]);
  });

  it('are not wanted when enough others of their tier are worth more for sure', () => {
    const better = { tier: 0, documents: 7, lowest: 5, highest: 8 };
    expect(wanted(7, better, { tier: 0, documents: 50, lowest: 1, highest: 4.9 })).toEqual([true, false]);
    expect(wanted(7, better, { tier: 0, documents: 50, lowest: 1, highest: 5 })).toEqual([true, true]);
    expect(wanted(8, better, { tier: 0, documents: 50, lowest: 1, highest: 4.9 })).toEqual([true, true]);
  });

  it('are told apart by their tier alone where nothing is known of their worth', () => {
    const unknown = { lowest: Number.NEGATIVE_INFINITY, highest: Number.POSITIVE_INFINITY };
    expect(
      wanted(
        3,
        { tier: 1, documents: 2, ...unknown },
        { tier: 1, documents: 2, ...unknown },
        { tier: 0, documents: 9, ...unknown },
      ),
    ).toEqual([true, true, false]);
  });
});
