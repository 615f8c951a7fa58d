import { describe, expect, it, onTestFinished } from 'vitest';
import { LIMITS } from '../../papers/limits.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { cleanText } from '../../papers/text.ts';
import type { ListingPageOptions } from '../../scripts/pages/listing-options.ts';
import { listingAddress, listingPage } from '../../scripts/pages/listing-page.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { paperAddress, paperPage } from '../../scripts/pages/paper-page.ts';
import type { CaptureRecord } from '../../storage/rows.ts';
import { eventually, rowsOf } from './daybook.ts';
import { sharedBrowser } from './shared-browser.ts';

const DAY = '2026-06-03';
const items = madeItems(12, { day: DAY });
const others = madeItems(5, { day: '2026-06-04' });
const AT = new Date(`${DAY}T12:00:00`).getTime();

const page = (options: ListingPageOptions, at = AT) => ({
  url: listingAddress(options),
  html: listingPage(options),
  at,
});
const day = page({ kind: 'day', day: DAY, items });
const reader = sharedBrowser();
const idsOf = (rows: { paper: { id: string } }[]) => rows.map((row) => `arxiv:${row.paper.id}`);

describe('opening pages', () => {
  it('records every kind of listing and what stood on it', async () => {
    const listings: ListingPageOptions[] = [
      { kind: 'day', day: DAY, items },
      { kind: 'week', period: '2026-W23', items },
      { kind: 'month', period: '2026-06', items },
      { kind: 'trending', day: DAY, items },
      { kind: 'search', day: DAY, query: 'graphs', items, searchResults: others },
    ];
    for (const listing of listings) await reader.record(page(listing));
    const [opened] = items;
    if (!opened) throw new Error('no item');
    await reader.record({ url: paperAddress(opened), html: paperPage({ item: opened }), at: AT });
    const links = `<main>${items.map((item) => `<a href="/papers/${item.paper.id}">${item.paper.title}</a>`).join('')}</main>`;
    await reader.record({ url: 'https://huggingface.co/some-lab/papers', html: links, at: AT });
    await reader.record({ url: 'https://huggingface.co/some-user', html: links, at: AT });

    const captures = await rowsOf<CaptureRecord>(reader.own, 'captures');
    const seen = captures
      .sort((a, b) => a.listing.localeCompare(b.listing))
      .map(({ listing, via, cards, fresh }) => [listing, via, cards, fresh]);
    expect(seen).toEqual([
      [`hf:day:${DAY}`, 'json', 12, 12],
      ['hf:month:2026-06', 'json', 12, 0],
      ['hf:organisation:some-lab', 'links', 12, 0],
      [`hf:paper:${opened.paper.id}`, 'json', 1, 0],
      ['hf:profile:some-user', 'links', 12, 0],
      ['hf:search:graphs', 'json', 5, 5],
      [`hf:trending:${DAY}`, 'json', 12, 0],
      ['hf:week:2026-W23', 'json', 12, 0],
    ]);
    const papers = await rowsOf<Paper>(reader.own, 'papers');
    expect(papers.map((paper) => paper.paperId).sort()).toEqual([...idsOf(items), ...idsOf(others)].sort());
    expect(papers.some((paper) => paper.partial)).toBe(false);
  });

  it('keeps first-seen, and the votes of each day separately', async () => {
    const later = items.map((item) => ({ ...item, paper: { ...item.paper, upvotes: (item.paper.upvotes ?? 0) + 50 } }));
    await reader.record(day);
    await reader.record(page({ kind: 'day', day: DAY, items: later }, AT + 2 * 86_400_000));
    const [paper] = await rowsOf<Paper>(reader.own, 'papers');
    expect(paper).toMatchObject({
      firstSeen: expect.closeTo(AT, -5),
      lastSeen: expect.closeTo(AT + 2 * 86_400_000, -5),
    });
    const sightings = (await rowsOf<Sighting>(reader.own, 'sightings')).filter(
      (each) => each.paperId === paper?.paperId,
    );
    const votes = items.find((item) => `arxiv:${item.paper.id}` === paper?.paperId)?.paper.upvotes ?? 0;
    expect(sightings.map(({ day, upvotes }) => [day, upvotes])).toEqual([
      [DAY, votes],
      ['2026-06-05', votes + 50],
    ]);
  });

  it('does nothing on the other pages of the site', async () => {
    const links = `<main><h3><a href="/papers/2606.00001">A paper</a></h3></main>`;
    const paths = ['', 'models', 'user/model', 'docs/hub', 'papers/submit', 'datasets/user/papers-with-me'];
    const tabs = await Promise.all(
      paths.map((path) => reader.browser.openTab({ url: `https://huggingface.co/${path}`, html: links })),
    );
    onTestFinished(async () => void (await Promise.all(tabs.map((tab) => tab.close()))));
    // A listing that was opened after them all is captured before they are looked at.
    await reader.record(day);
    for (const tab of tabs) {
      expect(await tab.evaluate(`return document.documentElement.dataset.daybookAcks ?? ''`)).toBe('');
      expect(await tab.acks()).toEqual([]);
    }
  });
});

describe('a page that changes under the reader', () => {
  const cardsOf = (html: string) => /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? '';
  const grid = `document.querySelector('main article').parentElement`;

  it('is captured again only when it shows other papers', async () => {
    const tab = await reader.record(day);
    await tab.evaluate(`
      for (const card of document.querySelectorAll('article')) card.replaceWith(card.cloneNode(true));
      ${grid}.append(document.createElement('p'));
    `);
    // That nothing is captured can only be waited for: twice as long as a page has to be still.
    await tab.evaluate('await new Promise((done) => setTimeout(done, 1500))');
    expect((await tab.acks()).filter((ack) => ack.command === 'capture')).toHaveLength(1);

    await tab.evaluate(
      `${grid}.insertAdjacentHTML('beforeend', args[0])`,
      cardsOf(listingPage({ kind: 'day', day: DAY, items: others })),
    );
    const second = await tab.waitForAck(60_000, 1, 'capture');
    expect(second.input).toMatchObject({
      via: 'cards',
      cards: 17,
      listing: { listing: `hf:day:${DAY}` },
      trouble: 'stale-json',
    });
    expect(await rowsOf(reader.own, 'papers')).toHaveLength(17);
  });

  it('is captured as the paper that it moves to once that is there, with nothing of the paper before', async () => {
    const [first, second] = items.map((item) => ({ url: paperAddress(item), html: paperPage({ item }), at: AT, item }));
    if (!first || !second) throw new Error('no items');
    const tab = await reader.record(first);
    await tab.evaluate(`history.pushState({}, '', args[0])`, new URL(second.url).pathname);
    // That nothing is captured can only be waited for: longer than a page has to be still, and an address is looked at.
    await tab.evaluate('await new Promise((done) => setTimeout(done, 2500))');
    expect((await tab.acks()).filter((ack) => ack.command === 'capture')).toHaveLength(1);
    const [, main] = /<main[^>]*>([\s\S]*)<\/main>/.exec(second.html) ?? [];
    await tab.evaluate(`document.querySelector('main').innerHTML = args[0]`, main ?? '');
    const moved = await tab.waitForAck(60_000, 1, 'capture');
    expect(moved.input).toMatchObject({ via: 'json', listing: { name: second.item.paper.id } });
    const titles = (await rowsOf<Paper>(reader.own, 'papers')).map(({ paperId, title }) => [paperId, title]);
    expect(new Map(titles as [string, string][])).toEqual(
      new Map(
        [first, second].map(({ item: { paper } }) => [`arxiv:${paper.id}`, cleanText(paper.title, LIMITS.title)]),
      ),
    );
  });

  it('is captured as the search it shows when the reader types one, once it is still', async () => {
    const tab = await reader.record(day);
    for (const query of ['gr', 'grap', 'graphs']) {
      const found = listingPage({
        kind: 'search',
        day: DAY,
        query,
        items: [],
        searchResults: others.slice(0, query.length - 1),
      });
      await tab.evaluate(
        `history.pushState({}, '', '/papers?q=' + args[0]); ${grid}.innerHTML = args[1]; await new Promise((done) => setTimeout(done, 120))`,
        query,
        cardsOf(found),
      );
    }
    const ack = await tab.waitForAck(60_000, 1, 'capture');
    expect(ack.input).toMatchObject({ listing: { listing: 'hf:search:graphs' }, via: 'cards', cards: 5 });
    expect(ack.input?.papers).toEqual(idsOf(others));
    expect((await rowsOf<CaptureRecord>(reader.own, 'captures')).map((capture) => capture.listing).sort()).toEqual([
      `hf:day:${DAY}`,
      'hf:search:graphs',
    ]);
  });
});

describe('what is on screen', () => {
  it('is noted for cards that stay half visible for a second, and sent when the page is left', async () => {
    const tab = await reader.record(day);
    // Longer than the second that counts, on a page that has no sign of its end.
    await tab.evaluate('await new Promise((done) => setTimeout(done, 1600))');
    await tab.goto(page({ kind: 'week', period: '2026-W23', items: others }));
    const shown = async () =>
      (await rowsOf<Sighting>(reader.own, 'sightings')).filter(
        (each) => each.listing === `hf:day:${DAY}` && each.shownAt,
      );
    await eventually('the shown cards', async () => (await shown()).length > 0);
    const sightings = await shown();
    expect(sightings.length).toBeLessThan(items.length);
    expect(Math.min(...sightings.map((each) => each.rank ?? 99))).toBe(1);
    for (const each of sightings) expect(each.shownAt).toBeGreaterThanOrEqual(each.firstAt + 900);
  });
});
