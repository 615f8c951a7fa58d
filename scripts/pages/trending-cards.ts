import { CARD_CLASS } from './day-cards.ts';
import { escapeAttribute, escapeText, ICON, markup } from './html.ts';
import { paperPath, printedCount, printedDay, printedVotes } from './printed.ts';
import type { SiteItem, SitePaper } from './site-item.ts';

/**
 * The wide cards of the trending page. Their HTML has not been recorded; made from what a scraper of 2025-11 selects:
 * an abstract in a paragraph, orange votes, links to GitHub with the stars and to arXiv, "Published on" and a day.
 */
export function trendingCards(items: readonly SiteItem[]): string {
  const cards = items.map(({ paper }) => `<!--[-1-->${trendingCard(paper)}<!--]-->`);
  return `<div class="grid wide relative"><!--[-->${cards.join('')}<!--]--></div>`;
}

function trendingCard(paper: SitePaper): string {
  const { id, title, summary = '', publishedAt } = paper;
  return markup`
    <article class="${CARD_CLASS}">
      <div class="card flex">
        <div class="words w-full min-w-0">
          <h3 class="mb-1"><a href="${paperPath(paper)}" class="cursor-pointer">${escapeText(title)}</a></h3>
          <p class="abstract">${escapeText(summary)}</p>
          <div class="row flex items-center">
            <div class="vote"><div class="font-semibold text-orange-500">${printedVotes(paper)}</div></div>
            <span>Published on ${printedDay(publishedAt, { year: true })}</span> ${github(paper)}
            <a href="https://arxiv.org/abs/${escapeAttribute(id)}" class="btn">arXiv Page</a>
          </div>
        </div>
      </div>
    </article>`;
}

function github({ githubRepo, githubStars = 0 }: SitePaper): string {
  if (!githubRepo) return '';
  const stars = printedCount(githubStars);
  return `<a href="${escapeAttribute(githubRepo)}" class="btn">${ICON} GitHub <span>${stars}</span></a>`;
}
