import type { TreatedKind } from '../../papers/feed-settings.ts';
import type { TreatedCards } from '../adapter.ts';
import { papersPath, searchText } from './site.ts';

const KINDS: ReadonlyMap<string | undefined, TreatedKind> = new Map([
  [undefined, 'day'],
  ['date', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['trending', 'trending'],
]);

// As in cards.ts.
const CARD = 'main article';

/** The cards of listings. The title and the picture of each lead to its paper (2024-08 to 2026-06). */
export const treatedCards: TreatedCards = {
  all: CARD,
  kindAt(url) {
    const path = papersPath(url);
    if (!path || searchText(url)) return undefined;
    const [period, name, ...more] = path;
    const isListing = more.length === 0 && (period === undefined || period === 'trending') === (name === undefined);
    return isListing ? KINDS.get(period) : undefined;
  },
  of(arxivIds) {
    const addresses = arxivIds.map((id) => `[href="/papers/${id}"]`).join();
    return `${CARD}:has(:is(article,h3)>a:is(${addresses}))`;
  },
};
