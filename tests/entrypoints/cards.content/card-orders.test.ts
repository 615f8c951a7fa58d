import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CardOrders } from '../../../entrypoints/cards.content/card-orders.ts';
import { send } from '../../../messages/send.ts';
import type { CardStory } from '../../../papers/card-state.ts';

vi.mock('../../../messages/send.ts', () => ({ send: vi.fn() }));

const PAPER = 'arxiv:2606.00001';
const SKIP = { kind: 'status', name: '', value: 'skipped' } as const;
const CHANGE = { before: { status: 'unread' }, after: { status: 'skipped' } } as const;
const STORY: CardStory = {
  paperId: PAPER,
  state: 'new',
  times: 0,
  changes: {},
  starred: false,
  status: 'unread',
  tags: [],
  lists: [],
  hasNote: false,
};

// Each order is one step further in the journal.
beforeEach(() => {
  let step = 0;
  vi.mocked(send).mockReset();
  vi.mocked(send).mockImplementation(async () => {
    step += 1;
    return step as never;
  });
});

const sent = () => vi.mocked(send).mock.calls.map(([command, input]) => [command, input]);

describe('what is ordered from cards', () => {
  it('is done one after another, also when keys come faster than answers', async () => {
    const orders = new CardOrders();
    const marked = orders.mark(PAPER, SKIP, CHANGE);
    expect(orders.hasOrders).toBe(true);
    const undone = orders.undoLast();
    const redone = orders.redoLast();
    expect([await marked, (await undone)?.paperId, (await redone)?.paperId]).toEqual([1, PAPER, PAPER]);
    expect(sent()).toEqual([
      ['feed-mark', { paperId: PAPER, mark: SKIP }],
      ['feed-undo', { step: 1 }],
      ['feed-undo', { step: 2 }],
    ]);
    await orders.undoLast();
    expect(sent().at(-1)).toEqual(['feed-undo', { step: 3 }]);
  });

  it('shows on the card before the background tells it, for a moment', async () => {
    const orders = new CardOrders();
    const marked = orders.mark(PAPER, SKIP, CHANGE);
    expect(orders.ahead(STORY).status).toBe('skipped');
    await marked;
    await orders.undoLast();
    expect(orders.ahead({ ...STORY, status: 'skipped' }).status).toBe('unread');
    expect(orders.ahead({ ...STORY, status: 'read' }, performance.now() + 60_000).status).toBe('read');
  });

  it('does not show when it was not done, and is no step', async () => {
    vi.mocked(send).mockRejectedValueOnce(new Error('too often'));
    const orders = new CardOrders();
    await expect(orders.mark(PAPER, SKIP, CHANGE)).rejects.toThrow('too often');
    expect(orders.ahead(STORY).status).toBe('unread');
    expect(orders.marked.size).toBe(0);
    expect(await orders.undoLast()).toBeUndefined();
  });

  it('can be done again when that failed at first', async () => {
    const orders = new CardOrders();
    await orders.mark(PAPER, SKIP);
    await orders.undoLast();
    vi.mocked(send).mockRejectedValueOnce(new Error('too often'));
    await expect(orders.redoLast()).rejects.toThrow('too often');
    expect((await orders.redoLast())?.paperId).toBe(PAPER);
  });

  it('is not done again after something else was ordered', async () => {
    const orders = new CardOrders();
    await orders.mark(PAPER, SKIP);
    await orders.undoLast();
    await orders.mark(PAPER, { kind: 'star', name: '', value: true });
    expect(await orders.redoLast()).toBeUndefined();
  });
});
