import type { TreatedKind } from '../papers/feed-settings.ts';
import type { TreatedCards } from './adapter.ts';

// Vite puts the imports in when it builds.
const BY_FOLDER = import.meta.glob<TreatedCards>('./*/treated-cards.ts', { eager: true, import: 'treatedCards' });

/** The cards that may be dimmed and hidden at an address, and on which kind of listing; undefined where none may. */
export function treatedCardsAt(url: URL): { cards: TreatedCards; kind: TreatedKind } | undefined {
  for (const cards of Object.values(BY_FOLDER)) {
    const kind = cards.kindAt(url);
    if (kind) return { cards, kind };
  }
  return undefined;
}
