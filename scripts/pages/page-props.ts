import type { ListingPageOptions, PropsChoice } from './listing-options.ts';
import { shownPeriod } from './listing-options.ts';
import { authLight } from './site-frame.ts';

// Stands for the person who picks the papers.
const PUBLISHER = {
  _id: '60aa11bb22cc33dd44ee55ff',
  avatarUrl: '/avatars/made.svg',
  isPro: false,
  fullname: 'The editors',
  user: 'made-up-editors',
  type: 'user',
};

/** The text of a page's data-props as chosen, undefined for none; `intact` gives the right ones. */
export function chosenProps(choice: PropsChoice, intact: () => object): string | undefined {
  if (choice === 'none') return undefined;
  if (typeof choice === 'object') return JSON.stringify(choice);
  const text = JSON.stringify(intact());
  return choice === 'broken' ? text.slice(0, Math.floor(text.length / 2)) : text;
}

/** What a listing's data-props should be, with the keys of the layout's time. */
export function listingProps(options: ListingPageOptions): object {
  const { layout, items, previous, next, loggedIn } = options;
  return {
    canSubmit: Boolean(loggedIn),
    dailyPapers: items.map(onPage),
    publisher: PUBLISHER,
    ...(previous && { prevDate: previous }),
    ...(next && { nextDate: next }),
    ...authLight(loggedIn),
    ...(layout === '2024' ? { date: `${shownPeriod(options)}T00:00:00.000Z` } : newerProps(options)),
  };
}

// The form of dateString on week and month pages is a guess: none was recorded.
function newerProps(options: ListingPageOptions): object {
  const { kind, query, searchResults = [] } = options;
  return {
    dateString: shownPeriod(options),
    periodType: kind === 'week' || kind === 'month' ? kind : 'day',
    query: kind === 'search' ? { q: query ?? '' } : {},
    isTrending: kind === 'trending',
    ...(kind === 'search' && { searchResults: searchResults.map(onPage) }),
  };
}

// Pages add the reader's own vote to the rows of the API.
function onPage(row: object): object {
  return { upvoted: false, ...row };
}
