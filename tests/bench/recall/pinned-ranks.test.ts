import { describe, expect, it } from 'vitest';
import type { PinnedRank } from '../../../bench/recall/pinned-ranks.ts';
import { formatPinnedRanks, readPinnedRanks } from '../../../bench/recall/pinned-ranks.ts';

const RANKS: PinnedRank[] = [
  { place: '1', kind: 'typo', query: 'difusion polices' },
  { place: '2-3', kind: 'record', query: 'seen:2026-02 rank:<3' },
  { place: '-', kind: 'held-out', query: 'a robot that folds shirts' },
];

describe('a pinned list', () => {
  it('is read as it was written, a line for each question', () => {
    const text = formatPinnedRanks(RANKS);
    expect(text.split('\n')).toHaveLength(RANKS.length + 1);
    expect(readPinnedRanks(text)).toEqual(RANKS);
  });

  it.each(['4\ttypo\tdifusion', '1\ttypo', '1\ttypo\tdifusion\tpolices'])('has no line like %j', (line) => {
    expect(() => readPinnedRanks(`${formatPinnedRanks(RANKS)}${line}\n`)).toThrow('no line of the pinned list');
  });
});
