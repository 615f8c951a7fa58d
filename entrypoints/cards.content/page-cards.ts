import { adapterFor } from '../../adapters/index.ts';
import { cardTreatment } from '../../papers/card-treatment.ts';

/** A card of the page, and the paper on it. */
export interface Card {
  card: Element;
  paperId: string;
  title: string;
}

/** The cards of the page that name a paper, each once. */
export function cardsOnPage(): Card[] {
  const url = new URL(location.href);
  const placed = adapterFor(url)?.placed({ document, url, at: Date.now() }) ?? [];
  return placed.flatMap(({ element, paperId }) => {
    const card = element.closest('article');
    return card && paperId ? [{ card, paperId, title: element.textContent?.trim().replace(/\s+/g, ' ') ?? '' }] : [];
  });
}

/** How many of these cards are hidden, or would be had the reader not asked to see them (hide.content). */
export function hiddenAmong(cards: readonly Card[]): number {
  const treatment = cardTreatment();
  if (!treatment) return 0;
  return cards.filter(({ paperId }) => treatment.treatmentOf(arxivIdOf(paperId)) === 'hide').length;
}

/** The id in the addresses of the site. */
export function arxivIdOf(paperId: string): string {
  return paperId.slice(paperId.indexOf(':') + 1);
}
