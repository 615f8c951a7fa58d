// @vitest-environment jsdom

import { afterEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { Lifetime } from '../../../entrypoints/feed.content/lifetime.ts';
import { beginLifetime } from '../../../entrypoints/feed.content/lifetime.ts';

const started: (Lifetime | undefined)[] = [];

function start(): Lifetime | undefined {
  const life = beginLifetime();
  started.push(life);
  return life;
}

/** The extension is gone, as after an update: its old scripts have no id any more. */
function loseExtension(): void {
  vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
}

describe('the life of the content script', () => {
  afterEach(() => {
    for (const life of started.splice(0)) life?.end();
    vi.restoreAllMocks();
  });

  it('is one in a page: a second script of the same extension does not begin', () => {
    expect(start()?.isOver).toBe(false);
    expect(start()).toBeUndefined();
  });

  it('is over when its extension is gone, and whoever waits for its end is called once', () => {
    const life = start();
    const ended = vi.fn();
    life?.signal.addEventListener('abort', ended);
    loseExtension();
    expect([life?.isOver, life?.isOver]).toEqual([true, true]);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('begins anew after one that is over', () => {
    const old = start();
    old?.end();
    expect(start()?.isOver).toBe(false);
    expect(old?.isOver).toBe(true);
  });

  it('begins and ends without a word to the page', () => {
    const said = vi.fn();
    const dispatch = vi.spyOn(EventTarget.prototype, 'dispatchEvent');
    const post = vi.spyOn(window, 'postMessage');
    const changes = new MutationObserver(said);
    changes.observe(document, { attributes: true, childList: true, subtree: true });
    const before = Object.keys(document.documentElement);
    const life = start();
    const heard = dispatch.mock.calls.filter(([event]) => event.type !== 'abort');
    life?.end();
    expect(heard).toEqual([]);
    expect(post).not.toHaveBeenCalled();
    expect(changes.takeRecords()).toEqual([]);
    expect(Object.keys(document.documentElement)).toEqual(before);
  });
});
