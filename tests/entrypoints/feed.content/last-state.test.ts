// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://huggingface.co/papers/date/2026-01-05" }

import { describe, expect, it, vi } from 'vitest';
import { fakeIntersections } from './made-observer.ts';
import {
  captures,
  eachOnAPage,
  idsIn,
  idsOf,
  items,
  lookAgain,
  sendMessage,
  sent,
  show,
  watch,
} from './made-watched-page.ts';

const STILL = 700;
const MINUTE = 60_000;

describe('what a page shows last', () => {
  eachOnAPage();

  it('is read again when the background asks for it while it is being refused', async () => {
    show({});
    let answer: (reply: unknown) => void = () => {};
    sendMessage.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    await watch();
    await lookAgain();
    expect(captures()).toHaveLength(1);
    answer({ ok: false, refusal: 'paused' });
    await vi.advanceTimersByTimeAsync(0);
    expect(captures().map(idsOf)).toEqual([idsIn(items), idsIn(items)]);
  });

  it('is not reported as shown on an earlier listing that is stored late', async () => {
    const screen = fakeIntersections();
    show({});
    const answers: ((reply: unknown) => void)[] = [];
    sendMessage.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    await watch();
    show({ kind: 'week', period: '2026-W02' });
    history.pushState(null, '', '/papers/week/2026-W02');
    await vi.advanceTimersByTimeAsync(STILL);
    const [card] = screen.watched;
    if (card) screen.move(card, { isIntersecting: true });
    await vi.advanceTimersByTimeAsync(1_000);
    answers[0]?.({ ok: true, output: null });
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(sent().map(({ command }) => command)).toEqual(['capture', 'capture']);
    answers[1]?.({ ok: true, output: null });
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(sent().at(-1)).toMatchObject({ command: 'shown', input: { listing: 'hf:week:2026-W02' } });
  });
});
