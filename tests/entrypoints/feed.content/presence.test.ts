// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://huggingface.co/papers/date/2026-01-05" }

import { describe, expect, it, vi } from 'vitest';
import { setVisibility } from './made-observer.ts';
import {
  captures,
  eachOnAPage,
  idsIn,
  idsOf,
  items,
  NOON,
  others,
  sendMessage,
  sent,
  show,
  watch,
} from './made-watched-page.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const hidden = () => captures().map((capture) => capture.hidden === true);
const inView = () =>
  sent().flatMap(({ command, input }) => (command === 'shown' ? [(input as unknown as { until: number }).until] : []));

/** Looks at another tab for that long, in milliseconds. */
async function lookAway(ms: number): Promise<void> {
  setVisibility('hidden');
  await vi.advanceTimersByTimeAsync(ms);
  setVisibility('visible');
  await vi.advanceTimersByTimeAsync(0);
}

describe('a page that is loaded in a tab behind others', () => {
  eachOnAPage();

  it('is read at once, as one that is not in view', async () => {
    setVisibility('hidden');
    show({});
    await watch();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(captures().map(idsOf)).toEqual([idsIn(items)]);
    expect(hidden()).toEqual([true]);
    expect(inView()).toEqual([]);
  });

  it('is read again, as one that is in view, once it has been looked at for a second', async () => {
    setVisibility('hidden');
    show({});
    await watch();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    setVisibility('visible');
    await vi.advanceTimersByTimeAsync(SECOND - 1);
    expect(hidden()).toEqual([true]);
    await vi.advanceTimersByTimeAsync(1);
    expect(hidden()).toEqual([true, false]);
    expect(captures().map(({ at }) => at)).toEqual([NOON, NOON + 60 * MINUTE + SECOND]);
    expect(new Set(captures().map(({ captureId }) => captureId)).size).toBe(2);
    await lookAway(MINUTE);
    expect(captures()).toHaveLength(2);
  });

  it('is not looked at by flipping through tabs', async () => {
    setVisibility('hidden');
    show({});
    await watch();
    for (let round = 0; round < 5; round += 1) {
      setVisibility('visible');
      await vi.advanceTimersByTimeAsync(SECOND - 1);
      setVisibility('hidden');
      await vi.advanceTimersByTimeAsync(SECOND);
    }
    expect(hidden()).toEqual([true]);
  });
});

describe('a page that stays open', () => {
  eachOnAPage();

  it('is read again when the reader comes back to it after half an hour, and not before', async () => {
    show({});
    await watch();
    await lookAway(30 * MINUTE);
    expect(captures()).toHaveLength(1);
    await lookAway(30 * MINUTE + 1);
    expect(hidden()).toEqual([false, false]);
    // What it shows is as old as before.
    expect(captures()).toMatchObject([{ at: NOON }, { at: NOON + 60 * MINUTE + 1, factsAt: NOON }]);
    expect(captures()[0]).not.toHaveProperty('factsAt');
    await lookAway(10 * MINUTE);
    expect(captures()).toHaveLength(2);
  });

  it('dates what it shows anew when it carries other data, or has gone to another address', async () => {
    show({});
    await watch();
    await vi.advanceTimersByTimeAsync(MINUTE);
    show({ items: others });
    await vi.advanceTimersByTimeAsync(MINUTE);
    history.pushState(null, '', '/papers/week/2026-W02');
    show({ kind: 'week', period: '2026-W02', items: others });
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(captures().map(({ factsAt }) => factsAt)).toEqual([undefined, undefined, undefined]);
  });

  it('is read again when the machine has slept in the middle of it', async () => {
    show({});
    await watch();
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    vi.setSystemTime(NOON + 8 * 60 * MINUTE);
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(captures()).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(captures()).toHaveLength(2);
  });

  it('says every ten minutes that it is in view, and when it is left', async () => {
    show({});
    await watch();
    const [capture] = captures();
    await vi.advanceTimersByTimeAsync(26 * MINUTE);
    window.dispatchEvent(new Event('pagehide'));
    await lookAway(20 * MINUTE);
    expect(inView()).toEqual([10, 20, 26].map((minute) => NOON + minute * MINUTE));
    expect(sent().at(-1)?.input).toMatchObject({ captureId: capture?.captureId, captureAt: NOON, papers: [] });
    expect(captures()).toHaveLength(1);
  });

  it('says nothing of a few minutes, nor of the time behind other tabs', async () => {
    show({});
    await watch();
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    await lookAway(25 * MINUTE);
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    setVisibility('hidden');
    await vi.advanceTimersByTimeAsync(25 * MINUTE);
    window.dispatchEvent(new Event('pagehide'));
    expect(inView()).toEqual([NOON + 34 * MINUTE]);
  });

  it('says it again when no answer came', async () => {
    show({});
    await watch();
    sendMessage.mockRejectedValueOnce(new Error('The message port closed'));
    await vi.advanceTimersByTimeAsync(12 * MINUTE);
    window.dispatchEvent(new Event('pagehide'));
    expect(inView()).toEqual([NOON + 10 * MINUTE, NOON + 12 * MINUTE]);
  });
});
