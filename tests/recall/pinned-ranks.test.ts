import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HAS_ARCHIVES, recordedLibrary } from '../../bench/library/recorded.ts';
import { PINNED_FILE, rankPinnedQuestions, readPinnedRanks } from '../../bench/recall/pinned-ranks.ts';
import { rankFaults } from '../../bench/recall/rank-changes.ts';

describe.runIf(HAS_ARCHIVES)('Daybook over the recorded archives', () => {
  afterEach(() => void vi.useRealTimers());

  it('has the papers of the judged and the held-out questions among its first three as pinned', async () => {
    // Questions look back from the day of the judging: another day of the run must change nothing.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2040-01-01T00:00:00Z') });
    const ranks = await rankPinnedQuestions(recordedLibrary());
    const faults = rankFaults(readPinnedRanks(readFileSync(PINNED_FILE, 'utf8')), ranks);
    const hint =
      'When the change is intended, npm run -s recall -- --pin writes a new list, in a commit with the reason.';
    expect(faults.length, [...faults, hint].join('\n')).toBe(0);
  }, 300_000);
});
