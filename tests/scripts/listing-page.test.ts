// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { ListingPageOptions } from '../../scripts/pages/listing-options.ts';
import { listingAddress, listingPage } from '../../scripts/pages/listing-page.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import type { CleanReading } from '../adapters/made-page.ts';
import { readPage } from '../adapters/made-page.ts';

const DAY = '2026-01-05';
const items = madeItems(40, { day: DAY });
const others = madeItems(12, { day: '2026-01-06' });
const day: ListingPageOptions = { kind: 'day', day: DAY, items, previous: '2026-01-02', next: '2026-01-06' };

function read(options: ListingPageOptions): CleanReading {
  const url = new URL(listingAddress(options));
  const document = new DOMParser().parseFromString(listingPage(options), 'text/html');
  const reading = readPage({ document, url, at: Date.UTC(2026, 0, 7, 12) });
  if (!reading) throw new Error(`Nothing was read at ${url}.`);
  return reading;
}

const idsOf = ({ rows }: CleanReading) => rows.map((row) => row.paper.paperId);
const idsIn = (rows: readonly { paper: { id: string } }[]) => rows.map(({ paper }) => `arxiv:${paper.id}`);

describe('a made listing page', () => {
  it('is read from its JSON as the day it is', () => {
    const reading = read(day);
    expect(reading).toMatchObject({ via: 'json', cards: 40, unreadable: 0, listing: { listing: `hf:day:${DAY}` } });
    expect(reading.trouble).toBeUndefined();
    expect(idsOf(reading)).toEqual(idsIn(items));
    expect(reading.rows[3]).toMatchObject({
      rank: 4,
      upvotes: items[3]?.paper.upvotes,
      comments: items[3]?.numComments,
      paper: { abstract: items[3]?.paper.summary?.replace(/\s+/g, ' '), aiKeywords: items[3]?.paper.ai_keywords },
    });
  });

  it.each([
    [{ kind: 'week', period: '2026-W02', items }, 'hf:week:2026-W02'],
    [{ kind: 'month', period: '2026-01', items }, 'hf:month:2026-01'],
    [{ kind: 'trending', day: DAY, items }, 'hf:trending:2026-01-07'],
    [{ kind: 'day', day: DAY, items, layout: '2024', previous: '2026-01-02' }, `hf:day:${DAY}`],
  ] as const)('is read as %o', (options, listing) => {
    const reading = read(options);
    expect(reading).toMatchObject({ via: 'json', cards: 40, listing: { listing } });
    expect(idsOf(reading)).toEqual(idsIn(items));
  });

  it('shows what a search found, with the day still in its JSON', () => {
    const search: ListingPageOptions = {
      kind: 'search',
      day: DAY,
      query: 'Sparse attention',
      items,
      searchResults: others,
    };
    const reading = read(search);
    expect(reading).toMatchObject({ via: 'json', listing: { listing: 'hf:search:sparse attention' } });
    expect(idsOf(reading)).toEqual(idsIn(others));
    const cards = read({ ...search, props: 'none' });
    expect(idsOf(cards)).toEqual(idsIn(others));
    expect(cards.rows[0]?.paper.abstract).toBe(others[0]?.paper.summary?.replace(/\s+/g, ' '));
    expect(listingPage(search)).toMatch(/<span class="highlight">[Aa]ttention<\/span>/);
  });

  it.each([
    ['2026', 'none', 'no-json'],
    ['2026', 'broken', 'bad-json'],
    ['2024', 'none', 'no-json'],
  ] as const)('is read from its cards in the layout of %s when its JSON is %s', (layout, props, trouble) => {
    const reading = read({ ...day, layout, props });
    expect(reading).toMatchObject({ via: 'cards', cards: 40, trouble, listing: { listing: `hf:day:${DAY}` } });
    expect(idsOf(reading)).toEqual(idsIn(items));
    items.forEach(({ paper, numComments }, index) => {
      expect(reading.rows[index]).toMatchObject({ upvotes: paper.upvotes, comments: numComments });
      expect(reading.rows[index]?.paper.title).toBe(paper.title.replace(/\s+/g, ' '));
      if (layout === '2024') return;
      expect(reading.rows[index]?.paper.organisation?.name).toBe(paper.organization?.fullname);
      const { githubStars = 0 } = reading.rows[index]?.paper ?? {};
      expect(Math.abs(githubStars - (paper.githubStars ?? 0))).toBeLessThanOrEqual((paper.githubStars ?? 0) * 0.005);
    });
  });

  it('prints no vote as a dash and thousands of stars short', () => {
    const [item] = items;
    const row = { ...item, paper: { ...item?.paper, upvotes: 0, githubStars: 2_060 } };
    const page = listingPage({ ...day, items: [row], props: 'none' });
    expect(page).toContain('<div class="leading-none">-</div>');
    expect(page).toContain('<span>2.06k</span>');
    expect(read({ ...day, items: [row], props: 'none' }).rows[0]).toMatchObject({ upvotes: 0 });
  });

  it('has as many cards as requested', () => {
    expect(listingPage({ ...day, cards: 7 }).match(/<article/g)).toHaveLength(7);
    expect(listingPage({ ...day, cards: 'none' })).not.toContain('<article');
    expect(idsOf(read({ ...day, cards: 7 }))).toEqual(idsIn(items));
  });

  it('carries any JSON it is given', () => {
    const stale = { dailyPapers: others, dateString: '2026-01-06', periodType: 'day', query: {} };
    expect(read({ ...day, props: stale })).toMatchObject({ via: 'cards', trouble: 'stale-json' });
  });

  it('escapes attributes as the site does, with three entities', () => {
    const title = `"Q" <b> & 'A' &amp; > é`;
    const page = listingPage({ ...day, items: [{ paper: { id: '2601.00001', title } }] });
    const inJson = String.raw`\&quot;Q\&quot; &lt;b> &amp; 'A' &amp;amp; > é`;
    expect(page).toContain(`&quot;title&quot;:&quot;${inJson}&quot;`);
    expect(page).toContain(`>"Q" &lt;b> &amp; 'A' &amp;amp; > é</a>`);
  });

  it('carries the rows whole', () => {
    const document = new DOMParser().parseFromString(listingPage(day), 'text/html');
    const data = document.querySelector('[data-target="DailyPapers"]')?.getAttribute('data-props') ?? '';
    const { dailyPapers, ...rest } = JSON.parse(data) as { dailyPapers: unknown };
    expect(dailyPapers).toEqual(items.map((item) => ({ ...item, upvoted: false })));
    expect(rest).toMatchObject({ prevDate: '2026-01-02', nextDate: '2026-01-06', dateString: DAY, periodType: 'day' });
  });

  it('shows hostile and broken rows as text', () => {
    const evil = '"><script>stolen()</script><img src=x onerror=stolen()>';
    const hostile = {
      paper: { id: '2601.00007', title: evil, authors: [{ name: evil }] },
      submittedBy: { name: evil },
    };
    const rows = [hostile, { paper: { id: evil, title: 'x' } }, { paper: {} }, {}, { paper: { id: 7, title: [] } }];
    for (const layout of ['2024', '2026'] as const) {
      const options: ListingPageOptions = { ...day, items: rows, layout };
      const document = new DOMParser().parseFromString(listingPage(options), 'text/html');
      expect(document.querySelectorAll('script, [onerror]')).toHaveLength(0);
      expect(document.querySelector('h3')?.textContent?.trim()).toBe(evil);
      expect(read(options)).toMatchObject({ cards: 5, unreadable: 4 });
    }
  });

  it('holds the reader’s token when logged in, and votes to tick', () => {
    const options: ListingPageOptions = { ...day, loggedIn: { csrf: 'a-secret-token' } };
    const page = listingPage(options);
    expect(page.match(/a-secret-token/g)).toHaveLength(2);
    expect(page).not.toContain('/login?next=%2Fpapers%2F2');
    expect(JSON.stringify(read(options))).not.toContain('secret');
    expect(read({ ...options, props: 'none' }).rows[0]).toMatchObject({ upvotes: items[0]?.paper.upvotes });
  });

  it('refuses what the site never had', () => {
    expect(() => listingPage({ kind: 'week', period: '2024-W31', items, layout: '2024' })).toThrow('no 2024 layout');
    expect(() => listingPage({ kind: 'day', items })).toThrow('A day page needs its day.');
  });
});
