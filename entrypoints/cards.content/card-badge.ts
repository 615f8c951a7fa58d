import { text } from '../../messages/catalogue.ts';
import type { CardStory } from '../../papers/card-state.ts';
import type { CardChip, FeedCards } from '../../papers/feed-cards.ts';
import type { Guest } from './guest.ts';
import { dress, element, guest, onReader } from './guest.ts';
import { badgeText, chipText } from './words.ts';

// More would cover the picture; the story names them all.
const MOST_CHIPS = 2;

/** What a badge tells when the reader turns to it. */
export interface BadgeEvents {
  onPoint(badge: CardBadge): void;
  onLeave(): void;
  onFocus(badge: CardBadge): void;
  onPress(badge: CardBadge): void;
}

/** The badge of one card: one button, the card's only new tab stop, and the smart lists that find it. */
export class CardBadge {
  readonly #guest: Guest = guest('card');
  readonly #frame = element('div', 'card');
  readonly button = element('button', 'badge');
  readonly title: string;
  story: CardStory;
  #drawn = '';

  constructor(story: CardStory, title: string, events: BadgeEvents) {
    this.story = story;
    this.title = title;
    this.button.type = 'button';
    this.button.setAttribute('aria-haspopup', 'dialog');
    this.#frame.append(this.button);
    this.#guest.root.append(this.#frame);
    dress(this.#guest);
    onReader(this.button, 'pointerenter', () => events.onPoint(this));
    onReader(this.button, 'pointerleave', () => events.onLeave());
    onReader(this.button, 'focus', () => events.onFocus(this));
    // The card around it is a link in parts, and the page listens.
    onReader(this.button, 'click', (event) => {
      event.preventDefault();
      event.stopPropagation();
      events.onPress(this);
    });
  }

  /** Puts the badge into a card, as its last child: there a redraw of the list leaves it. */
  putInto(card: Element): void {
    if (this.#guest.host.parentNode !== card) card.append(this.#guest.host);
  }

  /** Shows what is known now; changes nothing when it shows that already. */
  draw(story: CardStory, { listNames, switches }: FeedCards, chips: readonly CardChip[]): void {
    this.story = story;
    const words = badgeText(story, listNames);
    const shown = chips.slice(0, MOST_CHIPS).map(chipText);
    const state = JSON.stringify([words, story.state, shown, switches.badges, switches.triage]);
    if (state === this.#drawn) return;
    this.#drawn = state;
    // Where badges are off, keys still need a place for the focus: it shows while it has it.
    this.button.className = `badge ${story.state}${switches.badges ? '' : ' quiet'}`;
    this.button.textContent = words;
    this.button.setAttribute('aria-label', text('cards_label', words, this.title));
    // A button that is taken out and put back has lost the focus.
    if (!switches.badges && !switches.triage) this.button.remove();
    else if (!this.button.isConnected) this.#frame.prepend(this.button);
    for (const chip of this.#frame.querySelectorAll('.chip')) chip.remove();
    this.#frame.append(...shown.map((chip) => element('span', 'chip', chip)));
  }

  /** What has the focus in it, when this is its host; undefined for any other element. */
  focusWithin(host: Element): Element | null | undefined {
    return host === this.#guest.host ? this.#guest.root.activeElement : undefined;
  }

  dress(): void {
    dress(this.#guest);
  }

  remove(): void {
    this.#guest.host.remove();
  }
}
