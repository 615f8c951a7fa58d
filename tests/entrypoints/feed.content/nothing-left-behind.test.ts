// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://huggingface.co/papers/date/2026-01-05" }

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { ADAPTERS } from '../../../adapters/index.ts';
import { bringAdapters } from '../../../entrypoints/feed.content/adapters-here.ts';
import { Lifetime } from '../../../entrypoints/feed.content/lifetime.ts';
import { watchPage } from '../../../entrypoints/feed.content/watch-page.ts';
import { listingPage } from '../../../scripts/pages/listing-page.ts';
import { madeItems } from '../../../scripts/pages/made-papers.ts';
import { fakeIntersections, setVisibility } from './made-observer.ts';

const DAY = '2026-01-05';
const NOON = new Date('2026-01-05T12:00:00').getTime();

type Listen = (type: string, listener: unknown, options?: unknown) => void;
type Listening = Record<'addEventListener' | 'removeEventListener', Listen>;

/** What has a target's own methods to set listeners and take them away: jsdom and Node have classes of their own. */
function ownerOf(target: object): Listening {
  let owner = target;
  while (!Object.hasOwn(owner, 'addEventListener')) owner = Object.getPrototypeOf(owner);
  return owner as Listening;
}

/** Counts the listeners that are set from now on and not taken away. */
function countListeners(): () => number {
  const set = new Set<string>();
  const names = new Map<unknown, number>();
  const name = (value: unknown) => names.get(value) ?? names.set(value, names.size).get(value);
  for (const owner of new Set([document, window, new AbortController().signal].map(ownerOf))) {
    const { addEventListener, removeEventListener } = owner;
    vi.spyOn(owner, 'addEventListener').mockImplementation(function (this: object, ...given) {
      set.add(`${name(this)} ${given[0]} ${name(given[1])}`);
      addEventListener.apply(this, given);
    });
    vi.spyOn(owner, 'removeEventListener').mockImplementation(function (this: object, ...given) {
      set.delete(`${name(this)} ${given[0]} ${name(given[1])}`);
      removeEventListener.apply(this, given);
    });
  }
  return () => set.size;
}

function show(seed: number): void {
  const html = listingPage({ kind: 'day', day: DAY, items: madeItems(3, { day: DAY, seed }) });
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}

describe('a page that changes all the time', () => {
  let listeners: () => number;
  let screen: ReturnType<typeof fakeIntersections>;
  let life: Lifetime;

  beforeEach(async () => {
    vi.useFakeTimers({ now: NOON });
    vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ ok: true, output: null });
    screen = fakeIntersections();
    setVisibility('visible');
    show(1);
    listeners = countListeners();
    bringAdapters({ list: ADAPTERS, areAll: true });
    life = new Lifetime();
    watchPage(life);
    await vi.advanceTimersByTimeAsync(10_000);
  });
  afterEach(() => {
    life.end();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  const left = () => ({ listeners: listeners(), timers: vi.getTimerCount(), watched: screen.watched.size });

  async function change(times: number, how: (round: number) => void): Promise<void> {
    for (let round = 0; round < times; round += 1) {
      how(round);
      await vi.advanceTimersByTimeAsync(50);
    }
    await vi.advanceTimersByTimeAsync(10_000);
  }

  it.each<[string, (round: number) => void]>([
    ['nodes', () => document.body.lastElementChild?.replaceWith(document.createElement('i'))],
    ['its address', (round) => history.replaceState(null, '', `?page=${round % 2}`)],
    ['its papers', (round) => round % 40 === 0 && show(2 + (round % 3))],
    ['from shown to hidden', (round) => setVisibility(round % 2 === 0 ? 'hidden' : 'visible')],
    [
      'its cards on screen',
      (round) => {
        const cards = document.querySelectorAll('article');
        const card = cards[round % cards.length];
        if (card) screen.move(card, { isIntersecting: round % 3 > 0 });
        if (round % 10 === 0) card?.replaceWith(card.cloneNode(true));
      },
    ],
  ])('(%s) leaves no listener, timer or watched card behind', async (_what, how) => {
    await change(40, how);
    const { watched, ...early } = left();
    expect(early.listeners).toBeGreaterThan(2);
    await change(400, how);
    expect(left()).toMatchObject(early);
    expect(screen.watched.size).toBeLessThanOrEqual(watched);
  });

  it('sets one timer for all changes of a moment', async () => {
    const timers = vi.spyOn(window, 'setTimeout');
    for (let round = 0; round < 200; round += 1) {
      document.body.append(document.createElement('i'));
      await Promise.resolve();
    }
    expect(timers).toHaveBeenCalledTimes(1);
  });

  it('leaves nothing at all once the script has ended', async () => {
    life.end();
    expect(left()).toMatchObject({ timers: 0, watched: 0 });
    document.body.append(document.createElement('i'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
