import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { announce, announceFailure, outcome, runCommand } from '../../../components/commands/command-outcome.ts';
import { outdated } from '../../../components/live/outdated.ts';
import { eventually } from '../../eventually.ts';
import { speakEnglish } from '../english.ts';

const star = { paperId: 'arxiv:2602.08025', mark: { kind: 'star', name: '', value: true } } as const;
const answers = (...replies: unknown[]) => {
  const send = vi.spyOn(browser.runtime, 'sendMessage').mockReset();
  for (const reply of replies) send.mockResolvedValueOnce(reply);
  return send;
};

beforeEach(() => {
  speakEnglish();
  outcome.set(undefined);
  outdated.set(false);
});

describe('the outcome of a command', () => {
  it('is announced in the words for its answer', async () => {
    answers({ ok: true, output: 3 });
    const done = await runCommand('forget', { what: 'day', day: '2026-06-03' }, (gone) => `${gone} are gone`);
    expect(done).toEqual({ output: 3 });
    expect(outcome.get()).toEqual({ count: 1, text: '3 are gone' });
  });

  it('is announced again when it is the same, so that it is read out again', () => {
    announce('Starred');
    announce('Starred');
    expect(outcome.get()).toEqual({ count: 2, text: 'Starred' });
  });

  it('is a failure with its reason when it was refused, and can be tried again', async () => {
    const send = answers({ ok: false, refusal: 'full' }, { ok: true, output: null });
    expect(await runCommand('mark', star, () => 'Starred')).toBeUndefined();
    expect(outcome.get()).toMatchObject({
      failed: true,
      text: 'There is no room left on this machine. Nothing was changed.',
    });
    outcome.get()?.retry?.();
    await eventually(() => expect(outcome.get()).toEqual({ count: 2, text: 'Starred' }));
    expect(send).toHaveBeenCalledTimes(2);
    expect(send.mock.calls[1]).toEqual(send.mock.calls[0]);
  });

  it('is said to be late after ten seconds, and once it is there as it is', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const reply = Promise.withResolvers<unknown>();
    vi.spyOn(browser.runtime, 'sendMessage').mockReset().mockReturnValueOnce(reply.promise);
    const done = runCommand('mark', star, () => 'Starred');
    await vi.advanceTimersByTimeAsync(9_900);
    expect(outcome.get()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(200);
    expect(outcome.get()).toEqual({ count: 1, text: 'This takes longer than usual. It may still be done.' });
    reply.resolve({ ok: true, output: null });
    await done;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(outcome.get()).toMatchObject({ count: 2, text: 'Starred' });
  });

  it('is not known when no answer came', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('the port closed'));
    expect(await runCommand('mark', star, () => 'Starred')).toBeUndefined();
    expect(outcome.get()?.text).toBe('Daybook did not answer. It may or may not have been done.');
  });

  it('asks for a reload, and offers no second try, when newer code has the library', async () => {
    answers({ ok: false, refusal: 'outdated' });
    await runCommand('mark', star, () => 'Starred');
    expect(outcome.get()).toEqual({ count: 1, failed: true, text: 'Daybook was updated. Reload this page first.' });
    expect(outdated.get()).toBe(true);
  });

  it('offers no second try where there is none', () => {
    announceFailure(new Error('no'));
    expect(outcome.get()).not.toHaveProperty('retry');
    expect(outdated.get()).toBe(false);
  });
});
