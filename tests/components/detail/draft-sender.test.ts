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
  it('is sent at once, and then the newest as soon as the last one is kept', async () => {
    const { sender, answers, texts, settle } = slowBackground();
    for (const text of ['w', 'wh', 'why']) sender.keep(draft(text));
    expect(texts()).toEqual(['w']);
    answers[0]?.resolve();
    await settle();
    expect(texts()).toEqual(['w', 'why']);
    answers[1]?.resolve();
    await settle();
    sender.keep(draft('why?'));
    expect(texts()).toEqual(['w', 'why', 'why?']);
  });

  it('does not wait long for a background that is busy', async () => {
    const { sender, texts } = slowBackground();
    sender.keep(draft('w'));
    await vi.advanceTimersByTimeAsync(300);
    sender.keep(draft('wh'));
    expect(texts()).toEqual(['w']);
    await vi.advanceTimersByTimeAsync(300);
    expect(texts()).toEqual(['w', 'wh']);
  });

  it('is sent again when the background was ended before it was kept, however late that shows', async () => {
    const { sender, answers, texts } = slowBackground();
    sender.keep(draft('why'));
    await vi.advanceTimersByTimeAsync(5_000);
    answers[0]?.reject();
    await vi.advanceTimersByTimeAsync(1_600);
    expect(texts()).toEqual(['why', 'why']);
    answers[1]?.resolve();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(texts()).toHaveLength(2);
  });

  it('is sent without waiting when the page may go', async () => {
    const { sender, texts } = slowBackground();
    sender.keep(draft('w'));
    sender.keep(draft('why'));
    sender.flush();
    expect(texts()).toEqual(['w', 'why']);
  });

  it('is dropped once, and not sent afterwards', async () => {
    const { sender, answers, texts, drop, settle } = slowBackground();
    sender.keep(draft('w'));
    sender.keep(draft('wh'));
    sender.drop();
    sender.drop();
    answers[0]?.resolve();
    await settle();
    sender.flush();
    expect(texts()).toEqual(['w']);
    expect(drop.mock.calls).toEqual([['one']]);
  });
});
