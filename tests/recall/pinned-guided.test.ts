import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HAS_ARCHIVES, recordedLibrary } from '../../bench/library/recorded.ts';
import {
  figureFaults,
  PINNED_GUIDED_FILE,
  pinnedFigures,
  readFigures,
} from '../../bench/recall/guided/pinned-figures.ts';

describe.runIf(HAS_ARCHIVES)('readers who narrow by chips over the recorded archives', () => {
  it('have the papers of the judged and the held-out questions among the first three as pinned', async () => {
    const figures = await pinnedFigures(recordedLibrary());
    const faults = figureFaults(readFigures(readFileSync(PINNED_GUIDED_FILE, 'utf8')), figures);
    const hint =
      'When the change is intended, npm run -s recall -- --pin writes new lists, in a commit with the reason.';
    expect(faults.length, [...faults, hint].join('\n')).toBe(0);
  }, 300_000);
});
