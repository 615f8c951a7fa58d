import { dayCards } from './day-cards.ts';
import { hydrated, markup } from './html.ts';
import type { ListingPageOptions } from './listing-options.ts';
import { shownPeriod } from './listing-options.ts';
import { olderCards } from './older-cards.ts';
import { chosenProps, listingProps } from './page-props.ts';
import { pageLinks, periodBar, periodPath } from './period-bar.ts';
import { searchCards } from './search-cards.ts';
import { siteFrame } from './site-frame.ts';
import type { SiteItem } from './site-item.ts';
import { siteItem } from './site-item.ts';
import { trendingCards } from './trending-cards.ts';

const SITE = 'https://huggingface.co';

/** A listing page as the site sends it, in our own words. Throws for a 2024 layout of anything but a day. */
export function listingPage(options: ListingPageOptions): string {
  const { kind, items, searchResults = [], cards = 'all', layout, props = 'fresh', loggedIn } = options;
  if (layout === '2024' && kind !== 'day') throw new RangeError(`There is no 2024 layout of a ${kind} page.`);
  const shown = (kind === 'search' ? searchResults : items).slice(0, cardCount(cards)).map(siteItem);
  const section = markup`
    <section class="container relative mb-20 mt-8">
      <div class="period mb-8">
        <div>
          <h1 class="text-2xl font-bold">Daily Papers</h1>
          <h2>by <a href="/made-up-editors"><span class="underline">the editors</span></a> and readers</h2>
        </div> ${periodBar(options)}
      </div> ${cardsOf(shown, options)} ${pageLinks(options)}
    </section>`;
  // The banner stands before the list, and its name begins like the list's.
  const banner = hydrated('DailyPapersBannerSubscribe', JSON.stringify({ isLoggedIn: Boolean(loggedIn) }), BANNER);
  const list = hydrated(
    'DailyPapers',
    chosenProps(props, () => listingProps(options)),
    section,
  );
  return siteFrame({
    title: 'Daily Papers - Hugging Face',
    address: listingAddress(options),
    bodyClass: 'DailyPapersPage',
    loggedIn,
    main: `<!--[--><!--[0-->${banner}<!--]--> ${list}<!--]-->`,
  });
}

/** The address of a listing page. */
export function listingAddress(options: ListingPageOptions): string {
  const { kind, query = '' } = options;
  if (kind === 'trending') return `${SITE}/papers/trending`;
  if (kind === 'search') return `${SITE}/papers?${new URLSearchParams({ q: query })}`;
  return SITE + periodPath(options, shownPeriod(options));
}

const BANNER = markup`
  <div class="container period">
    <span>New papers by mail.</span> <a href="/login?next=%2Fpapers" class="btn leading-none">Subscribe</a>
  </div>`;

function cardCount(cards: 'all' | 'none' | number): number {
  return cards === 'all' ? Number.POSITIVE_INFINITY : cards === 'none' ? 0 : cards;
}

function cardsOf(shown: readonly SiteItem[], options: ListingPageOptions): string {
  const { kind, query = '', layout } = options;
  const loggedIn = Boolean(options.loggedIn);
  if (layout === '2024') return olderCards(shown);
  if (kind === 'trending') return trendingCards(shown);
  if (kind === 'search') return searchCards(shown, { query, year: shownPeriod(options).slice(0, 4), loggedIn });
  return dayCards(shown, { loggedIn });
}
