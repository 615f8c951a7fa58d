import { describe, expect, it } from 'vitest';
import { localDay } from '../../../papers/days.ts';
import { listingPage } from '../../../scripts/pages/listing-page.ts';
import { AT, POOR_ITEM, POOR_ROW, parse, RICH_ITEM, RICH_ROW, readAt } from '../made-page.ts';

const items = [RICH_ITEM, POOR_ITEM];
const rows = [RICH_ROW, POOR_ROW];
const whole = { via: 'json', rows, cards: 2, unreadable: 0 };
const site = 'https://huggingface.co/papers';

function ref(kind: string, name: string) {
  return { listing: `hf:${kind}:${name}`, source: 'hf', kind, name };
}

describe('a listing page', () => {
  it('is its JSON when the ids there have versions', () => {
    const versions = items.map((item) => ({ ...item, paper: { ...item.paper, id: `${item.paper.id}v2` } }));
    const props = { dailyPapers: versions, dateString: '2026-06-03', periodType: 'day', query: {} };
    const html = listingPage({ kind: 'day', day: '2026-06-03', items, props });
    expect(readAt(`${site}/date/2026-06-03`, html)).toEqual({ listing: ref('day', '2026-06-03'), ...whole });
  });

  it.each([
    [41, 41],
    [43, 43],
    [45, 42],
  ])('has the votes of a card that the reader changed by one: %s', (printed, votes) => {
    const address = `${site}/date/2026-06-03`;
    const document = parse(listingPage({ kind: 'day', day: '2026-06-03', items, loggedIn: { csrf: 'x' } }), address);
    const count = document.querySelector('article label .leading-none');
    if (count) count.textContent = String(printed);
    expect(readAt(address, document)?.rows.map(({ upvotes }) => upvotes)).toEqual([votes, undefined]);
  });

  it.each([
    ['a day', `${site}/date/2026-06-03`, { kind: 'day', day: '2026-06-03' }, ref('day', '2026-06-03')],
    [
      'a day at its old address',
      `${site}?date=2026-06-03`,
      { kind: 'day', day: '2026-06-03' },
      ref('day', '2026-06-03'),
    ],
    [
      'a day on the other host',
      'https://hf.co/papers/date/2026-06-03',
      { kind: 'day', day: '2026-06-03' },
      ref('day', '2026-06-03'),
    ],
    ['the newest day, shown in place', site, { kind: 'day', day: '2026-06-03' }, ref('day', '2026-06-03')],
    ['a day of 2024', site, { kind: 'day', day: '2024-08-01', layout: '2024' }, ref('day', '2024-08-01')],
    [
      'another day than the address asks for',
      `${site}/date/2026-06-06`,
      { kind: 'day', day: '2026-06-05' },
      ref('day', '2026-06-05'),
    ],
    ['a week', `${site}/week/2026-W23`, { kind: 'week', period: '2026-W23' }, ref('week', '2026-W23')],
    ['a week, shown in place', site, { kind: 'week', period: '2026-W23' }, ref('week', '2026-W23')],
    ['a month', `${site}/month/2026-06`, { kind: 'month', period: '2026-06' }, ref('month', '2026-06')],
    ['what trends', `${site}/trending`, { kind: 'trending', day: '2026-06-03' }, ref('trending', localDay(AT))],
  ] as const)('of %s is read whole', (_what, address, options, listing) => {
    expect(readAt(address, listingPage({ items, ...options }))).toEqual({ listing, ...whole });
  });

  it.each([
    [`${site}?q=Mixture+of++Experts`, 'mixture of experts'],
    [`${site}/trending?q=rl`, 'rl'],
    [`${site}/month/2026-06?q=rl`, 'rl'],
  ])('of a search gives the results and not the day in its JSON: %s', (address, query) => {
    const day = [{ paper: { id: '2606.00009', title: 'Of the day' } }];
    const html = listingPage({ kind: 'search', day: '2026-06-03', query, items: day, searchResults: items });
    expect(readAt(address, html)).toEqual({ listing: ref('search', query), ...whole });
  });

  it.each([
    ['2026-W23', '2026-W23'],
    ['2026-06-03', '2026-W23'],
    ['2027-01-01', '2026-W53'],
  ])('of a week shown in place is named by the form of its date: %s', (dateString, week) => {
    const props = { dailyPapers: items, dateString, periodType: 'week', query: {}, isTrending: false };
    const html = listingPage({ kind: 'week', period: week, items, props });
    expect(readAt(site, html)?.listing).toEqual(ref('week', week));
  });
});

describe('the period in a page’s JSON', () => {
  const kindOf = (path: string, periodType: string | undefined, dateString: string) => {
    const props = { dailyPapers: items, dateString, query: {}, isTrending: false, ...(periodType && { periodType }) };
    return readAt(`${site}${path}`, listingPage({ kind: 'day', day: '2026-06-03', items, props }))?.listing.listing;
  };

  it.each(['week', 'weekly', 'Week', 'WEEKLY', 'isoWeek', 'period', undefined])(
    'names a week at its address: %s',
    (word) => {
      expect(kindOf('/week/2026-W23', word, '2026-06-05')).toBe('hf:week:2026-W23');
      expect(kindOf('/week/2026-W23', word, '2026-W23')).toBe('hf:week:2026-W23');
      expect(kindOf('/week/2026-W23', word, '2026-06-05T00:00:00.000Z')).toBe('hf:week:2026-W23');
    },
  );

  it.each(['month', 'monthly', 'Month', 'MONTHLY', 'calendarMonth', undefined])(
    'names a month at its address: %s',
    (word) => {
      expect(kindOf('/month/2026-06', word, '2026-06-30')).toBe('hf:month:2026-06');
      expect(kindOf('/month/2026-06', word, '2026-06')).toBe('hf:month:2026-06');
    },
  );

  it.each(['day', 'daily', 'Day', 'date', 'unheard-of', undefined])('names a day at its address: %s', (word) => {
    expect(kindOf('/date/2026-06-03', word, '2026-06-03')).toBe('hf:day:2026-06-03');
    expect(kindOf('?date=2026-06-03', word, '2026-06-03T00:00:00.000Z')).toBe('hf:day:2026-06-03');
    expect(kindOf('', word, '2026-06-03')).toBe('hf:day:2026-06-03');
  });

  it.each([
    ['weekly', '2026-06-05', 'hf:week:2026-W23'],
    ['monthly', '2026-06-05', 'hf:month:2026-06'],
    ['unheard-of', '2026-W23', 'hf:week:2026-W23'],
    [undefined, '2026-06', 'hf:month:2026-06'],
  ])('is its own word, or the form of its date, where the address has none: %s', (word, date, listing) => {
    expect(kindOf('', word, date)).toBe(listing);
  });
});

describe('a listing page without its JSON', () => {
  const cards = [
    {
      paper: {
        paperId: 'arxiv:2606.00001',
        title: 'A Rich Paper',
        organisation: { handle: 'lab', name: 'The Lab' },
        githubStars: 2060,
        partial: true,
      },
      rank: 1,
      upvotes: 42,
      comments: 3,
    },
    { paper: { paperId: 'arxiv:2606.00002', title: 'A Poor Paper', partial: true }, rank: 2, upvotes: 0, comments: 0 },
  ];

  it.each(['none', 'broken'] as const)('is read from its cards, and reports so: %s', (props) => {
    const html = listingPage({ kind: 'day', day: '2026-06-03', items, props });
    expect(readAt(`${site}/date/2026-06-03`, html)).toEqual({
      listing: ref('day', '2026-06-03'),
      via: 'cards',
      rows: cards,
      cards: 2,
      unreadable: 0,
      trouble: props === 'none' ? 'no-json' : 'bad-json',
    });
  });

  it('is read the same when the reader is logged in', () => {
    const html = listingPage({ kind: 'day', day: '2026-06-03', items, props: 'none', loggedIn: { csrf: 'x' } });
    expect(readAt(`${site}/date/2026-06-03`, html)?.rows).toEqual(cards);
  });

  it('takes the abstract that a search result prints, without the marks of the search', () => {
    const summary = 'This paper studies graphs. '.repeat(12).trim();
    const found = [
      { paper: { id: '2606.00003', title: 'On Graphs', summary, upvotes: 7 }, title: 'On Graphs', summary },
    ];
    const html = listingPage({
      kind: 'search',
      day: '2026-06-03',
      query: 'graphs',
      items: [],
      searchResults: found,
      props: 'none',
    });
    expect(readAt(`${site}?q=graphs`, html)).toMatchObject({
      listing: ref('search', 'graphs'),
      via: 'cards',
      rows: [{ paper: { title: 'On Graphs', abstract: summary, partial: true }, upvotes: 7 }],
    });
  });

  it.each([
    ['the address', `${site}/date/2026-06-03`, {}, '2026-06-03', undefined],
    ['the label between its links', site, { previous: '2026-05-29', next: '2026-06-05' }, '2026-06-03', undefined],
    ['its label when it is the newest', site, { previous: '2026-06-02' }, '2026-06-03', undefined],
    [
      'its label over the turn of the year',
      site,
      { day: '2026-01-02', previous: '2025-12-31' },
      '2026-01-02',
      undefined,
    ],
    [
      'its links against an address of another day',
      `${site}/date/2026-06-07`,
      { previous: '2026-06-02', next: '2026-06-04' },
      '2026-06-03',
      undefined,
    ],
  ])('has the day of %s', (_what, address, options, day, doubtful) => {
    const html = listingPage({ kind: 'day', day: '2026-06-03', items, props: 'none', ...options });
    const reading = readAt(address, html);
    expect(reading?.listing.name).toBe(day);
    expect(reading?.listing.doubtful).toBe(doubtful);
  });

  it('marks a day that it can only guess as doubtful', () => {
    const bare = (nav: string) =>
      `<main>${nav}<article><h3><a href="/papers/2606.00001">A Rich Paper</a></h3></article></main>`;
    expect(readAt(site, bare(''))?.listing).toEqual({ ...ref('day', 'unknown'), doubtful: true });
    expect(readAt(site, bare('<a href="/papers/date/2026-06-02"></a>'))?.listing).toEqual({
      ...ref('day', '2026-06-03'),
      doubtful: true,
    });
    const between = '<p><a href="/papers/date/2026-06-02"></a><a href="/papers/date/2026-06-04"></a></p>';
    expect(readAt(site, bare(between))?.listing).toEqual(ref('day', '2026-06-03'));
  });
});
