import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { localDay } from '../../../papers/days.ts';
import { DAY_PAGE, DONE, FEED, papers, sentCapture, startBackground, tab } from './made-background.ts';

const SECOND = 1_000;
const HOUR = 3_600_000;
const NOW = new Date('2026-06-03T12:00:00').getTime();
const MALFORMED = { ok: false, refusal: 'malformed' };

/** A page that was just opened: the background has not heard of it. */
function newPage(url = DAY_PAGE): Runtime.MessageSender {
  return { ...FEED, url, documentId: crypto.randomUUID() };
}

function capturedAt(at: number, ...numbers: number[]) {
  return { ...sentCapture(papers(...numbers)), at };
}

/** A capture of that listing by that adapter. */
function claimed(adapter: string, kind: string, name: string, more: object = {}) {
  return {
    ...capturedAt(NOW, 1),
    adapter,
    listing: { listing: `hf:${kind}:${name}`, source: 'hf', kind, name },
    ...more,
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the time of a capture', () => {
  it.each([
    ['in the future', NOW + 1],
    ['of 2091', Date.UTC(2091, 0)],
    ['from before its page was loaded', NOW - 60 * SECOND],
    ['of 1990', Date.UTC(1990, 5)],
    ['of 2200', Date.UTC(2200, 0)],
    ['of before 1970', -1],
    ['beyond all calendars', 1e300],
  ])('%s becomes now', async (_which, at) => {
    const { library, send } = startBackground();
    expect(await send('capture', capturedAt(at, 1), newPage())).toEqual(DONE);
    expect(await library.captures.toArray()).toMatchObject([{ at: NOW }]);
    expect(await library.sightings.toArray()).toMatchObject([{ firstAt: NOW, lastAt: NOW, day: localDay(NOW) }]);
    expect(await library.papers.toArray()).toMatchObject([{ firstSeen: NOW, lastSeen: NOW, factsAt: NOW }]);
    expect(await library.listings.toArray()).toMatchObject([{ firstSeen: NOW, lastSeen: NOW }]);
  });

  it('that waited for the background is kept, however long its page is open', async () => {
    const { library, send } = startBackground();
    const page = newPage();
    await send('capture', capturedAt(NOW - 5 * SECOND, 1), page);
    vi.setSystemTime(NOW + 3 * HOUR);
    await send('capture', capturedAt(NOW + HOUR, 2), page);
    await send('capture', capturedAt(NOW - HOUR, 3), page);
    const times = (await library.captures.orderBy('at').toArray()).map(({ at }) => at);
    expect(times).toEqual([NOW - 5 * SECOND, NOW + HOUR, NOW + 3 * HOUR]);
  });

  it('is known to be from before its page was loaded also after the background was stopped', async () => {
    const page = newPage();
    await startBackground().send('capture', capturedAt(NOW, 1), page);
    vi.resetModules();
    const again = await import('../../../entrypoints/background/first-messages.ts');
    expect(await again.firstMessageOf(page.documentId ?? '', NOW + HOUR)).toBe(NOW);
    expect(await again.firstMessageOf('another', NOW + HOUR)).toBe(NOW + HOUR);
  });

  it('at which cards were shown becomes now in the same way', async () => {
    const { library, send } = startBackground();
    const page = newPage();
    await send('capture', capturedAt(NOW, 1, 2, 3), page);
    const [first, second, third] = papers(1, 2, 3).map(({ paper }) => paper.paperId);
    const shown = [
      { paperId: first, at: NOW - HOUR },
      { paperId: second, at: NOW + HOUR },
      { paperId: third, at: NOW + 2 * SECOND },
    ];
    vi.setSystemTime(NOW + 4 * SECOND);
    expect(await send('shown', { listing: 'hf:day:2026-06-03', captureAt: NOW + HOUR, papers: shown }, page)).toEqual(
      DONE,
    );
    const times = (await library.sightings.toArray()).map(({ shownAt }) => shownAt);
    expect(times).toEqual([NOW + 4 * SECOND, NOW + 4 * SECOND, NOW + 2 * SECOND]);
  });
});

describe('what a page claims to be', () => {
  const site = 'https://huggingface.co';

  it.each([
    ['a search that was never made', DAY_PAGE, claimed('hf-day', 'search', 'a secret')],
    ['another search', `${site}/papers?q=graphs`, claimed('hf-search', 'search', 'a secret')],
    ['a paper that was not opened', DAY_PAGE, claimed('hf-day', 'paper', '2606.00001')],
    ['another paper', `${site}/papers/2606.00002`, claimed('hf-paper', 'paper', '2606.00001')],
    ['a profile', DAY_PAGE, claimed('hf-day', 'profile', 'somebody')],
    ['another organisation', `${site}/some-lab/papers`, claimed('hf-links', 'organisation', 'other-lab')],
    ['a search, by an organisation', `${site}/some-lab/papers`, claimed('hf-links', 'search', 'some-lab')],
    ['a week', DAY_PAGE, claimed('hf-day', 'week', '2026-W23')],
    ['what trends on another day', `${site}/papers/trending`, claimed('hf-trending', 'trending', '2026-01-01')],
    ['another adapter', DAY_PAGE, claimed('hf-week', 'day', '2026-06-03')],
    ['an adapter that there is not', DAY_PAGE, claimed('made-up', 'day', '2026-06-03')],
    ['an address of another place', DAY_PAGE, claimed('hf-search', 'search', 'x', { address: '//hf.co/papers?q=x' })],
    ['an address without papers', DAY_PAGE, claimed('hf-day', 'day', '2026-06-03', { address: '/models' })],
  ])('(%s) is refused when its address cannot be that', async (_what, url, capture) => {
    const { library, send } = startBackground();
    expect(await send('capture', capture, newPage(url))).toEqual(MALFORMED);
    expect(await library.captures.count()).toBe(0);
    expect(await library.notices.count()).toBe(0);
  });

  it.each([
    ['a day', DAY_PAGE, claimed('hf-day', 'day', '2026-06-02')],
    ['a week, shown in place', `${site}/papers`, claimed('hf-day', 'week', '2026-W23')],
    ['a search', `${site}/papers?q=Graphs`, claimed('hf-search', 'search', 'graphs')],
    ['a paper', `${site}/papers/2606.00001v2`, claimed('hf-paper', 'paper', '2606.00001')],
    ['an organisation', `${site}/some-lab/papers`, claimed('hf-links', 'organisation', 'some-lab')],
    ['what trends', `${site}/papers/trending`, claimed('hf-trending', 'trending', localDay(NOW))],
  ])('(%s) is stored when its address can be that', async (_what, url, capture) => {
    const { library, send } = startBackground();
    expect(await send('capture', capture, newPage(url))).toEqual(DONE);
    expect(await library.captures.count()).toBe(1);
  });

  it('is stored under the address that it was read at, when the page has gone to another since', async () => {
    const { library, send } = startBackground();
    const late = claimed('hf-search', 'search', 'graphs', { address: '/papers?q=graphs' });
    expect(await send('capture', late, newPage(`${site}/papers?q=graphs+and`))).toEqual(DONE);
    expect(await library.captures.toArray()).toMatchObject([{ listing: 'hf:search:graphs' }]);
    expect(await library.captures.toArray()).toEqual([expect.not.objectContaining({ address: expect.anything() })]);
  });

  it('is held against the address that its tab has now', async () => {
    const { send } = startBackground();
    const moved = { ...newPage(), tab: tab({ url: `${site}/papers?q=graphs` }) };
    expect(await send('capture', claimed('hf-search', 'search', 'graphs'), moved)).toEqual(DONE);
    expect(await send('capture', claimed('hf-day', 'week', '2026-W23'), moved)).toEqual(MALFORMED);
    expect(await send('unreadable', { adapter: 'hf-search' }, moved)).toEqual(DONE);
  });

  it('raises a notice only by the adapter for its address', async () => {
    const { library, send } = startBackground();
    for (const adapter of ['made-up', 'hf-week', 'hf-search']) {
      expect(await send('unreadable', { adapter }, newPage())).toEqual(MALFORMED);
    }
    expect(await send('unreadable', { adapter: 'hf-day' }, newPage())).toEqual(DONE);
    expect(await library.notices.toArray()).toMatchObject([{ notice: 'format:hf-day' }]);
  });

  it('is answered with the same words whether or not its papers were seen before', async () => {
    const { send } = startBackground();
    const answers: unknown[] = [];
    for (const numbers of [[1, 2], [1, 2], [1, 3], [4]]) {
      answers.push(await send('capture', capturedAt(NOW, ...numbers), newPage()));
    }
    expect(answers).toEqual([DONE, DONE, DONE, DONE]);
  });
});
