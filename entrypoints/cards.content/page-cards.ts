import { cardTreatment } from '../../papers/card-treatment.ts';
import { adapterHere } from '../feed.content/adapters-here.ts';

/** A card of the page, and the paper on it. */
export interface Card {
  card: Element;
  paperId: string;
  title: string;
}

/** The cards of the page that name a paper, each once. */
export function cardsOnPage(): Card[] {
  const url = new URL(location.href);
  const placed = adapterHere(url)?.placed({ document, url, at: Date.now() }) ?? [];
  return placed.flatMap(({ element, paperId }) => {
    const card = element.closest('article');
    return card && paperId ? [{ card, paperId, title: element.textContent?.trim().replace(/\s+/g, ' ') ?? '' }] : [];
  });
}

/** How many cards of a page are hidden. */
export interface CardsHidden {
  hidden: number;
  all: number;
}

/** How many of these cards are hidden now; none where the reader has asked to see them (hide.content). */
export function hiddenAmong(cards: readonly Card[]): CardsHidden {
  const treatment = cardTreatment();
  const hidden = cards.filter(({ paperId }) => treatment?.treatmentOf(arxivIdOf(paperId)) === 'hide');
  return { hidden: hidden.length, all: cards.length };
}

/** The id in the addresses of the site. */
export function arxivIdOf(paperId: string): string {
  return paperId.slice(paperId.indexOf(':') + 1);
}
