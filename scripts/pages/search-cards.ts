import { byline, CARD_CLASS, comments, voteBox } from './day-cards.ts';
import { escapeText, markup } from './html.ts';
import { paperPath, printedDay } from './printed.ts';
import type { SiteItem } from './site-item.ts';

export interface SearchCardOptions {
  query: string;
  /** papers of this year are printed without it */
  year: string;
  loggedIn: boolean;
}

/**
 * The results of the site's search. Their HTML has not been recorded; made from a rendering of 2026-10-02: the whole
 * abstract as a second link, matched words marked, no thumbnail, the day of the paper.
 */
export function searchCards(items: readonly SiteItem[], options: SearchCardOptions): string {
  const words = options.query.toLowerCase().split(/\s+/).filter(Boolean);
  const cards = items.map((item) => `<!--[-1-->${searchCard(item, words, options)}<!--]-->`);
  return `<div class="grid wide relative"><!--[-->${cards.join('')}<!--]--></div>`;
}

function searchCard(item: SiteItem, words: string[], { year, loggedIn }: SearchCardOptions): string {
  const { paper } = item;
  const { title, summary = '', publishedAt } = paper;
  const day = printedDay(publishedAt, { year: !publishedAt?.startsWith(year) });
  return markup`
    <article class="${CARD_CLASS}">
      <div class="card flex">${voteBox(item, loggedIn)}
        <div class="words w-full min-w-0">
          <h3 class="mb-1"><a href="${paperPath(paper)}" class="cursor-pointer">${highlighted(title, words)}</a></h3>
          <a href="${paperPath(paper)}" class="abstract">${highlighted(summary, words)}</a>
          <div class="row flex items-center">${byline(item)} <div>${day}</div> ${comments(item)}</div>
        </div>
      </div>
    </article>`;
}

function highlighted(text: string, words: string[]): string {
  return String(text)
    .split(/([\p{L}\p{N}]+)/u)
    .map((part) =>
      words.includes(part.toLowerCase()) ? `<span class="highlight">${escapeText(part)}</span>` : escapeText(part),
    )
    .join('');
}
