import { countText, text } from '../../messages/catalogue.ts';
import { send } from '../../messages/send.ts';
import type { CardState, CardStory } from '../../papers/card-state.ts';
import { CARD_STATES } from '../../papers/card-state.ts';
import { cardTreatment } from '../../papers/card-treatment.ts';
import type { FeedCards } from '../../papers/feed-cards.ts';
import type { CardOrders } from './card-orders.ts';
import type { Guest } from './guest.ts';
import { button, element, onReader } from './guest.ts';
import type { CardsHidden } from './page-cards.ts';
import { arxivIdOf } from './page-cards.ts';
import { TriageLine } from './triage-line.ts';
import { barText } from './words.ts';

const SHOW: Record<CardState | 'all', string> = {
  all: text('cards_show_all'),
  new: text('cards_show_new'),
  seen: text('cards_show_seen'),
  acted: text('cards_show_acted'),
};

const HEALTH = { on: text('cards_recording'), paused: text('cards_paused'), stopped: text('cards_stopped') };

/** The bar at the foot of the window: what there is on the page, in no flow, said aloud once. */
export class Bar {
  readonly #frame = element('div', 'bar');
  readonly #line = element('span', 'line');
  readonly #health = element('span', 'soft');
  readonly #said = element('span', 'row');
  readonly #heard = element('span', 'heard');
  readonly #show = element('select', 'choice');
  readonly #reveal = button(text('cards_show_hidden'), () => this.reveal());
  readonly #pause = button(
    text('pause'),
    () => void send('feed-pause', null).catch(() => this.say(text('cards_failed'))),
  );
  readonly #skip = button(text('cards_skip_rest'), () => void this.skipRest());
  /** hides the cards of other states, by their addresses: what the list draws anew is hidden too */
  readonly #filter = document.createElement('style');
  #told: FeedCards | undefined;
  #isSaid = false;
  #isClosed = false;
  readonly #orders: CardOrders;
  /** the part of it for the keys on cards */
  readonly triage: TriageLine;

  /** `onTurn` turns the keys on cards on, or off. */
  constructor({ host, root }: Guest, orders: CardOrders, onTurn: () => void) {
    this.#orders = orders;
    this.triage = new TriageLine({
      onTurn,
      onOpen: (papers) => orders.search(papers),
      say: (words) => this.say(words),
    });
    for (const state of ['all', ...CARD_STATES] as const) {
      this.#show.append(new Option(SHOW[state], state));
    }
    this.#show.ariaLabel = text('cards_show');
    onReader(this.#show, 'change', () => this.#filterCards());
    this.#heard.setAttribute('role', 'status');
    this.#said.setAttribute('role', 'status');
    this.#pause.classList.add('pause');
    const close = button('×', () => {
      this.#isClosed = true;
      this.stop();
    });
    close.ariaLabel = text('cards_hide_bar');
    close.title = text('cards_hide_bar');
    const strip = element(
      'div',
      'strip',
      this.#line,
      this.#reveal,
      this.#show,
      this.triage.element,
      this.#skip,
      this.#said,
      this.#health,
      this.#pause,
      close,
    );
    strip.setAttribute('role', 'region');
    strip.ariaLabel = text('cards_bar');
    this.#frame.append(this.#heard, strip);
    this.#frame.hidden = true;
    root.append(this.#frame);
    // In the page itself: a style in the shadow root reaches nothing outside.
    host.append(this.#filter);
  }

  /**
   * Shows what is known now, and says its line aloud when it is shown first. Of a bar that is switched off there stays
   * what the keys need, and while cards are hidden how many and the button that shows them: that needs no answer of the
   * background's.
   */
  draw(told: FeedCards | undefined, cards: CardsHidden): void {
    this.#told = told;
    const isRevealed = cardTreatment()?.isRevealed ?? false;
    const { bar = false, triage = false } = told?.switches ?? {};
    if (this.#isClosed || !(bar || triage || isRevealed || cards.hidden > 0)) {
      this.stop();
      return;
    }
    const line = barText(told, cards);
    setText(this.#line, line);
    this.#line.hidden = line === '';
    this.#reveal.hidden = cards.hidden === 0 && !isRevealed;
    this.#reveal.ariaPressed = String(isRevealed);
    setText(this.#health, told ? HEALTH[told.recording] : '');
    this.#pause.hidden = told?.recording !== 'on' || !bar;
    for (const part of [this.#show, this.#health]) part.hidden = !bar;
    for (const part of [this.triage.element, this.#skip]) part.hidden = !bar && !triage;
    this.#filterCards();
    this.#frame.hidden = false;
    if (this.#isSaid || line === '') return;
    this.#isSaid = true;
    // A live region speaks of what changes after it is there.
    setTimeout(() => setText(this.#heard, line), 500);
  }

  /** Says that the page is left alone from now on. */
  giveUp(): void {
    this.say(text('cards_too_many'));
  }

  stop(): void {
    this.#frame.hidden = true;
    setText(this.#filter, '');
  }

  /** Shows what is hidden, or hides it again; false where nothing is. */
  reveal(): boolean {
    const treatment = cardTreatment();
    if (!treatment || this.#reveal.hidden) return false;
    treatment.reveal(!treatment.isRevealed);
    return true;
  }

  /** Skips what is not marked, and says how much that was, with a button that takes it back. */
  async skipRest(): Promise<void> {
    const papers = this.#told?.cards.filter(({ state }) => state !== 'acted').map(({ paperId }) => paperId) ?? [];
    try {
      const { step, papers: count } = await this.#orders.skipRest(papers);
      const undo = button(text('undo'), () => {
        if (step === null) return;
        this.#orders.undo(step).then(
          () => this.say(text('cards_undone')),
          () => this.say(text('cards_failed')),
        );
      });
      this.say(countText('cards_skipped', count), ...(step === null ? [] : [undo]));
    } catch {
      this.say(text('cards_failed'));
    }
  }

  /** Says what was done, aloud too, in place of what was said before. */
  say(...parts: (Node | string)[]): void {
    this.#said.replaceChildren(...parts);
  }

  #filterCards(): void {
    const value = this.#told?.switches.bar ? this.#show.value : 'all';
    const others = value === 'all' ? [] : (this.#told?.cards.filter(({ state }) => state !== value) ?? []);
    setText(this.#filter, others.length > 0 ? `${others.map(selectorOf).join(',\n')}{display:none!important}` : '');
  }
}

// Ids of papers are checked where they are made: they hold no sign that ends a string.
function selectorOf({ paperId }: CardStory): string {
  return `article:has(h3 a[href="/papers/${arxivIdOf(paperId)}"])`;
}

function setText(node: Element, words: string): void {
  if (node.textContent !== words) node.textContent = words;
}
