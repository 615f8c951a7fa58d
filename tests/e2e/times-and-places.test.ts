import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { WIRE_VERSION } from '../../messages/wire-version.ts';
import { localDay } from '../../papers/days.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Sighting } from '../../papers/sighting.ts';
import type { Json, Tab } from '../../scripts/browser/driver.ts';
import { listingPage } from '../../scripts/pages/listing-page.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import type { CaptureRecord, DayCount, Listing } from '../../storage/rows.ts';
import { eventually, rowsOf } from './daybook.ts';
import { putRows } from './put-rows.ts';
import { sharedBrowser } from './shared-browser.ts';

const DAY = '2026-06-03';
const url = `https://huggingface.co/papers/date/${DAY}`;
const items = madeItems(5, { day: DAY });
const page = { url, html: listingPage({ kind: 'day', day: DAY, items }) };
const HOUR = 3_600_000;
const FAR = Date.UTC(2091, 0, 1, 12);

// Its own: a minute after anything was forgotten, housekeeping puts times right before a test has looked at them.
const reader = sharedBrowser({});
const rows = <T>(table: string) => rowsOf<T>(reader.own, table);

/** Sends a capture as a page that took over its content script would. */
function forge(tab: Tab, kind: string, name: string, more: Record<string, Json> = {}): Promise<unknown> {
  const listing = { listing: `hf:${kind}:${name}`, source: 'hf', kind, name };
  const paper = { paperId: 'arxiv:2601.00001', title: 'A forged paper' };
  const capture = { captureId: randomUUID(), adapter: 'hf-day', at: Date.now(), readMs: 1, via: 'cards', listing };
  const input: Json = { ...capture, rows: [{ paper, rank: 1 }], cards: 1, ...more };
  return tab.sendFromContentScript({ command: 'capture', wire: WIRE_VERSION, input });
}

describe('a page that takes over its content script', () => {
  it.each([
    ['decades ahead', () => FAR],
    ['ahead by a minute', () => Date.now() + 60_000],
    ['of before it was loaded', () => Date.now() - HOUR],
  ])('cannot set a time %s', async (_which, at) => {
    const tab = await reader.record(page);
    const before = Date.now();
    expect(await forge(tab, 'day', DAY, { at: at() })).toEqual({ ok: true, output: null });
    const captures = await rows<CaptureRecord>('captures');
    const times = captures.filter(({ cards }) => cards === 1).map((capture) => capture.at);
    expect(times).toHaveLength(1);
    expect(times[0]).toBeGreaterThanOrEqual(before - 1_000);
    expect(times[0]).toBeLessThanOrEqual(Date.now() + 1_000);
  });

  it('cannot claim a listing that its address is not, nor an adapter, nor learn what was seen before', async () => {
    const tab = await reader.record(page);
    const malformed = { ok: false, refusal: 'malformed' };
    expect(await forge(tab, 'search', 'a secret wish')).toEqual(malformed);
    expect(await forge(tab, 'profile', 'somebody')).toEqual(malformed);
    expect(await forge(tab, 'paper', '2601.00001', { adapter: 'hf-paper' })).toEqual(malformed);
    expect(await forge(tab, 'day', DAY, { adapter: 'made-up' })).toEqual(malformed);
    const unreadable = { command: 'unreadable', wire: WIRE_VERSION, input: { adapter: 'made-up' } };
    expect(await tab.sendFromContentScript(unreadable)).toEqual(malformed);
    const answers = [await forge(tab, 'day', DAY), await forge(tab, 'day', DAY)];
    expect(answers).toEqual([
      { ok: true, output: null },
      { ok: true, output: null },
    ]);
    expect((await rows<Listing>('listings')).map(({ listing }) => listing)).toEqual([`hf:day:${DAY}`]);
    expect(await rows('notices')).toEqual([]);
  });
});

describe('a page that goes from one address to the next without being loaded', () => {
  it('loses no state of it, though the background is stopped meanwhile', async () => {
    const tab = await reader.record(page);
    const queries = ['ab', 'abc', 'abcd', 'abcde', 'abcdef'];
    const results = queries.map((query, index) => {
      const found = madeItems(3, { day: `2026-05-1${index}` });
      const html = listingPage({ kind: 'search', day: DAY, query, items: [], searchResults: found });
      return [`/papers?q=${query}`, /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? ''];
    });
    const stops = reader.browser.stopBackground();
    await tab.evaluate(
      `for (const [address, cards] of args[0]) {
         history.pushState({}, '', address);
         document.querySelector('main article').parentElement.innerHTML = cards;
         await new Promise((done) => setTimeout(done, 800));
       }`,
      results,
    );
    await stops;
    const searches = async () =>
      (await rows<Listing>('listings')).filter(({ kind }) => kind === 'search').map(({ name }) => name);
    await eventually('every search to be recorded', async () => (await searches()).length === queries.length, 60_000);
    expect((await searches()).sort()).toEqual(queries);
  });
});

describe('what was stored while the clock was wrong', () => {
  it('leads no list, and is put right once the background has started', async () => {
    await reader.record(page);
    const now = Date.now();
    const [paper] = await rows<Paper>('papers');
    const [sighting] = (await rows<Sighting>('sightings')).filter(({ paperId }) => paperId === paper?.paperId);
    if (!paper || !sighting) throw new Error('nothing was recorded');
    const wrong = { paperId: 'arxiv:2601.00009', title: 'Seen by a wrong clock' };
    const far = localDay(FAR);
    // Times are put right five seconds after a start: none may have been begun before the pages are looked at.
    await reader.browser.stopBackground();
    await putRows(reader.own, 'papers', [{ ...paper, ...wrong, firstSeen: FAR, lastSeen: FAR, factsAt: FAR }]);
    await putRows(reader.own, 'sightings', [
      { ...sighting, paperId: wrong.paperId, day: far, firstAt: FAR, lastAt: FAR },
    ]);
    await putRows(reader.own, 'days', [{ day: far, papers: 1 }]);

    const options = await reader.open('options.html');
    await options.page.waitFor(`return document.querySelector('input[type=date]')?.max === '${far}'`, 30_000);
    await reader.browser.stopBackground();
    const popup = await reader.open('popup.html');
    const first = await popup.page.evaluate<string>(
      `while (!document.querySelector('article')) await new Promise((done) => setTimeout(done, 50));
       return document.querySelector('article').textContent;`,
    );
    expect(first).not.toContain(wrong.title);

    await reader.browser.stopBackground();
    await reader.open('sidepanel.html');
    const mended = async () => (await rows<Paper>('papers')).find(({ paperId }) => paperId === wrong.paperId);
    await eventually('the time to be put right', async () => ((await mended())?.lastSeen ?? FAR) < FAR, 60_000);
    expect((await mended())?.lastSeen).toBeGreaterThanOrEqual(now - 60_000);
    expect((await rows<DayCount>('days')).map(({ day }) => day)).not.toContain(far);
  });
});

describe('a page with more papers than are kept of one', () => {
  it('is recorded up to the limit, and the reader is told on the page and on the button', async () => {
    const many = madeItems(LIMITS.rows + 300, { day: DAY });
    await reader.record({ url, html: listingPage({ kind: 'day', day: DAY, items: many }) });
    expect(await rows<Listing>('listings')).toMatchObject([{ cards: LIMITS.rows + 300, unreadable: 300 }]);
    const popup = await reader.open('popup.html');
    await popup.page.waitFor(
      `return document.body.textContent.includes('A page showed more papers than Daybook keeps of one page')`,
      30_000,
    );
    expect(await popup.page.evaluate('return document.body.textContent')).toContain('300 were not');
    const title = () => reader.own.evaluate<string>('return browser.action.getTitle({})');
    await eventually('the button to say so', async () => (await title()).includes('more papers than are kept'));
  });
});
