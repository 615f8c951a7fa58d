import { adapterFor } from '../../adapters/index.ts';
import { send } from '../../messages/send.ts';
import { listen } from '../../messages/tab-messages.ts';
import type { CardStory } from '../../papers/card-state.ts';
import { cardTreatment } from '../../papers/card-treatment.ts';
import type { CardChip, FeedCards } from '../../papers/feed-cards.ts';
import type { ListingKind } from '../../papers/listing-kinds.ts';
import type { Lifetime } from '../feed.content/lifetime.ts';
import { Bar } from './bar.ts';
import { CardBadge } from './card-badge.ts';
import { cardOrders } from './card-orders.ts';
import { dress, guest } from './guest.ts';
import { ListChanges } from './list-changes.ts';
import { settled } from './settled.ts';
import { StoryPopover } from './story.ts';

// Only these are lists of cards; elsewhere a link may stand anywhere.
const KINDS: readonly ListingKind[] = ['day', 'week', 'month', 'trending', 'search'];
// No event says that the extension is gone.
const ALIVE_EVERY = 5_000;

/** A card of the page, and the paper on it. */
interface Card {
  card: Element;
  paperId: string;
  title: string;
}

/**
 * Marks the cards of one page with what the library knows of them, until the script's extension is gone or all is
 * switched off; then nothing of it is left on the page. Waits until guests are safe in the list (settled.ts), and
 * leaves the page alone when its cards are not those that were recorded.
 */
export function markCards(life: Lifetime): void {
  const { signal } = life;
  const badges = new Map<Element, CardBadge>();
  const end = guest('end');
  const bar = new Bar(end);
  const story = new StoryPopover(end, cardOrders, (paperId) => {
    const known = stories.get(paperId);
    return known && { story: known, chips: chips.get(paperId) ?? [] };
  });
  const changes = new ListChanges(
    () => look(),
    () => {
      isGivenUp = true;
      bar.giveUp();
    },
  );
  const themes = new MutationObserver(dressAll);
  let stories: ReadonlyMap<string, CardStory> = new Map();
  let chips: ReadonlyMap<string, readonly CardChip[]> = new Map();
  let told: FeedCards | undefined;
  let isOn = false;
  let isGivenUp = false;
  let isDue = false;
  let isAsking = false;

  /** Asks what is known, and again when something has changed meanwhile; in view alone. Never rejects. */
  async function ask(): Promise<void> {
    isDue = true;
    if (isAsking) return;
    isAsking = true;
    while (isDue && document.visibilityState === 'visible' && !life.isOver) {
      isDue = false;
      await askOnce();
    }
    isAsking = false;
  }

  // Nothing is known of a page that is not recorded yet, which comes as a message, nor of one that was forgotten.
  async function askOnce(): Promise<void> {
    const answer = await send('feed-cards', null).catch(() => undefined);
    if (life.isOver || answer === undefined) return;
    told = answer ?? undefined;
    stories = new Map(answer?.cards.map((each) => [each.paperId, each]));
    if (!answer?.switches.chips) chips = new Map();
    look();
    if (answer?.switches.chips && badges.size > 0) await askChips();
  }

  async function askChips(): Promise<void> {
    const found = await send('feed-chips', null).catch(() => []);
    const byPaper = new Map<string, CardChip[]>();
    for (const chip of found) byPaper.set(chip.paperId, [...(byPaper.get(chip.paperId) ?? []), chip]);
    chips = byPaper;
    if (!life.isOver) look();
  }

  /** Looks at the page's cards, and draws on those that are known. */
  function look(): void {
    if (life.isOver || isGivenUp) return;
    if (!told || told.cards.length === 0 || !KINDS.includes(told.kind)) {
      clear();
      return;
    }
    const { switches, listNames } = told;
    begin();
    const cards = cardsOnPage();
    const known = cards.filter(({ paperId }) => stories.has(paperId));
    changes.without(() => {
      if (!end.host.isConnected) document.body.append(end.host);
      const seen = new Set<Element>();
      for (const { card, paperId, title } of switches.badges || switches.chips ? known : []) {
        seen.add(card);
        drawBadge(card, paperId, title);
      }
      for (const [card, badge] of badges) {
        if (seen.has(card)) continue;
        badge.remove();
        badges.delete(card);
      }
      // Without any the page has gone on to others, which are recorded soon.
      if (told && switches.bar && known.length > 0) bar.draw(told, hiddenAmong(cards));
      else bar.stop();
    });
    story.refresh(listNames);
  }

  function drawBadge(card: Element, paperId: string, title: string): void {
    const known = stories.get(paperId);
    if (!known || !told) return;
    let badge = badges.get(card);
    if (badge?.story.paperId !== paperId) {
      badge?.remove();
      badge = new CardBadge(known, title, {
        onPoint: (pointed) => story.point(pointed),
        onLeave: () => story.leave(),
        onFocus: (focused) => story.open(focused),
        onPress: (pressed) => story.enter(pressed),
      });
      badges.set(card, badge);
    }
    badge.draw(known, told, chips.get(paperId) ?? []);
    badge.putInto(card);
  }

  function begin(): void {
    if (isOn) return;
    isOn = true;
    dress(end);
    document.body.append(end.host);
    changes.start();
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
  }

  function clear(): void {
    if (!isOn) return;
    isOn = false;
    changes.stop();
    themes.disconnect();
    for (const badge of badges.values()) badge.remove();
    badges.clear();
    bar.stop();
    story.stop();
    end.host.remove();
  }

  function dressAll(): void {
    for (const badge of badges.values()) badge.dress();
    dress(end);
  }

  settled(signal).then(
    () => {
      void ask();
      const stopListening = listen((message) => {
        if (message === 'cards-changed') void ask();
      });
      const stopFollowing = cardTreatment()?.onChange(look);
      const alive = setInterval(() => life.isOver, ALIVE_EVERY);
      document.addEventListener('visibilitychange', () => isDue && void ask(), { signal });
      signal.addEventListener('abort', () => {
        clearInterval(alive);
        stopListening();
        stopFollowing?.();
        clear();
      });
    },
    () => {},
  );
}

/** The cards of the page that name a paper, each once. */
function cardsOnPage(): Card[] {
  const url = new URL(location.href);
  const placed = adapterFor(url)?.placed({ document, url, at: Date.now() }) ?? [];
  return placed.flatMap(({ element, paperId }) => {
    const card = element.closest('article');
    return card && paperId ? [{ card, paperId, title: element.textContent?.trim().replace(/\s+/g, ' ') ?? '' }] : [];
  });
}

/** How many of these cards are hidden, or would be had the reader not asked to see them (hide.content). */
function hiddenAmong(cards: readonly Card[]): number {
  const treatment = cardTreatment();
  if (!treatment) return 0;
  const isHidden = ({ paperId }: Card) => treatment.treatmentOf(paperId.slice(paperId.indexOf(':') + 1)) === 'hide';
  return cards.filter(isHidden).length;
}
