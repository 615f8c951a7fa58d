import { RefusedError, send } from '../../messages/send.ts';
import { listen } from '../../messages/tab-messages.ts';
import type { CardStory } from '../../papers/card-state.ts';
import { cardTreatment } from '../../papers/card-treatment.ts';
import type { CardChip, FeedCards } from '../../papers/feed-cards.ts';
import type { ListingKind } from '../../papers/listing-kinds.ts';
import { adapterHere } from '../feed.content/adapters-here.ts';
import type { Lifetime } from '../feed.content/lifetime.ts';
import { Bar } from './bar.ts';
import { CardBadge } from './card-badge.ts';
import { CardOrders } from './card-orders.ts';
import { dress, guest } from './guest.ts';
import { ListChanges } from './list-changes.ts';
import { cardsOnPage, hiddenAmong } from './page-cards.ts';
import { settled } from './settled.ts';
import { StoryPopover } from './story.ts';
import { Triage } from './triage.ts';

// Only these are lists of cards; elsewhere a link may stand anywhere.
const KINDS: readonly ListingKind[] = ['day', 'week', 'month', 'trending', 'search'];
// No event says that the extension is gone.
const ALIVE_EVERY = 5_000;
// Marks come in a row, and what may be asked has a limit (feed-handlers.ts).
const BETWEEN_ASKS = 500;
const AGAIN_AFTER = 3_000;

/**
 * Marks the cards of one page with what the library knows of them, until the script's extension is gone or all is
 * switched off; then nothing of it is left on the page. Waits until guests are safe in the list (settled.ts), and
 * leaves the page alone when its cards are not those that were recorded.
 */
export function markCards(life: Lifetime): void {
  const { signal } = life;
  const badges = new Map<Element, CardBadge>();
  const end = guest('end');
  const orders = new CardOrders();
  const bar = new Bar(end, orders, () => void triage.turn('button'));
  const story = new StoryPopover(end, orders, (paperId) => {
    const known = stories.get(paperId);
    return known && { story: known, chips: chips.get(paperId) ?? [] };
  });
  const triage = new Triage(end.host, {
    orders,
    story,
    bar,
    cards: () =>
      cardsOnPage().flatMap((each) => {
        const badge = badges.get(each.card);
        return badge ? [{ ...each, badge }] : [];
      }),
    storyOf: (paperId) => stories.get(paperId),
    focusWithin(host) {
      if (host === end.host) return end.root.activeElement;
      const card = host.closest('article');
      return card ? badges.get(card)?.focusWithin(host) : undefined;
    },
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
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_ASKS));
    }
    isAsking = false;
  }

  // Nothing is known of a page that is not recorded yet, which comes as a message, nor of one that was forgotten.
  async function askOnce(): Promise<void> {
    // Of the site's other pages nothing is recorded, nor asked.
    if (!adapterHere(new URL(location.href))) return clear();
    const answer = await send('feed-cards', null).catch((error: unknown) => {
      const isTooOften = error instanceof RefusedError && error.refusal === 'too-often';
      if (isTooOften) setTimeout(() => void ask(), AGAIN_AFTER);
      return undefined;
    });
    if (life.isOver) return;
    // What is hidden is told of without an answer too.
    if (answer === undefined) {
      look();
      return;
    }
    told = answer ?? undefined;
    stories = new Map(answer?.cards.map((each) => [each.paperId, each]));
    if (!answer?.switches.chips) chips = new Map();
    look();
    if (answer?.switches.chips && badges.size > 0) await askChips();
  }

  async function askChips(): Promise<void> {
    const found = await send('feed-chips', null).catch(() => []);
    // Most readers have no smart list that finds any: nothing is looked at again for that.
    if (found.length === 0 && chips.size === 0) return;
    const byPaper = new Map<string, CardChip[]>();
    for (const chip of found) byPaper.set(chip.paperId, [...(byPaper.get(chip.paperId) ?? []), chip]);
    chips = byPaper;
    if (!life.isOver) look();
  }

  /** Looks at the page's cards, and draws on those that are known. */
  function look(): void {
    if (life.isOver || isGivenUp) return;
    const known = told && told.cards.length > 0 && KINDS.includes(told.kind) ? told : undefined;
    const cards = known || cardTreatment() ? cardsOnPage() : [];
    const hidden = hiddenAmong(cards);
    if (!known && hidden.hidden === 0 && !cardTreatment()?.isRevealed) {
      clear();
      return;
    }
    begin();
    // Without any the page has gone on to others, which are recorded soon.
    const marked = known ? cards.filter(({ paperId }) => stories.has(paperId)) : [];
    const { badges: hasBadges = false, chips: hasChips = false, triage: hasKeys = false } = known?.switches ?? {};
    changes.without(() => {
      if (!end.host.isConnected) document.body.append(end.host);
      const seen = new Set<Element>();
      for (const { card, paperId, title } of hasBadges || hasChips || hasKeys ? marked : []) {
        seen.add(card);
        drawBadge(card, paperId, title);
      }
      for (const [card, badge] of badges) {
        if (seen.has(card)) continue;
        badge.remove();
        badges.delete(card);
      }
      bar.draw(marked.length > 0 ? known : undefined, hidden);
    });
    if (known) story.refresh(known.listNames);
    triage.follow(known);
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
        // While keys lead from card to card, it would cover what is read.
        onFocus: (focused) => triage.isGoing || story.open(focused),
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
    triage.follow(undefined);
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
        if (message === 'turn-triage') void triage.turn('key');
      });
      const stopFollowing = cardTreatment()?.onChange(look);
      const alive = setInterval(() => life.isOver, ALIVE_EVERY);
      window.addEventListener('keydown', (event) => triage.onKey(event), { signal });
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
