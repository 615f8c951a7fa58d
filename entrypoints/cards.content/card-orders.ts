import type { Input } from '../../messages/commands.ts';
import { send } from '../../messages/send.ts';
import type { CardStory } from '../../papers/card-state.ts';
import type { ManyMarked } from '../../papers/journal.ts';

/** What a mark changes of a card's story. */
export type StoryChange = Partial<Pick<CardStory, 'status' | 'starred' | 'lists'>>;

// By then the background has told what followed from an order.
const EXPECTED_FOR = 2_000;

/** A step of the journal that was ordered on this page. */
interface Step {
  step: number;
  /** the paper of the card; absent for a step on many */
  paperId?: string;
  /** what the card's story was before it, and is after it; absent where the answer tells it soon enough */
  before?: StoryChange;
  after?: StoryChange;
}

/**
 * What the reader orders from the cards of a page, one after another, and the steps that it made, to take back and do
 * again. Each rejects when it was not done.
 */
export class CardOrders {
  /** the papers of the cards that were marked one by one since the page was opened */
  readonly marked = new Set<string>();
  #done: Step[] = [];
  #undone: Step[] = [];
  #last: Promise<unknown> = Promise.resolve();
  #hasOrders = false;
  readonly #expected = new Map<string, { change: StoryChange; at: number }>();

  /** Sets a mark, and gives the step that takes it back. `change` says what it makes of the card's story. */
  mark(
    paperId: string,
    mark: Input<'feed-mark'>['mark'],
    change?: { before: StoryChange; after: StoryChange },
  ): Promise<number> {
    this.#expect(paperId, change?.after);
    return this.#inTurn(async () => {
      try {
        const step = await send('feed-mark', { paperId, mark });
        this.marked.add(paperId);
        this.#did({ step, paperId, ...change });
        return step;
      } catch (error) {
        this.#expected.delete(paperId);
        throw error;
      }
    });
  }

  /** Skips these papers as one step, without those that are marked. */
  skipRest(papers: string[]): Promise<ManyMarked> {
    return this.#inTurn(async () => {
      const marked = await send('feed-skip-rest', { papers });
      if (marked.step !== null) this.#did({ step: marked.step });
      return marked;
    });
  }

  /** Takes back one step. */
  undo(step: number): Promise<void> {
    return this.#inTurn(() => this.#takeBack(this.#done.find((each) => each.step === step) ?? { step }));
  }

  /** Takes back the last step that stands. */
  async undoLast(): Promise<Pick<Step, 'paperId'> | undefined> {
    return this.#inTurn(async () => {
      const last = this.#done.at(-1);
      if (last) await this.#takeBack(last);
      return last;
    });
  }

  /** Does again what was taken back last. */
  async redoLast(): Promise<Pick<Step, 'paperId'> | undefined> {
    return this.#inTurn(async () => {
      const last = this.#undone.at(-1);
      if (!last) return undefined;
      const step = await send('feed-undo', { step: last.step });
      this.#undone.pop();
      if (step !== null) this.#done.push({ ...last, step });
      if (last.paperId) this.#expect(last.paperId, last.after);
      return last;
    });
  }

  /** Whether anything was ordered that could be taken back or done again. */
  get hasOrders(): boolean {
    return this.#hasOrders;
  }

  /** A card's story as it is after what was ordered: the background's answer follows a moment later. */
  ahead(story: CardStory, now = performance.now()): CardStory {
    const expected = this.#expected.get(story.paperId);
    return expected && now - expected.at < EXPECTED_FOR ? { ...story, ...expected.change } : story;
  }

  /**
   * Opens the paper in Daybook's own page, or its page on the site in a tab behind. To be called in the reader's
   * gesture itself: so the side panel can open.
   */
  open(paperId: string, place: 'daybook' | 'behind' = 'daybook'): void {
    send(place === 'daybook' ? 'feed-open' : 'feed-open-behind', { paperId }).catch(() => {});
  }

  /** Opens Daybook's own page with these papers, or with its search box when there are none; as {@link open}. */
  search(papers: string[]): void {
    send('feed-search', { papers }).catch(() => {});
  }

  async #takeBack(step: Step): Promise<void> {
    const back = await send('feed-undo', { step: step.step });
    this.#done = this.#done.filter((each) => each !== step);
    if (back !== null) this.#undone.push({ ...step, step: back });
    if (step.paperId) this.#expect(step.paperId, step.before);
  }

  #did(step: Step): void {
    this.#done.push(step);
    this.#undone = [];
  }

  #expect(paperId: string, change: StoryChange | undefined): void {
    if (change) this.#expected.set(paperId, { change, at: performance.now() });
    else this.#expected.delete(paperId);
  }

  #inTurn<T>(order: () => Promise<T>): Promise<T> {
    this.#hasOrders = true;
    const turn = this.#last.then(order);
    this.#last = turn.catch(() => {});
    return turn;
  }
}
