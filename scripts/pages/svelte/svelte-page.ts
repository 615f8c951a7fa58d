import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../../papers/days.ts';
import { hydrated } from '../html.ts';
import { listingAddress } from '../listing-page.ts';
import { listingProps } from '../page-props.ts';
import type { Login } from '../site-frame.ts';
import { siteFrame } from '../site-frame.ts';
import type { SiteItem } from '../site-item.ts';
import { compiledPage } from './compile-page.ts';
import { PAGE_STYLE } from './page-style.ts';

const NOTE_PAGE = readFileSync(join(import.meta.dirname, 'note-page.js'), 'utf8');

/** A day page that a real Svelte draws. */
export interface SveltePageOptions {
  /** the day, `2026-06-03` */
  day: string;
  items: readonly SiteItem[];
  /** how long after the page's load event its script draws the list, in milliseconds; default 300 */
  late?: number;
  /** a reader who is logged in votes by a box to tick, others by a link */
  loggedIn?: Login;
  /** the theme that the page's own switch is set to; default light */
  dark?: boolean;
}

/** What such a page knows of its own drawing: `pageNotes.read()` in it. */
export interface PageNotes {
  /** what Svelte and the browser complained of */
  warnings: string[];
  /** the browser's `layout-shift` entries; Firefox has none */
  shifts: { value: number; startTime: number; moved: string[] }[];
  /** when the list was drawn on what the server sent, in milliseconds after the page's start */
  hydratedAt?: number;
  /** the cards are still the server's own, in their order */
  isKept: boolean;
  cards: number;
  /** elements that are not the page's own: in the cards, between them, and at the end of the body */
  foreign: { inCards: number[]; inList: number; inBody: number };
}

/**
 * A day page that Svelte 5 rendered for the server and draws anew in the browser, late: the site's markup, its
 * conditions and so its comments (recorded 2026-06-01), with made-up data. `redrawPage()` in it draws the next of its
 * changes (changed-items.ts). The site's own scripts were not recorded, and which version of Svelte it runs is unknown.
 */
export async function sveltePage({
  day,
  items,
  late = 300,
  loggedIn,
  dark = false,
}: SveltePageOptions): Promise<string> {
  const { render, script } = await compiledPage();
  const options = {
    kind: 'day',
    day,
    items,
    previous: addDays(day, -1),
    next: addDays(day, 1),
    ...(loggedIn && { loggedIn }),
  } as const;
  const props = listingProps(options);
  const list = hydrated('DailyPapers', JSON.stringify(props), render(props));
  const page = siteFrame({
    title: 'Daily Papers - Hugging Face',
    address: listingAddress(options),
    bodyClass: 'DailyPapersPage',
    loggedIn,
    main: list.replace('data-target="DailyPapers"', `data-target="DailyPapers" data-late="${late}"`),
  });
  const head = `<script>${NOTE_PAGE}</script><style>${PAGE_STYLE}</style>`;
  return page
    .replace('<html class="">', `<html class="${dark ? 'dark' : ''}">`)
    .replace('</head>', () => `${head}\n\t</head>`)
    .replace(
      '</body>',
      () => `<script type="module">${script.replaceAll('</script', '<\\/script')}</script>\n\t</body>`,
    );
}
