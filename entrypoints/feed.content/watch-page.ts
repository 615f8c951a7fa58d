import type { Adapter, Page, PlacedPaper } from '../../adapters/adapter.ts';
import { DATA_ATTRIBUTES } from '../../adapters/adapter.ts';
import { canShow } from '../../adapters/can-show.ts';
import { RefusedError, send } from '../../messages/send.ts';
import { listen } from '../../messages/tab-messages.ts';
import type { ReadCapture, Reading, ScrapedRow } from '../../papers/capture.ts';
import { localDay } from '../../papers/days.ts';
import { adapterHere, areAllHere } from './adapters-here.ts';
import type { Lifetime } from './lifetime.ts';
import { onNavigation } from './navigation.ts';
import { Outbox } from './outbox.ts';
import { Presence } from './presence.ts';
import { ShownCards } from './shown-cards.ts';
import { WhenStill } from './when-still.ts';

// A page that has no card after this long will not get any.
const NO_CARDS_AFTER = 4_000;

/**
 * Watches one page until it is left: reads it when it shows papers, again each time it shows others, and hands each
 * state to the background once. On addresses that no adapter knows it only waits for the address to change.
 *
 * It makes no event, message or attribute that the page could see, and keeps nothing for each change of the page.
 */
export function watchPage(life: Lifetime): void {
  const shown = new ShownCards();
  const outbox = new Outbox(stored, () => life.isOver);
  const stillness = new WhenStill(look);
  const presence = new Presence({ onLook: look, onStay: () => shown.flush(presence.until) });
  /** the last state that was read, what it gave, and whether that is stored */
  let seen = '';
  let latest: ReadCapture | undefined;
  let isStored = false;
  /** what was read last at the address where the page is, and at the one before */
  let here: ReadAt | undefined;
  let before: ReadAt | undefined;
  /** the data that the page carries, and when they were first read */
  let data = { state: '', at: 0 };
  /** what reads all pages is on its way, or will not come */
  let bringing: Promise<unknown> | undefined;
  let areRefused = false;

  // Earlier states are delivered late: what is on screen is not shown on their listings.
  function stored(capture: ReadCapture): void {
    if (capture !== latest) return;
    isStored = true;
    shown.captured(capture);
  }

  function look(): void {
    stillness.cancel();
    const found = placedNow();
    if (!found) return;
    const state = currentState(found);
    if (found.placed.length > 0 && state !== seen) {
      seen = state;
      capture(found);
    }
    shown.watch(found.placed);
  }

  // A page without any card may still be read, from its JSON; if not, it is reported to the reader.
  function readWithoutCards(): void {
    const found = seen ? undefined : placedNow();
    if (!found?.adapter.alwaysShowsPapers) return;
    seen = currentState(found);
    capture(found);
  }

  function currentState(found: PlacedNow): string {
    return `${presence.visit} ${stateOf(found)}`;
  }

  function placedNow(): PlacedNow | undefined {
    if (life.isOver) return undefined;
    const url = new URL(location.href);
    const adapter = adapterHere(url);
    if (!adapter) {
      needAllAdapters(look);
      return undefined;
    }
    if (here && here.address !== addressOf(url)) {
      before = here;
      here = undefined;
    }
    const page: Page = { document, url, at: Date.now(), ...(before && { before }) };
    const start = performance.now();
    const placed = adapter.placed(page);
    return { adapter, page, placed, ms: performance.now() - start };
  }

  /** Has what reads all pages brought here, and goes on; nothing where it is here, or was refused. */
  function needAllAdapters(goOn: () => void): boolean {
    if (areAllHere() || areRefused) return false;
    bringing ??= send('all-adapters', null).finally(() => {
      bringing = undefined;
    });
    bringing.then(
      () => {
        areRefused = !areAllHere();
        goOn();
      },
      (error: unknown) => {
        areRefused = error instanceof RefusedError;
      },
    );
    return true;
  }

  function captureNow(): void {
    const found = placedNow();
    if (found) capture(found);
  }

  function capture({ adapter, page, placed, ms }: PlacedNow): void {
    const start = performance.now();
    const reading = adapter.read(page, placed);
    const readMs = ms + performance.now() - start;
    // The address changes before what is on the page does, which was read already.
    if (reading && (!canShow(adapter, page.url, reading.listing) || isStillBefore(page, reading))) return;
    const isUnread = !reading || (reading.rows.length === 0 && !isEmpty(reading));
    if (isUnread && needAllAdapters(captureNow)) return;
    shown.restart();
    latest = undefined;
    isStored = false;
    if (reading && reading.rows.length > 0) {
      const address = addressOf(page.url);
      const texts = placed.map(({ element }) => element.textContent ?? '');
      here = { address, listing: reading.listing, rows: reading.rows, texts };
      latest = { ...reading, captureId: crypto.randomUUID(), adapter: adapter.name, address, at: page.at, readMs };
      const state = `${address} ${adapter.state?.(page) ?? ''}`;
      if (state !== data.state) data = { state, at: page.at };
      if (data.at < page.at) latest.factsAt = data.at;
      if (presence.isHidden) latest.hidden = true;
      outbox.add(latest);
    } else if (adapter.alwaysShowsPapers && !isEmpty(reading) && !adapter.hasNothingToShow?.(page)) {
      send('unreadable', { adapter: adapter.name }).catch(() => {});
    }
  }

  // What still waits is what the page shows, and need not be read twice; unless it is refused for good meanwhile.
  async function lookAgain(): Promise<void> {
    const isWaiting = !outbox.isEmpty;
    outbox.flush();
    await outbox.tried();
    if (!outbox.isEmpty || (isWaiting && isStored)) return;
    seen = '';
    look();
  }

  function start(): void {
    const { signal } = life;
    presence.start();
    look();
    const noCards = window.setTimeout(readWithoutCards, NO_CARDS_AFTER);
    const changes = new MutationObserver(() => stillness.changed());
    const attributeFilter = DATA_ATTRIBUTES;
    changes.observe(document, {
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter,
      subtree: true,
    });
    onNavigation(() => stillness.changed(), signal);
    const stopListening = listen((message) => {
      if (message === 'look-again') lookAgain().catch(() => {});
    });
    const onVisibility = () => {
      if (!presence.turned()) return shown.flush(presence.until);
      // A tab left open overnight and looked at again is a sighting of the new day.
      look();
      outbox.flush();
    };
    document.addEventListener('visibilitychange', onVisibility, { signal });
    window.addEventListener('pagehide', () => shown.flush(presence.until), { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(noCards);
      stillness.cancel();
      presence.stop();
      changes.disconnect();
      shown.stop();
      outbox.stop();
      stopListening();
    });
  }

  whenActivated(start);
}

interface PlacedNow {
  adapter: Adapter;
  page: Page;
  placed: PlacedPaper[];
  /** how long finding them took */
  ms: number;
}

/** What was read at one address. */
type ReadAt = NonNullable<Page['before']> & { address: string };

function addressOf({ pathname, search }: URL): string {
  return pathname + search;
}

/** What the page shows, where, and on which day; reading it again is worth it only when this changes. */
function stateOf({ adapter, page, placed }: PlacedNow): string {
  const shown = placed.map(({ paperId = '?', text = '' }) => paperId + text);
  return `${localDay(page.at)} ${addressOf(page.url)} ${adapter.state?.(page) ?? ''} ${shown.join()}`;
}

// The cards of the address before stay until others come. JSON says itself which listing it is, and a paper's page is
// known by its adapter.
function isStillBefore({ before }: Page, { via, listing, rows }: Reading): boolean {
  if (!before || via === 'json' || listing.kind === 'paper' || before.listing.listing === listing.listing) return false;
  return before.rows.length === rows.length && rows.every((row, index) => isSamePaper(row, before.rows[index]));
}

function isSamePaper(row: ScrapedRow, other: ScrapedRow | undefined): boolean {
  return row.paper.paperId === other?.paper.paperId;
}

// A day without papers says so in its JSON.
function isEmpty(reading: Reading | undefined): boolean {
  return reading?.via === 'json' && reading.cards === 0;
}

// A page that the browser loads ahead of a click has not been opened by the reader.
function whenActivated(start: () => void): void {
  const isAhead = 'prerendering' in document && document.prerendering === true;
  if (isAhead) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}
