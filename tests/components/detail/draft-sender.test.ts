import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftSender } from '../../../components/detail/draft-sender.ts';
import type { NoteDraft } from '../../../papers/note-draft.ts';

const draft = (text: string): NoteDraft => ({ editor: 'one', paperId: 'arxiv:2602.08025', text, was: '' });

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** A background that answers when told to. */
function slowBackground() {
  const answers: { resolve: () => void; reject: () => void }[] = [];
  const keep = vi.fn(
    () =>
      new Promise<void>((resolve, reject) => {
        answers.push({ resolve, reject: () => reject(new Error('stopped')) });
      }),
  );
  const drop = vi.fn(async () => {});
  const texts = () => keep.mock.calls.map(([sent]: unknown[]) => (sent as NoteDraft).text);
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return { sender: new DraftSender({ keep, drop }), answers, texts, drop, settle };
}

describe('a draft that is typed', () => {
  it('is sent at once, whether the last one is kept or not', () => {
    const { sender, texts } = slowBackground();
    for (const text of ['w', 'wh', 'why']) sender.keep(draft(text));
    expect(texts()).toEqual(['w', 'wh', 'why']);
  });

  it('waits when many are under way, and then the newest alone is sent', async () => {
    const { sender, answers, texts, settle } = slowBackground();
    for (let length = 1; length <= 130; length += 1) sender.keep(draft('x'.repeat(length)));
    expect(texts()).toHaveLength(100);
    answers[0]?.resolve();
    await settle();
    expect(texts()).toHaveLength(101);
    expect(texts().at(-1)).toBe('x'.repeat(130));
  });

  it('that is long waits for the one before it', async () => {
    const { sender, answers, texts, settle } = slowBackground();
    const long = 'x'.repeat(20_001);
    for (const end of ['a', 'b', 'c']) sender.keep(draft(long + end));
    expect(texts()).toEqual([`${long}a`]);
    answers[0]?.resolve();
    await settle();
    expect(texts()).toEqual([`${long}a`, `${long}c`]);
  });

  it('is sent again when the background was ended before it was kept, however late that shows', async () => {
    const { sender, answers, texts } = slowBackground();
    sender.keep(draft('why'));
    await vi.advanceTimersByTimeAsync(5_000);
    answers[0]?.reject();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(texts()).toEqual(['why', 'why']);
    answers[1]?.resolve();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(texts()).toHaveLength(2);
  });

  it('that waits is sent when the page may go', () => {
    const { sender, texts } = slowBackground();
    const long = 'x'.repeat(20_001);
    for (const end of ['a', 'b']) sender.keep(draft(long + end));
    sender.flush();
    sender.flush();
    expect(texts()).toEqual([`${long}a`, `${long}b`]);
  });

  it('is dropped once, and not sent afterwards', async () => {
    const { sender, answers, texts, drop, settle } = slowBackground();
    const long = 'x'.repeat(20_001);
    for (const end of ['a', 'b']) sender.keep(draft(long + end));
    sender.drop();
    sender.drop();
    answers[0]?.reject();
    await settle();
    sender.flush();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(texts()).toEqual([`${long}a`]);
    expect(drop.mock.calls).toEqual([['one']]);
  });
});
