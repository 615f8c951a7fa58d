import { canShow } from '../../adapters/can-show.ts';
import { adapterFor } from '../../adapters/index.ts';
import type { Sender } from '../../messages/serve.ts';
import { Refused } from '../../messages/serve.ts';
import type { Shown, UncheckedCapture } from '../../papers/capture.ts';
import { addDays, localDay } from '../../papers/days.ts';
import type { ListingRef } from '../../papers/listing.ts';
import { parseListingKey } from '../../papers/listing.ts';
import { siteOf } from '../../papers/sources.ts';
import { firstMessageOf } from './first-messages.ts';

// A page that took over its content script may send whatever its own site can show at that address, and nothing else.

// A page may be read this long before its first message arrives: the outbox tries for some seconds to wake a
// background, and then again every twenty.
const BEFORE_FIRST_MESSAGE = 30_000;

/**
 * The capture with a time that makes sense: one that is in the future, or from before its page was loaded, becomes the
 * background's now. Throws a Refused when the page's address knows no such adapter, or cannot show that listing.
 */
export async function checkCapture(capture: UncheckedCapture, sender: Sender): Promise<UncheckedCapture> {
  const now = Date.now();
  const { address, adapter, listing } = capture;
  const at = await sensible(sender, now);
  const { factsAt } = capture;
  const checked = { ...capture, at: at(capture.at), ...(factsAt !== undefined && { factsAt: at(factsAt) }) };
  if (!isShownAt(addressOf(sender, address), adapter, listing)) throw new Refused('malformed');
  if (listing.kind === 'trending' && !isNear(listing.name, checked.at)) throw new Refused('malformed');
  return checked;
}

/** As checkCapture: the listing need only be of the page's site, since what has no sighting is not noted. */
export async function checkShown(shown: Shown, sender: Sender): Promise<Shown> {
  const now = Date.now();
  const source = parseListingKey(shown.listing)?.source ?? '';
  if (!siteOf(source).hosts.includes(sender.url.hostname)) throw new Refused('malformed');
  const at = await sensible(sender, now);
  return {
    ...shown,
    captureAt: at(shown.captureAt),
    ...(shown.until !== undefined && { until: at(shown.until) }),
    papers: shown.papers.map((paper) => ({ ...paper, at: at(paper.at) })),
  };
}

/** Throws a Refused unless it is the adapter for the page's own address. */
export function requireOwnAdapter(adapter: string, { url }: Sender): void {
  if (adapterFor(url)?.name !== adapter) throw new Refused('malformed');
}

async function sensible({ document }: Sender, now: number): Promise<(time: number) => number> {
  const first = document === undefined ? now : await firstMessageOf(document, now);
  return (time) => (time > now || time < first - BEFORE_FIRST_MESSAGE ? now : time);
}

// A page goes to another address of its origin without being loaded, and what it showed before may be sent only then.
// Any page can do that at any time, so believing the address that a capture names gives it nothing.
function addressOf({ url }: Sender, address: string | undefined): URL | undefined {
  if (address === undefined) return url;
  const named = URL.parse(address, url.origin);
  return named?.origin === url.origin ? named : undefined;
}

function isShownAt(url: URL | undefined, name: string, listing: ListingRef): boolean {
  const adapter = url && adapterFor(url);
  return url !== undefined && adapter?.name === name && canShow(adapter, url, listing);
}

// What trends is named by the reader's day, which may have changed since, as their time zone may.
function isNear(day: string, at: number): boolean {
  const today = localDay(at);
  return addDays(today, -1) <= day && day <= addDays(today, 1);
}
