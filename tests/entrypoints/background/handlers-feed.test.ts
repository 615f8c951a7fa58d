import { describe, expect, it, onTestFinished, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { Library } from '../../../storage/library.ts';
import { failingStore } from '../../storage/failing-store.ts';
import { contents, facts, freshLibrary, noon } from '../../storage/made-library.ts';
import {
  DONE,
  expectBadge,
  FEED,
  PAGE,
  papers,
  sentCapture,
  startBackground,
  tab,
  withPapers,
} from './made-background.ts';

const PAUSED = { ok: false, refusal: 'paused' };

describe('capture', () => {
  it('is answered once its papers are stored', async () => {
    const { library, send } = startBackground();
    const capture = sentCapture(papers(1, 2));
    expect(await send('capture', capture, FEED)).toEqual(DONE);
    expect(await library.papers.count()).toBe(2);
    expect(await send('capture', capture, FEED)).toEqual(DONE);
    expect(await library.captures.count()).toBe(1);
  });

  it('is cleaned before it is stored', async () => {
    const { library, send } = startBackground();
    const hostile = {
      paper: { ...facts(1), title: ' A\u202etitle\n ', projectPage: 'javascript:alert(1)', starred: 1, secret: 'x' },
      rank: 'first',
    };
    await send('capture', sentCapture([hostile, { paper: { title: 'No key' } }, null]), FEED);
    expect(await library.papers.toArray()).toMatchObject([{ paperId: facts(1).paperId, title: 'A title', starred: 0 }]);
    const stored = JSON.stringify([await library.papers.toArray(), await library.sightings.toArray()]);
    expect(stored).not.toMatch(/javascript|secret|first"/);
    expect(await library.listings.toArray()).toMatchObject([{ cards: 3, unreadable: 2 }]);
  });

  it('without one readable paper stores none and raises a notice about the format', async () => {
    const { library, send } = startBackground();
    expect(await send('capture', sentCapture([{ paper: { title: 'No key' } }]), FEED)).toEqual(DONE);
    expect(await library.captures.count()).toBe(0);
    expect(await library.notices.toArray()).toMatchObject([{ kind: 'format' }]);
    await expectBadge('!');
  });

  it('of a page with more papers than are kept of one counts the others and raises a notice', async () => {
    const { library, send } = startBackground();
    expect(await send('capture', { ...sentCapture(papers(1, 2)), cards: 3_000 }, FEED)).toEqual(DONE);
    expect(await library.listings.toArray()).toMatchObject([{ cards: 3_000, unreadable: 2_998 }]);
    expect(await library.notices.toArray()).toMatchObject([{ kind: 'too-many', papers: 2_500 }]);
    await expectBadge('!');
    expect(await browser.action.getTitle({})).toContain('more papers than are kept');
    await send('dismiss', { notice: 'too-many' });
    await expectBadge('2');
    await send('capture', { ...sentCapture(papers(3)), cards: 500 }, FEED);
    expect(await library.notices.count()).toBe(0);
  });

  it('while recording is paused is refused', async () => {
    const { library, send } = startBackground();
    await send('settings', { capturing: false });
    expect(await send('capture', sentCapture(papers(1)), FEED)).toEqual(PAUSED);
    expect(await library.papers.count()).toBe(0);
  });

  it('of a private window is recorded only when the reader has allowed it', async () => {
    const { library, send } = startBackground();
    const fromPrivate = { ...FEED, tab: tab({ incognito: true }) };
    expect(await send('capture', sentCapture(papers(1)), fromPrivate)).toEqual(PAUSED);
    expect(await library.papers.count()).toBe(0);
    await send('settings', { privateWindows: true });
    expect(await send('capture', sentCapture(papers(1)), fromPrivate)).toMatchObject({ ok: true });
    expect(await library.papers.count()).toBe(1);
  });

  it.each([
    ['a frame inside a listing', { ...FEED, frameId: 3 }],
    ['another page of the site', { ...FEED, url: 'https://huggingface.co/models' }],
    ["one of Daybook's own pages", PAGE],
  ])('from %s is forbidden', async (_where, from) => {
    const { library, send } = startBackground();
    expect(await send('capture', sentCapture(papers(1)), from)).toEqual({ ok: false, refusal: 'forbidden' });
    expect(await library.papers.count()).toBe(0);
  });

  it('that finds the disk full is refused and known, until the same capture is stored', async () => {
    const library = freshLibrary();
    const store = failingStore(library, new DOMException('The disk is full.', 'QuotaExceededError'));
    const { daybook, logged, send } = startBackground(library);
    await send('capture', sentCapture(papers(1)), FEED);
    store.failAt(1);
    const second = sentCapture(papers(2));
    expect(await send('capture', second, FEED)).toEqual({ ok: false, refusal: 'full' });
    expect(await daybook.recording.current()).toMatchObject([{ reason: 'full', missed: [second.captureId] }]);
    await expectBadge('!');
    await send('capture', second, FEED);
    expect(await daybook.recording.current()).toEqual([]);
    await expectBadge('2');
    expect(logged).toEqual([]);
  });

  it('that finds the disk full when it reads is refused for that', async () => {
    const { daybook, library, send } = await withPapers(1);
    vi.spyOn(library.settings, 'get').mockRejectedValueOnce(new DOMException('Internal error', 'UnknownError'));
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 5_000, usage: 5_000 }) } });
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(await send('capture', sentCapture(papers(2)), FEED)).toEqual({ ok: false, refusal: 'full' });
    expect(await daybook.recording.current()).toMatchObject([{ reason: 'full' }]);
  });

  it.each([
    ['its own row is gone', 'damaged', (library: Library) => library.meta.clear()],
    ['newer code has written', 'outdated', (library: Library) => library.meta.toCollection().modify({ schema: 1_000 })],
    ['another library stands there', 'lost', (library: Library) => library.meta.toCollection().modify({ epoch: 'x' })],
  ])('that finds that %s is refused, and the button says so', async (_what, refusal, break_) => {
    const { daybook, library, send } = await withPapers(1);
    await expect.poll(async () => (await browser.storage.local.get('canary')).canary).toMatchObject({ papers: 1 });
    await break_(library);
    const before = await contents(library);
    const capture = sentCapture(papers(2));
    expect(await send('capture', capture, FEED)).toEqual({ ok: false, refusal });
    expect(await daybook.recording.current()).toMatchObject([{ reason: refusal, missed: [capture.captureId] }]);
    await expectBadge('!');
    expect(await contents(library)).toEqual(before);
    expect((await browser.storage.local.get('canary')).canary).toMatchObject({ papers: 1 });
  });

  it('shows on the badge how many papers are new today', async () => {
    const { send } = startBackground();
    await send('capture', { ...sentCapture(papers(1, 2, 3)), at: Date.now() }, FEED);
    await expectBadge('3');
  });
});

describe('shown', () => {
  const shown = { listing: 'hf:day:2026-06-03', captureAt: noon('2026-06-03'), papers: [] as object[] };
  const first = { ...shown, papers: [{ paperId: facts(1).paperId, at: noon('2026-06-03') + 2_000 }] };

  it('is noted on the sighting', async () => {
    const { library, send } = await withPapers(1, 2);
    const at = Date.now();
    const now = { ...shown, captureAt: at, papers: [{ paperId: facts(1).paperId, at }] };
    expect(await send('shown', now, FEED)).toEqual(DONE);
    expect((await library.sightings.toArray()).map((sighting) => sighting.shownAt)).toEqual([at, undefined]);
  });

  it('while recording is paused is refused', async () => {
    const { library, send } = await withPapers(1);
    await send('settings', { capturing: false });
    expect(await send('shown', first, FEED)).toEqual(PAUSED);
    expect((await library.sightings.toArray())[0]).not.toHaveProperty('shownAt');
  });
});

describe('unreadable', () => {
  it('raises a notice about the adapter', async () => {
    const { library, send } = startBackground();
    expect(await send('unreadable', { adapter: 'hf-day' }, FEED)).toEqual(DONE);
    expect(await library.notices.toArray()).toMatchObject([{ kind: 'format', about: 'hf-day' }]);
  });

  it('while recording is paused is refused', async () => {
    const { library, send } = startBackground();
    await send('settings', { capturing: false });
    expect(await send('unreadable', { adapter: 'hf-day' }, FEED)).toEqual(PAUSED);
    expect(await library.notices.count()).toBe(0);
  });
});
