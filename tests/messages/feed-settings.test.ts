import { beforeEach, describe, expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onFeedSettings, readFeedSettings, writeFeedSettings } from '../../messages/feed-settings.ts';
import type { FeedSettings } from '../../papers/feed-settings.ts';
import { DEFAULT_FEED_SETTINGS, feedSwitches } from '../../papers/feed-settings.ts';

const CHOSEN: FeedSettings = { bar: false, triage: true, treatments: { day: { skipped: 'hide' } }, strength: 60 };

beforeEach(() => fakeBrowser.reset());

describe('the settings of the feed', () => {
  it('are those from the start until something is stored', async () => {
    expect(await readFeedSettings()).toEqual(DEFAULT_FEED_SETTINGS);
  });

  it('are read as they were stored', async () => {
    await writeFeedSettings(CHOSEN);
    expect(await readFeedSettings()).toEqual(CHOSEN);
  });

  it.each([
    ['no object', 'on'],
    ['a switch that is no boolean', { ...CHOSEN, bar: 'yes' }],
    ['an unknown treatment', { ...CHOSEN, treatments: { day: { read: 'remove' } } }],
    ['another strength', { ...CHOSEN, strength: 0 }],
  ])('that are %s are those from the start', async (_what, stored) => {
    await browser.storage.local.set({ 'feed-settings': stored });
    expect(await readFeedSettings()).toEqual(DEFAULT_FEED_SETTINGS);
  });

  it('leave out kinds of pages on which nothing is hidden', async () => {
    await browser.storage.local.set({ 'feed-settings': { ...CHOSEN, treatments: { search: { shown: 'hide' } } } });
    expect((await readFeedSettings()).treatments).toEqual({});
  });

  it('are told whenever they change', async () => {
    const told: FeedSettings[] = [];
    const stop = onFeedSettings((settings) => told.push(settings));
    await writeFeedSettings(CHOSEN);
    stop();
    await writeFeedSettings(DEFAULT_FEED_SETTINGS);
    expect(told).toEqual([CHOSEN]);
  });
});

describe('the switches of the feed', () => {
  it('mark cards from the second day on, until the reader has touched them', () => {
    const { triage, ...marks } = feedSwitches(DEFAULT_FEED_SETTINGS, true);
    expect([triage, ...Object.values(marks)]).toEqual([false, false, false, false]);
    expect(feedSwitches(DEFAULT_FEED_SETTINGS, false)).toEqual({ badges: true, bar: true, chips: true, triage: false });
    expect(feedSwitches(CHOSEN, true)).toEqual({ badges: false, bar: false, chips: false, triage: true });
  });
});
