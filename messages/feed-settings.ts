import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { FeedSettings } from '../papers/feed-settings.ts';
import {
  DEFAULT_FEED_SETTINGS,
  STRENGTHS,
  TREATED_KINDS,
  TREATED_STATES,
  TREATMENTS,
} from '../papers/feed-settings.ts';

// Not in the library: it must be known before a page is painted, and says nothing of what was read.
const KEY = 'feed-settings';

const treatments = v.object(entriesOf(TREATED_STATES, v.exactOptional(v.picklist(TREATMENTS))));

const shape: v.GenericSchema<unknown, FeedSettings> = v.object({
  badges: v.exactOptional(v.boolean()),
  bar: v.exactOptional(v.boolean()),
  chips: v.exactOptional(v.boolean()),
  triage: v.exactOptional(v.boolean()),
  treatments: v.object(entriesOf(TREATED_KINDS, v.exactOptional(treatments))),
  strength: v.picklist(STRENGTHS),
});

/** How the reader wants the feed; what holds from the start where nothing is stored, or nothing that is understood. */
export async function readFeedSettings(): Promise<FeedSettings> {
  return feedSettingsOf((await browser.storage.local.get(KEY))[KEY]);
}

/** Stores how the reader wants the feed. For the background, and for the options page. */
export async function writeFeedSettings(settings: FeedSettings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls back with the settings whenever they change, until the returned function is called. */
export function onFeedSettings(callback: (settings: FeedSettings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) callback(feedSettingsOf(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function feedSettingsOf(stored: unknown): FeedSettings {
  const result = v.safeParse(shape, stored);
  return result.success ? result.output : DEFAULT_FEED_SETTINGS;
}

function entriesOf<K extends string, S>(keys: readonly K[], value: S): Record<K, S> {
  return Object.fromEntries(keys.map((key) => [key, value])) as Record<K, S>;
}
