import { describe, expect, it } from 'vitest';
import type { PinnedRank } from '../../../bench/recall/pinned-ranks.ts';
import { rankFaults, rankSummary } from '../../../bench/recall/rank-changes.ts';

const KINDS = ['typo', 'keywords', 'description', 'held-out'];

/** A hundred questions of four kinds in turn, with their papers at these places; the others first. */
function ranks(places: Record<number, PinnedRank['place']> = {}): PinnedRank[] {
  return Array.from({ length: 100 }, (_, i) => ({
    place: places[i] ?? '1',
    kind: KINDS[i % KINDS.length] ?? '',
    query: `question ${i}`,
  }));
}

describe('ranks compared with the pinned ones', () => {
  it('are good enough when one question is lost', () => {
    expect(rankFaults(ranks(), ranks({ 0: '-' }))).toEqual([]);
  });

  it('are not when two are, of whatever kinds, and both are named', () => {
    const [fault, ...more] = rankFaults(ranks(), ranks({ 0: '-', 1: '-' }));
    expect(fault).toContain('all, among the first three: 2 lost, 0 won');
    expect(fault).toContain('lost: question 0 (typo)');
    expect(fault).toContain('lost: question 1 (keywords)');
    expect(more).toEqual([]);
  });

  it('may lose as many as they win, and one more', () => {
    expect(rankFaults(ranks({ 8: '-' }), ranks({ 0: '-', 4: '-' }))).toEqual([]);
  });

  it('may not make up in one kind for two lost in another', () => {
    const [fault] = rankFaults(ranks({ 1: '-', 2: '-' }), ranks({ 0: '-', 4: '-' }));
    expect(fault).toContain('typo, among the first three: 2 lost, 0 won');
  });

  it('may have two of a hundred papers first no longer, and not three', () => {
    expect(rankFaults(ranks(), ranks({ 0: '2-3', 1: '2-3' }))).toEqual([]);
    const faults = rankFaults(ranks(), ranks({ 0: '2-3', 1: '2-3', 2: '2-3' }));
    expect(faults).toEqual([expect.stringContaining('all, first: 3 lost, 0 won')]);
  });

  it('are of the same questions', () => {
    const faults = rankFaults(ranks().slice(1), ranks());
    expect(faults).toEqual([expect.stringContaining('question 0 (typo)')]);
  });

  it('are summed up by what was lost and won', () => {
    expect(rankSummary(ranks({ 3: '-' }), ranks({ 0: '-' }))).toBe(
      'Among the first three: 1 lost, 1 won\n  lost: question 0 (typo)\n  won: question 3 (held-out)\n',
    );
  });
});
