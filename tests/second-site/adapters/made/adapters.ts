import { listingRef } from '../../papers/listing.ts';
import { arxivPaperId } from '../../papers/paper-id.ts';
import type { Adapter } from '../adapter.ts';

const titles = (document: Document) => Array.from(document.querySelectorAll('main h2 a'));
const idOf = (title: Element) => arxivPaperId(title.getAttribute('href')?.split('/').at(-1) ?? '');
const dayOf = (url: URL) => /^\/day\/([\d-]+)$/.exec(url.pathname)?.[1];

/** The papers of one day of the made site, `/day/2026-06-03`: each a heading with a link, in the order of its votes. */
const madeDay: Adapter = {
  name: 'made-day',
  alwaysShowsPapers: true,
  matches: ({ hostname, pathname }) => hostname === 'reviews.example' && pathname.startsWith('/day/'),
  placed: ({ document }) => titles(document).map((element) => ({ element, paperId: idOf(element) })),
  read({ document, url }) {
    const listing = listingRef('made', 'day', dayOf(url) ?? '');
    const rows = titles(document).map((title, index) => ({
      paper: { paperId: idOf(title), title: title.textContent ?? '', partial: true },
      rank: index + 1,
    }));
    return listing && { listing, via: 'cards', rows, cards: rows.length };
  },
};

export const adapters: readonly Adapter[] = [madeDay];
