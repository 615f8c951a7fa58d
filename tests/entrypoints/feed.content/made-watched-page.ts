import { afterEach, beforeEach, onTestFinished, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ADAPTERS } from '../../../adapters/index.ts';
import { bringAdapters } from '../../../entrypoints/feed.content/adapters-here.ts';
import { Lifetime } from '../../../entrypoints/feed.content/lifetime.ts';
import { watchPage } from '../../../entrypoints/feed.content/watch-page.ts';
import type { UncheckedCapture } from '../../../papers/capture.ts';
import type { ListingPageOptions } from '../../../scripts/pages/listing-options.ts';
import { listingPage } from '../../../scripts/pages/listing-page.ts';
import { madeItems } from '../../../scripts/pages/made-papers.ts';
import { fakeIntersections, setVisibility } from './made-observer.ts';

export const DAY = '2026-01-05';
export const items = madeItems(6, { day: DAY });
export const others = madeItems(4, { day: DAY, seed: 2 });
export const DAY_PAGE = `/papers/date/${DAY}`;
export const NOON = new Date('2026-01-05T12:00:00').getTime();

export const sendMessage = vi.spyOn(browser.runtime, 'sendMessage');

interface Sent {
  command: string;
  input: UncheckedCapture;
}

export const sent = () => sendMessage.mock.calls.map(([message]) => message as Sent);
export const captures = () => sent().flatMap(({ command, input }) => (command === 'capture' ? [input] : []));
export const idsOf = ({ rows }: UncheckedCapture) =>
  rows.map((row) => (row as { paper: { paperId: string } }).paper.paperId);
export const idsIn = (shown: typeof items) => shown.map(({ paper }) => `arxiv:${paper.id}`);

/** Puts a page of the site where the reader is. */
export function show(options: Partial<ListingPageOptions>): void {
  const html = listingPage({ kind: 'day', day: DAY, items, ...options });
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}

export function showNothing(): void {
  document.body.replaceChildren(document.createElement('main'));
}

/** Has the content script watch the page, until the test is over. */
export async function watch(): Promise<Lifetime> {
  const life = new Lifetime();
  onTestFinished(() => life.end());
  watchPage(life);
  await vi.advanceTimersByTimeAsync(0);
  return life;
}

/** Has the background ask for the page to be read again. */
export async function lookAgain(): Promise<void> {
  await Promise.all(await fakeBrowser.runtime.onMessage.trigger({ tell: 'look-again' }, {}, () => {}));
  await vi.advanceTimersByTimeAsync(0);
}

/** Begins each test of a suite on the day's page, at noon, before a background that stores everything. */
export function eachOnAPage(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOON });
    fakeIntersections();
    setVisibility('visible');
    history.replaceState(null, '', DAY_PAGE);
    sendMessage.mockReset();
    bringAdapters({ list: ADAPTERS, areAll: true });
    sendMessage.mockResolvedValue({ ok: true, output: null });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}
