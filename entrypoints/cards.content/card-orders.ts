import type { Input } from '../../messages/commands.ts';
import { send } from '../../messages/send.ts';

/** What the reader can order from a card. Each rejects when it was not done. */
export interface CardOrders {
  /** sets a mark, and gives the step that takes it back */
  mark(paperId: string, mark: Input<'feed-mark'>['mark']): Promise<number>;
  undo(step: number): Promise<number | null>;
  open(paperId: string): void;
}

export const cardOrders: CardOrders = {
  mark: (paperId, mark) => send('feed-mark', { paperId, mark }),
  undo: (step) => send('feed-undo', { step }),
  open(paperId) {
    send('feed-open', { paperId }).catch(() => {});
  },
};
