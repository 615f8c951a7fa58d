import { describe, expect, it } from 'vitest';
import { listingPage } from '../../../scripts/pages/listing-page.ts';
import { madeItems } from '../../../scripts/pages/made-papers.ts';
import { AT, ids, parse, readAt } from '../made-page.ts';

const DAY = '2026-06-03';
const address = `https://huggingface.co/papers/date/${DAY}`;
const search = 'https://huggingface.co/papers?q=graphs';
const items = madeItems(6, { day: DAY });
const others = madeItems(4, { day: '2026-06-04' });
const idOf = (item: { paper: { id: string } }) => item.paper.id;

/** The cards of `shown` under the JSON of `inJson`, as after a change in place. */
function mixed(shown: object[], inJson: object[], at = address): Document {
  const document = parse(listingPage({ kind: 'day', day: DAY, items: shown }), at);
  const other = parse(listingPage({ kind: 'day', day: DAY, items: inJson }), at);
  const props = other.querySelector('[data-target="DailyPapers"]')?.getAttribute('data-props') ?? '';
  document.querySelector('[data-target="DailyPapers"]')?.setAttribute('data-props', props);
  return document;
}

describe('a page that has changed in place', () => {
  it('lists what its cards show when its JSON is of another list', () => {
    const reading = readAt(search, mixed(others, items, search));
    expect(reading).toMatchObject({ via: 'cards', trouble: 'stale-json', listing: { listing: 'hf:search:graphs' } });
    expect(ids(reading)).toEqual(others.map(idOf));
    expect(reading?.rows.every((row) => row.paper.partial)).toBe(true);
  });

  it('keeps the facts of papers that its JSON knows, with the order and votes of the cards', () => {
    const shown = [others[0], items[2], items[0]].filter((item) => item !== undefined);
    const reading = readAt(search, mixed(shown, items, search));
    expect(ids(reading)).toEqual(shown.map(idOf));
    expect(reading?.rows.map((row) => row.paper.partial)).toEqual([true, undefined, undefined]);
    expect(reading?.rows.map((row) => row.rank)).toEqual([1, 2, 3]);
    expect(reading?.rows[1]?.paper.abstract).toBe(items[2]?.paper.summary);
  });

  it('is its JSON as long as the cards are the beginning of it', () => {
    const document = parse(listingPage({ kind: 'day', day: DAY, items, cards: 2 }), address);
    const reading = readAt(address, document);
    expect(reading).toMatchObject({ via: 'json', cards: 6, unreadable: 0 });
    expect(ids(reading)).toEqual(items.map(idOf));
  });

  it('lists the cards that were added after its JSON', () => {
    const reading = readAt(address, mixed([...items, ...others], items));
    expect(reading).toMatchObject({ via: 'cards', cards: 10, unreadable: 0 });
    expect(ids(reading)).toEqual([...items, ...others].map(idOf));
  });

  it('is the day again when the search on it was cleared', () => {
    const html = listingPage({ kind: 'search', day: DAY, query: 'graphs', items, searchResults: others });
    const document = parse(html, address);
    document
      .querySelector('main')
      ?.replaceWith(parse(listingPage({ kind: 'day', day: DAY, items }), address).querySelector('main') ?? '');
    const json = parse(html, address).querySelector('[data-target="DailyPapers"]')?.getAttribute('data-props') ?? '';
    document.querySelector('[data-target="DailyPapers"]')?.setAttribute('data-props', json);
    const reading = readAt(address, document);
    expect(reading).toMatchObject({ via: 'json', listing: { listing: `hf:day:${DAY}` } });
    expect(ids(reading)).toEqual(items.map(idOf));
  });

  it('is not the day it was when a search on it finds nothing', () => {
    const document = parse(listingPage({ kind: 'day', day: DAY, items, cards: 'none' }), search);
    expect(readAt(search, document)).toBeUndefined();
  });

  it('reads the same after Svelte has drawn it again', () => {
    const document = parse(listingPage({ kind: 'day', day: DAY, items }), address);
    const before = readAt(address, document);
    for (const article of document.querySelectorAll('article')) article.replaceWith(article.cloneNode(true));
    expect(readAt(address, document)).toEqual(before);
  });
});

describe('rows that cannot be read', () => {
  const [first, second, third] = items;

  it('are skipped and counted, and the rest is read', () => {
    const broken = [first, { paper: { id: '2606.77777', title: ' ' } }, second, { paper: null }, 'text', third];
    const props = { dailyPapers: broken, dateString: DAY, periodType: 'day', query: {} };
    const html = listingPage({ kind: 'day', day: DAY, items: [], props });
    const reading = readAt(address, html);
    expect(ids(reading)).toEqual([first, second, third].map((item) => item?.paper.id));
    expect(reading).toMatchObject({ via: 'json', cards: 6, unreadable: 3 });
    expect(reading?.rows.map((row) => row.rank)).toEqual([1, 3, 6]);
  });

  it('are counted among the cards too', () => {
    const document = parse(listingPage({ kind: 'day', day: DAY, items, props: 'none' }), address);
    document.querySelector('article h3')?.remove();
    expect(readAt(address, document)).toMatchObject({ via: 'cards', cards: 6, unreadable: 1 });
  });

  it('that come twice are taken once', () => {
    const html = listingPage({ kind: 'day', day: DAY, items: [...items, ...items.slice(0, 2)] });
    expect(readAt(address, html)).toMatchObject({ cards: 6, unreadable: 0 });
  });
});

describe('a page of an unknown format', () => {
  it('is read from its links when it has neither JSON nor cards', () => {
    const html = `<main><div><a href="/papers/2606.00001"><img></a><h3><a href="/papers/2606.00001">Named in a heading</a></h3>
      <a href="/papers/2606.00001#community">3</a></div><a href="https://hf.co/papers/2606.00002v2">Named in a link</a></main>`;
    expect(readAt(address, html)).toEqual({
      listing: { listing: `hf:day:${DAY}`, source: 'hf', kind: 'day', name: DAY },
      via: 'links',
      rows: [
        {
          paper: { paperId: 'arxiv:2606.00001', title: 'Named in a heading', partial: true },
          rank: 1,
        },
        { paper: { paperId: 'arxiv:2606.00002', title: 'Named in a link', partial: true, unsureTitle: true }, rank: 2 },
      ],
      cards: 2,
      unreadable: 0,
      trouble: 'no-json',
    });
  });

  it.each(['', '<main></main>', '<main><p>Please prove that you are no robot.</p></main>'])(
    'and that shows no paper gives nothing: %j',
    (html) => {
      expect(readAt(address, html)).toBeUndefined();
    },
  );

  it.each(['null', '[]', '7', '"text"', '{}', '{"dailyPapers":{}}', '{"dailyPapers":[null,[],{"paper":[]}]}'])(
    'never makes an adapter throw: data-props=%s',
    (json) => {
      const document = parse('<main><div data-target="DailyPapers"></div></main>', address);
      document.querySelector('div')?.setAttribute('data-props', json);
      expect(() => readAt(address, document)).not.toThrow();
    },
  );

  it('reads at the time it is given', () => {
    const page = listingPage({ kind: 'trending', day: DAY, items });
    expect(readAt('https://huggingface.co/papers/trending', page)?.listing.listing).toContain(
      String(new Date(AT).getFullYear()),
    );
  });
});
