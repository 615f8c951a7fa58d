import { describe, expect, it, vi } from 'vitest';
import { journalSteps } from '../../../storage/reads/journal.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { captureOf, facts, freshLibrary, noon, rows } from '../made-library.ts';

const ID = facts(1).paperId;

describe('the journal', () => {
  it('keeps the last 200 steps', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)])));
    for (let n = 0; n < 205; n += 1) await setMark(library, ID, { kind: 'star', name: '', value: n % 2 === 0 });
    const steps = await journalSteps(library, 1_000);
    expect(steps).toHaveLength(200);
    expect(steps[0]?.step).toBe((await library.meta.get('library'))?.revision);
  });

  it('keeps a step for seven days', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)])));
    const now = vi.spyOn(Date, 'now').mockReturnValue(noon('2026-06-03'));
    await setMark(library, ID, { kind: 'star', name: '', value: true });
    now.mockReturnValue(noon('2026-06-09'));
    await setMark(library, ID, { kind: 'tag', name: 'rlhf', value: true });
    expect(await journalSteps(library, 10)).toHaveLength(2);
    now.mockReturnValue(noon('2026-06-11'));
    await setMark(library, ID, { kind: 'tag', name: 'agents', value: true });
    now.mockRestore();
    const steps = await journalSteps(library, 10);
    expect(steps.map(({ what }) => 'name' in what && what.name)).toEqual(['agents', 'rlhf']);
  });
});
