import { text } from '../../messages/catalogue.ts';
import { send } from '../../messages/send.ts';
import type { CardStory } from '../../papers/card-state.ts';
import type { FeedCards } from '../../papers/feed-cards.ts';
import type { KeyAction, KeyMap } from '../../papers/keyboard.ts';
import { actionOf, keyMapOf } from '../../papers/keyboard.ts';
import { pressedKey } from '../../papers/pressed-key.ts';
import type { Bar } from './bar.ts';
import type { CardBadge } from './card-badge.ts';
import type { CardOrders } from './card-orders.ts';
import { markByKey } from './mark-by-key.ts';
import { isOurs } from './our-key.ts';
import type { Card } from './page-cards.ts';
import type { StoryPopover } from './story.ts';
import sheet from './triage.css?inline';

/** A card that keys can go to. */
export interface TriageCard extends Card {
  badge: CardBadge;
}

/** What the keys on the cards act on. */
export interface TriageParts {
  orders: CardOrders;
  story: StoryPopover;
  bar: Bar;
  /** in the order of the page, those that are hidden too */
  cards(): TriageCard[];
  storyOf(paperId: string): CardStory | undefined;
  /** what has the focus in one of Daybook's own hosts; undefined for any other element */
  focusWithin(host: Element): Element | null | undefined;
}

/** What the reader has turned the keys on with. The bar's button keeps the focus, a key takes it to a card. */
export type TurnedBy = 'button' | 'key';

/**
 * The keys of Daybook's lists on the cards of a site's page, while the reader has turned them on. They go through the
 * cards from the first key that is used until Escape; before that nothing of it shows.
 */
export class Triage {
  readonly #parts: TriageParts;
  readonly #sheet = document.createElement('style');
  #told: FeedCards | undefined;
  #keys: KeyMap = keyMapOf(undefined);
  #isGoing = false;
  #hasEnded = false;
  /** the paper that the keys were at last */
  #at: string | undefined;
  #turned: TurnedBy | undefined;

  /** `host` is the one at the end of the page. */
  constructor(host: Element, parts: TriageParts) {
    this.#parts = parts;
    host.append(this.#sheet);
  }

  /** Whether the reader goes through the cards now. */
  get isGoing(): boolean {
    return this.#isGoing;
  }

  /** Takes what is known now; undefined when nothing of Daybook's is on the page any more. */
  follow(told: FeedCards | undefined): void {
    this.#told = told;
    this.#keys = keyMapOf(told?.keys);
    if (!told?.switches.triage) this.#stop();
    this.#draw();
    if (this.#turned && told?.switches.triage) this.#welcome(this.#turned);
  }

  /** Turns the keys on or off, for every page. */
  async turn(by: TurnedBy): Promise<void> {
    if (!this.#told) return;
    const isOn = !this.#told.switches.triage;
    this.#turned = isOn ? by : undefined;
    await send('feed-triage', { isOn }).catch(() => this.#parts.bar.say(text('cards_failed')));
  }

  /** For every key that is pressed on the page. One that is not used is left as it is. */
  onKey(event: KeyboardEvent): void {
    const { story, focusWithin } = this.#parts;
    if (!this.#told?.switches.triage || !isOurs(event, focusWithin)) return;
    const pressed = pressedKey(event);
    if (pressed === undefined || story.hasFocus) return;
    const isUsed =
      pressed === 'Escape' ? !story.isOpen && this.#end() : this.#do(actionOf(this.#keys, pressed), event.repeat);
    if (isUsed) event.preventDefault();
  }

  // Once the cards are known to have keys: those that the reader chose are told with them.
  #welcome(by: TurnedBy): void {
    this.#turned = undefined;
    const { next, previous, skip, list } = this.#keys;
    this.#parts.bar.say(text('cards_keys_on', next, previous, skip, list));
    if (by === 'key') this.#move(1);
  }

  #do(action: KeyAction | undefined, isRepeat: boolean): boolean {
    const { orders, bar } = this.#parts;
    if (action === 'next' || action === 'previous') return this.#move(action === 'next' ? 1 : -1);
    if (!action || isRepeat) return false;
    switch (action) {
      case 'undo':
      case 'redo':
        if (!orders.hasOrders) return false;
        void this.#takeBack(action);
        return true;
      case 'skip-rest':
        this.#begin();
        void bar.skipRest();
        return true;
      case 'show-hidden':
        return bar.reveal();
      case 'box':
        orders.search([]);
        return true;
      default:
        return this.#onCard(action);
    }
  }

  #onCard(action: KeyAction): boolean {
    const { orders, story, bar, storyOf } = this.#parts;
    const card = this.#current();
    const known = card && storyOf(card.paperId);
    if (!card || !known) return false;
    if (action === 'tag') {
      this.#goTo(card);
      story.enterTag(card.badge);
    } else if (action === 'note' || action === 'detail') orders.open(card.paperId);
    else if (action === 'open-behind') orders.open(card.paperId, 'behind');
    else {
      const done = markByKey(action, orders.ahead(known));
      if (!done) return false;
      this.#begin();
      this.#at = card.paperId;
      orders.mark(card.paperId, done.mark, done.change).then(
        () => bar.say(done.says),
        () => bar.say(text('cards_failed')),
      );
      if (done.goesOn) this.#move(1);
    }
    return true;
  }

  async #takeBack(action: 'undo' | 'redo'): Promise<void> {
    const { orders, bar, cards } = this.#parts;
    try {
      const step = await (action === 'undo' ? orders.undoLast() : orders.redoLast());
      if (!step) return;
      bar.say(text(action === 'undo' ? 'cards_undone' : 'cards_redone'));
      const card = cards().find(({ paperId }) => paperId === step.paperId);
      // Where the reader has gone to the page's own things meanwhile, the focus stays.
      if (card && this.#isGoing) this.#goTo(card);
    } catch {
      bar.say(text('cards_failed'));
    }
  }

  #move(by: 1 | -1): boolean {
    const at = this.#current()?.paperId ?? this.#at;
    const cards = this.#parts.cards().filter(({ card, paperId }) => paperId === at || card.checkVisibility());
    const from = cards.findIndex(({ paperId }) => paperId === at);
    const to = from < 0 ? firstInView(cards) : cards[from + by];
    if (!to) return false;
    this.#goTo(to);
    return true;
  }

  #goTo({ card, paperId, badge }: TriageCard): void {
    this.#begin();
    this.#at = paperId;
    this.#parts.story.close();
    badge.button.focus({ preventScroll: true });
    // Never animated: keys come faster, and not every reader wants things to move.
    card.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** The card that the focus is in. */
  #current(): TriageCard | undefined {
    const card = document.activeElement?.closest('article');
    return card ? this.#parts.cards().find((each) => each.card === card) : undefined;
  }

  #begin(): void {
    if (this.#isGoing) return;
    this.#isGoing = true;
    this.#hasEnded = false;
    this.#sheet.textContent = sheet;
    this.#draw();
  }

  #end(): boolean {
    if (!this.#isGoing) return false;
    const card = this.#current();
    // Firefox takes no focus away from a host: it is the button's.
    card?.badge.button.blur();
    if (card && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    this.#stop();
    this.#hasEnded = true;
    this.#parts.bar.say();
    this.#draw();
    return true;
  }

  #stop(): void {
    this.#isGoing = false;
    this.#sheet.textContent = '';
  }

  #draw(): void {
    const { bar, orders } = this.#parts;
    const told = this.#told;
    if (!told) return;
    const isThrough = told.counts.all > 0 && told.counts.acted === told.counts.all;
    const isOver = this.#hasEnded || (this.#isGoing && isThrough);
    bar.triage.draw(told, this.#isGoing || this.#hasEnded, isOver ? this.#kept(orders) : undefined);
  }

  #kept(orders: CardOrders): Card[] {
    return this.#parts.cards().filter(({ paperId }) => {
      const story = this.#parts.storyOf(paperId);
      return orders.marked.has(paperId) && story !== undefined && isKept(story);
    });
  }
}

function isKept({ starred, lists, tags, status }: CardStory): boolean {
  return status !== 'skipped' && (starred || lists.length > 0 || tags.length > 0);
}

function firstInView(cards: readonly TriageCard[]): TriageCard | undefined {
  return cards.find(({ card }) => card.getBoundingClientRect().bottom > 0) ?? cards.at(-1);
}
