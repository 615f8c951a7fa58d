import { describe, expect, it, onTestFinished, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { recordCapture } from '../../../storage/record-capture.ts';
import { captureOf } from '../../storage/made-library.ts';
import { expectBadge, FEED, papers, sentCapture, startBackground, withPapers } from './made-background.ts';

const canaryOf = async () => (await browser.storage.local.get('canary')).canary;

describe('the daybook', () => {
  it('compares the library with its canary before anything is written', async () => {
    const { daybook, library, send } = startBackground();
    await browser.storage.local.set({ canary: { epoch: 'another', papers: 5, lastWrite: 1 } });
    const sent = sentCapture(papers(1));
    expect(await send('capture', sent, FEED)).toEqual({ ok: false, refusal: 'lost' });
    const { captureId } = sent;
    expect(await daybook.recording.current()).toMatchObject([
      { reason: 'lost', papers: 5, lastWrite: 1, missed: [captureId] },
    ]);
    await expectBadge('!');
    expect(await library.papers.count()).toBe(0);
  });

  it('has the canary follow a write', async () => {
    const { library } = await withPapers(1, 2);
    const { epoch } = (await library.meta.get('library')) ?? {};
    await expect.poll(canaryOf).toMatchObject({ epoch, papers: 2 });
  });

  it('opens the library once for all that ask, and again after an opening that failed', async () => {
    const { daybook, library } = startBackground();
    const open = vi.spyOn(library, 'open').mockRejectedValueOnce(new Error('no such disk'));
    await expect(Promise.all([daybook.library(), daybook.library()])).rejects.toThrow('unopened');
    expect(await Promise.all([daybook.library(), daybook.library()])).toEqual([library, library]);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('says that the library cannot be opened while the browser does not answer, and takes it back', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { daybook, library } = startBackground();
    const { open } = library;
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    vi.spyOn(library, 'open').mockImplementationOnce(() => held.then(() => open.call(library)) as never);
    const asked = daybook.library();
    await vi.advanceTimersByTimeAsync(5_100);
    expect(await daybook.recording.current()).toMatchObject([{ reason: 'unopened' }]);
    vi.useRealTimers();
    answer();
    await asked;
    expect(await daybook.recording.current()).toEqual([]);
  });

  it('has the index follow a write that no search asks for', async () => {
    const { blocks, daybook, library } = startBackground();
    await daybook.index.catchUp();
    await recordCapture(library, captureOf(papers(1)));
    daybook.wrote();
    await expect.poll(() => blocks.segments(), { timeout: 20_000 }).toHaveLength(1);
  });
});
