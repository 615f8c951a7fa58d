import { useEffect, useState } from 'react';
import { announce, announceFailure } from '../../../components/commands/command-outcome.ts';
import { text } from '../../../messages/catalogue.ts';
import { onFeedSettings, readFeedSettings, writeFeedSettings } from '../../../messages/feed-settings.ts';
import type { FeedSettings } from '../../../papers/feed-settings.ts';

/** Makes settings of those that are stored. */
export type FeedChange = (settings: FeedSettings) => FeedSettings;

/** How the reader wants the feed, undefined until that is read, and a function that changes it and says so. */
export function useFeedSettings(): [FeedSettings | undefined, (change: FeedChange) => Promise<void>] {
  const [settings, setSettings] = useState<FeedSettings>();
  useEffect(() => {
    readFeedSettings().then(setSettings, announceFailure);
    return onFeedSettings(setSettings);
  }, []);

  async function change(changed: FeedChange) {
    try {
      // Another page of Daybook's, or the bar in the feed, may have changed them meanwhile.
      await writeFeedSettings(changed(await readFeedSettings()));
      announce(text('infeed_done'));
    } catch (error) {
      announceFailure(error);
    }
  }

  return [settings, change];
}
