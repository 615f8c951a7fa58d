import type { ContentScriptContext } from '#imports';
import type { Adapter, Page, PlacedPaper } from '../../adapters/adapter.ts';
import { adapterFor } from '../../adapters/index.ts';
import { send } from '../../messages/send.ts';
import { listen } from '../../messages/tab-messages.ts';
import { localDay } from '../../papers/days.ts';
import { Outbox } from './outbox.ts';
import { ShownCards } from './shown-cards.ts';

// A page that changes is read when it has been still for STILL, as the search box redraws with each letter, or at the
// next change after RESTLESS without being still.
const STILL = 700;
const RESTLESS = 4_000;
// A page that has no card after this long will not get any.
const NO_CARDS_AFTER = 4_000;

/**
 * Watches one page until it is left: reads it when it shows papers, again each time it shows others, and hands each
 * state to the background once. On addresses that no adapter knows it only waits for the address to change.
 */
export function watchPage(ctx: ContentScriptContext): void {
  const shown = new ShownCards();
  const outbox = new Outbox(
    (capture) => shown.captured(capture),
    () => ctx.isInvalid,
  );
  let seen = '';
  let stillness: number | undefined;
  let restlessSince: number | undefined;

  function look(): void {
    clearTimeout(stillness);
    restlessSince = undefined;
    const found = placedNow();
    if (!found) return;
    const state = stateOf(found.page, found.placed);
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
    seen = stateOf(found.page, found.placed);
    capture(found);
  }

  function placedNow(): PlacedNow | undefined {
    const url = new URL(location.href);
    const adapter = adapterFor(url);
    if (!adapter || ctx.isInvalid) return undefined;
    const page: Page = { document, url, at: Date.now() };
    const start = performance.now();
    const placed = adapter.placed(page);
    return { adapter, page, placed, ms: performance.now() - start };
  }

  function capture({ adapter, page, placed, ms }: PlacedNow): void {
    const start = performance.now();
    const reading = adapter.read(page, placed);
    const readMs = ms + performance.now() - start;
    shown.restart();
    if (reading && reading.rows.length > 0) {
      outbox.add({ ...reading, captureId: crypto.randomUUID(), adapter: adapter.name, at: page.at, readMs });
    } else if (adapter.alwaysShowsPapers) {
      send('unreadable', { adapter: adapter.name }).catch(() => {});
    }
  }

  function lookWhenStill(): void {
    clearTimeout(stillness);
    restlessSince ??= performance.now();
    stillness = ctx.setTimeout(look, performance.now() - restlessSince > RESTLESS ? 0 : STILL);
  }

  function start(): void {
    look();
    ctx.setTimeout(readWithoutCards, NO_CARDS_AFTER);
    const changes = new MutationObserver(lookWhenStill);
    changes.observe(document.body, { childList: true, subtree: true });
    const stopListening = listen((message) => {
      if (message !== 'look-again') return;
      // What still waits is what the page shows; it need not be read twice.
      if (!outbox.isEmpty) return outbox.flush();
      seen = '';
      look();
    });
    ctx.addEventListener(window, 'wxt:locationchange', lookWhenStill);
    ctx.addEventListener(document, 'visibilitychange', () => {
      if (document.visibilityState === 'hidden') return shown.flush();
      // A tab left open overnight and looked at again is a sighting of the new day.
      look();
      outbox.flush();
    });
    ctx.addEventListener(window, 'pagehide', () => shown.flush());
    ctx.onInvalidated(() => {
      changes.disconnect();
      shown.stop();
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

/** What the page shows, where, and on which day; reading it again is worth it only when this changes. */
function stateOf({ url, at }: Page, placed: PlacedPaper[]): string {
  return `${localDay(at)} ${url.pathname}${url.search} ${placed.map(({ paperId }) => paperId ?? '?').join()}`;
}

// A page that the browser loads ahead of a click has not been opened by the reader.
function whenActivated(start: () => void): void {
  const isAhead = 'prerendering' in document && document.prerendering === true;
  if (isAhead) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}
