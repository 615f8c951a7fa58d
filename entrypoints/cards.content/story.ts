import { text } from '../../messages/catalogue.ts';
import type { CardStory } from '../../papers/card-state.ts';
import type { CardChip, FeedCards } from '../../papers/feed-cards.ts';
import { READING_LIST } from '../../papers/reading-list.ts';
import type { CardBadge } from './card-badge.ts';
import type { CardOrders } from './card-orders.ts';
import type { Guest } from './guest.ts';
import { button, element, onReader } from './guest.ts';
import { NameField } from './name-field.ts';
import { changeTexts, chipText, seenText } from './words.ts';

const OPEN_AFTER = 250;
const CLOSE_AFTER = 300;
const GAP = 4;
const EDGE = 8;

/** What the story of a card is told from. */
export type StorySource = (paperId: string) => { story: CardStory; chips: readonly CardChip[] } | undefined;

/**
 * The one popover of the page, in the top layer, where no card clips it: the whole story of a card's paper, and what
 * can be done with it. It opens when a badge is pointed at or gets the focus, which stays where it is, and takes the
 * focus when the badge is pressed.
 */
export class StoryPopover {
  readonly #frame = element('div', 'story');
  readonly #root: ShadowRoot;
  readonly #orders: CardOrders;
  readonly #source: StorySource;
  readonly #title = element('h2', 'title');
  readonly #facts = element('ul', 'facts');
  readonly #said = element('p', 'row');
  readonly #star = this.#toggle(text('star'), ({ starred }) => ({ kind: 'star', name: '', value: !starred }));
  readonly #skip = this.#toggle(text('cards_skip'), ({ status }) => ({
    kind: 'status',
    name: '',
    value: status === 'skipped' ? 'unread' : 'skipped',
  }));
  readonly #list = this.#toggle(text('reading_list'), ({ lists }) => ({
    kind: 'list',
    name: READING_LIST,
    value: !lists.includes(READING_LIST),
  }));
  readonly #tag: NameField;
  #badge: CardBadge | undefined;
  #timer: number | undefined;
  #isClosing = false;
  #listNames: FeedCards['listNames'] = {};

  constructor({ root }: Guest, orders: CardOrders, source: StorySource) {
    this.#root = root;
    root.append(this.#frame);
    this.#orders = orders;
    this.#source = source;
    const open = button(text('cards_open'), () => this.#badge && orders.open(this.#badge.story.paperId));
    this.#tag = new NameField('tag', text('cards_tag'), (name) => this.#mark({ kind: 'tag', name, value: true }));
    const list = new NameField('list', text('cards_to_list'), (name) =>
      this.#mark({ kind: 'list', name, value: true }),
    );
    this.#said.setAttribute('role', 'status');
    this.#title.id = 'title';
    this.#frame.popover = 'auto';
    this.#frame.setAttribute('role', 'dialog');
    this.#frame.setAttribute('aria-labelledby', 'title');
    const actions = element('div', 'row', this.#star, this.#skip, this.#list, open);
    this.#frame.append(this.#title, this.#facts, actions, this.#tag.form, list.form, this.#said);
    onReader(this.#frame, 'pointerenter', () => clearTimeout(this.#timer));
    onReader(this.#frame, 'pointerleave', () => this.leave());
    // Closing gives the focus back to the badge, which must not open it again.
    this.#frame.addEventListener('beforetoggle', ({ newState }) => {
      if (newState !== 'closed') return;
      this.#isClosing = true;
      // Chromium leaves it nowhere where the badge is in another shadow root (2026-11).
      if (this.hasFocus) this.#badge?.button.focus({ preventScroll: true });
      this.#badge?.button.setAttribute('aria-expanded', 'false');
      setTimeout(() => {
        this.#isClosing = false;
      }, 0);
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.close();
  }

  /** Opens in a moment, unless the pointer leaves. */
  point(badge: CardBadge): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.open(badge), OPEN_AFTER);
  }

  /** Closes in a moment, unless the pointer comes back or the focus is inside. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (!this.hasFocus) this.close();
    }, CLOSE_AFTER);
  }

  close(): void {
    if (this.isOpen) this.#frame.hidePopover();
  }

  open(badge: CardBadge): void {
    if (this.#isClosing || !badge.button.isConnected) return;
    if (this.isOpen && this.#badge === badge) return;
    this.#badge?.button.setAttribute('aria-expanded', 'false');
    this.#badge = badge;
    badge.button.setAttribute('aria-expanded', 'true');
    this.#title.textContent = badge.title;
    this.#said.replaceChildren();
    this.refresh(this.#listNames);
    this.#frame.showPopover();
    this.#place(badge);
  }

  /** Opens, and gives the focus to the first thing that can be done. */
  enter(badge: CardBadge): void {
    clearTimeout(this.#timer);
    this.#isClosing = false;
    this.open(badge);
    this.#star.focus();
  }

  /** Opens, and gives the focus to the field for a tag. */
  enterTag(badge: CardBadge): void {
    this.enter(badge);
    this.#tag.focus();
  }

  get isOpen(): boolean {
    return this.#frame.matches(':popover-open');
  }

  get hasFocus(): boolean {
    return this.#frame.contains(this.#root.activeElement);
  }

  /** Tells what is known now; what has the focus keeps it. */
  refresh(listNames: FeedCards['listNames']): void {
    this.#listNames = listNames;
    const known = this.#badge && this.#source(this.#badge.story.paperId);
    if (!known) return;
    const { story, chips } = known;
    const lists = story.lists.map((id) => listNames[id] || text('reading_list'));
    const marks = [...story.tags.map((tag) => `#${tag}`), ...lists].join(' · ');
    const facts = [seenText(story), ...changeTexts(story), ...chips.map(chipText), ...(marks ? [marks] : [])];
    this.#facts.replaceChildren(...facts.map((fact) => element('li', '', fact)));
    this.#star.ariaPressed = String(story.starred);
    this.#skip.ariaPressed = String(story.status === 'skipped');
    this.#list.ariaPressed = String(story.lists.includes(READING_LIST));
  }

  #toggle(label: string, mark: (story: CardStory) => Parameters<CardOrders['mark']>[1]): HTMLButtonElement {
    return button(label, () => {
      const known = this.#badge && this.#source(this.#badge.story.paperId);
      if (known) this.#mark(mark(known.story));
    });
  }

  #mark(mark: Parameters<CardOrders['mark']>[1]): void {
    if (!this.#badge) return;
    const { paperId } = this.#badge.story;
    this.#orders.mark(paperId, mark).then(
      (step) => {
        const undo = button(
          text('undo'),
          () =>
            void this.#orders.undo(step).then(
              () => this.#say(text('cards_undone')),
              () => this.#say(text('cards_failed')),
            ),
        );
        this.#say(text('cards_saved'), undo);
      },
      () => this.#say(text('cards_failed')),
    );
  }

  #say(...parts: (Node | string)[]): void {
    // Of an undo button that had the focus nothing is left.
    const hadFocus = this.#said.contains(this.#root.activeElement);
    this.#said.replaceChildren(...parts);
    if (hadFocus) this.#star.focus();
  }

  #place({ button: anchor }: CardBadge): void {
    const at = anchor.getBoundingClientRect();
    const { width, height } = this.#frame.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const x = Math.max(EDGE, Math.min(at.left, clientWidth - width - EDGE));
    const below = at.bottom + GAP;
    const y = below + height + EDGE <= clientHeight ? below : at.top - GAP - height;
    const top = Math.max(EDGE, Math.min(y, clientHeight - height - EDGE));
    this.#frame.style.inset = [`${top}px`, 'auto', 'auto', `${x}px`].join(' ');
  }
}
