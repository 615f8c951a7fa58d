import { phraseTerms } from './phrases.ts';

/** Places at the start of a title that are kept, two bits each; articles have none. */
export const TITLE_PLACES = 10;

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

// A colon, or a dash between spaces, after a name: `Lumo 2: Everything in a Lantern`.
const NAME_END = /[:：]|\s[-–—]+\s/;

/**
 * The terms at the start of a paper's titles, each with its places as bits: bit `p` says that it stands at place `p`,
 * bit `TITLE_PLACES + p` that a title or the name before its colon also ends there. Linear in the titles.
 */
export function titleStart(titles: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const title of titles) {
    const all = placedTerms(title);
    const end = title.search(NAME_END);
    const name = end > 0 ? placedTerms(title.slice(0, end)) : all;
    for (const [place, term] of all.slice(0, TITLE_PLACES).entries()) {
      const isEnd = place === name.length - 1 || place === all.length - 1;
      const bits = (1 << place) | (isEnd ? 1 << (TITLE_PLACES + place) : 0);
      places.set(term, (places.get(term) ?? 0) | bits);
    }
  }
  return places;
}

function placedTerms(text: string): string[] {
  return phraseTerms(text).filter((term) => !isArticle(term));
}

/** Whether a term is an article, which has no place in a title. */
export function isArticle(term: string): boolean {
  return ARTICLES.has(term);
}
