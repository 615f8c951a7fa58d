// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { Outbox } from '../../../entrypoints/feed.content/outbox.ts';
import type { ReadCapture } from '../../../papers/capture.ts';

const DONE = { ok: true, output: null };
const FULL = { ok: false, refusal: 'full' };
const MALFORMED = { ok: false, refusal: 'malformed' };

const sendMessage = vi.spyOn(browser.runtime, 'sendMessage');

function captureOf(number: number): ReadCapture {
  return {
    adapter: 'hf-day',
    captureId: `capture ${number}`,
    listing: { source: 'hf', kind: 'day', name: '2026-06-03', listing: 'hf:day:2026-06-03' },
    via: 'cards',
    rows: [],
    cards: 0,
    at: number,
    readMs: 1,
  };
}

function outboxWith(...numbers: number[]) {
  const delivered: number[] = [];
  const outbox = new Outbox(
    ({ at }) => delivered.push(at),
    () => false,
  );
  for (const number of numbers) outbox.add(captureOf(number));
  return { outbox, delivered };
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('the outbox', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    sendMessage.mockReset();
    sendMessage.mockResolvedValue(DONE);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('delivers captures one after the other, oldest first', async () => {
    const { outbox, delivered } = outboxWith(1, 2, 3);
    expect(sendMessage).toHaveBeenCalledTimes(1);
    await vi.runAllTimersAsync();
    expect(delivered).toEqual([1, 2, 3]);
    expect(outbox.isEmpty).toBe(true);
  });

  it('keeps the newest twenty of those that cannot be delivered', async () => {
    sendMessage.mockResolvedValue(FULL);
    const { outbox, delivered } = outboxWith(1);
    await vi.advanceTimersByTimeAsync(0);
    for (const number of numbers(2, 25)) outbox.add(captureOf(number));
    await vi.advanceTimersByTimeAsync(0);
    expect(delivered).toEqual([]);
    sendMessage.mockResolvedValue(DONE);
    await vi.runAllTimersAsync();
    expect(delivered).toEqual(numbers(6, 25));
  });

  it('that overflows while a capture is on its way loses none of the newest twenty', async () => {
    let answer: (reply: unknown) => void = () => {};
    sendMessage.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const { outbox, delivered } = outboxWith(...numbers(1, 25));
    answer(DONE);
    await vi.runAllTimersAsync();
    expect(delivered).toEqual([1, ...numbers(6, 25)]);
    expect(outbox.isEmpty).toBe(true);
  });

  it('sends the same capture again when no answer comes', async () => {
    sendMessage.mockRejectedValueOnce(new Error('The message port closed')).mockResolvedValueOnce(undefined);
    const { delivered } = outboxWith(1);
    await vi.runAllTimersAsync();
    expect(delivered).toEqual([1]);
    const sent = sendMessage.mock.calls.map(([message]) => message);
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map((message) => JSON.stringify(message))).size).toBe(1);
  });

  it('drops a capture that is refused for good, and goes on with the next', async () => {
    sendMessage.mockResolvedValueOnce(MALFORMED);
    const { outbox, delivered } = outboxWith(1, 2);
    await vi.runAllTimersAsync();
    expect(delivered).toEqual([2]);
    expect(outbox.isEmpty).toBe(true);
  });

  it('keeps trying while the background gives no answer, ever later, and once more after a while', async () => {
    const start = Date.now();
    const at: number[] = [];
    sendMessage.mockImplementation(async () => {
      at.push(Date.now() - start);
      throw new Error('The message port closed');
    });
    const { outbox } = outboxWith(1);
    await vi.advanceTimersByTimeAsync(15_000);
    const waits = at.slice(1).map((time, index) => time - (at[index] ?? 0));
    expect(waits).toHaveLength(4);
    [150, 400, 1_000, 2_500].forEach((least, index) => {
      expect(waits[index]).toBeGreaterThanOrEqual(least);
      expect(waits[index]).toBeLessThanOrEqual(2 * least);
    });
    expect(outbox.isEmpty).toBe(false);
    sendMessage.mockResolvedValue(DONE);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(outbox.isEmpty).toBe(true);
  });

  it('sends nothing more once the content script was stopped', async () => {
    let isStopped = false;
    const outbox = new Outbox(
      () => {},
      () => isStopped,
    );
    sendMessage.mockRejectedValue(new Error('The message port closed'));
    outbox.add(captureOf(1));
    await vi.advanceTimersByTimeAsync(0);
    isStopped = true;
    outbox.add(captureOf(2));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['full', true],
    ['lost', true],
    ['failed', true],
    ['paused', false],
    ['outdated', false],
    ['forbidden', false],
  ])('keeps a capture that is refused as %s: %s', async (refusal, isKept) => {
    sendMessage.mockResolvedValue({ ok: false, refusal });
    const { outbox, delivered } = outboxWith(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.isEmpty).toBe(!isKept);
    expect(sendMessage).toHaveBeenCalledTimes(1);
    sendMessage.mockResolvedValue(DONE);
    outbox.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(delivered).toEqual(isKept ? [1] : []);
  });
});
