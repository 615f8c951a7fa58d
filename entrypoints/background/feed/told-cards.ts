import { readFeedSettings } from '../../../messages/feed-settings.ts';
import type { CardStory } from '../../../papers/card-state.ts';
import { cardStory, countCards } from '../../../papers/card-state.ts';
import type { FeedCards } from '../../../papers/feed-cards.ts';
import { feedSwitches } from '../../../papers/feed-settings.ts';
import type { Stoppage } from '../../../papers/stoppage.ts';
import { worst } from '../../../papers/stoppage.ts';
import type { Library } from '../../../storage/library.ts';
import type { CardRows } from '../../../storage/reads/feed-cards.ts';
import { cardRows } from '../../../storage/reads/feed-cards.ts';
import { readSettings } from '../../../storage/reads/overview.ts';

/** What is known of the cards of a capture; null when it is gone. With all switches off, nothing of any card is. */
export async function toldCards(
  library: Library,
  captureId: string,
  stoppages: readonly Stoppage[],
): Promise<FeedCards | null> {
  const [rows, settings, { capturing, keys = {} }] = await Promise.all([
    cardRows(library, captureId),
    readFeedSettings(),
    readSettings(library),
  ]);
  if (!rows) return null;
  const switches = feedSwitches(settings, rows.isFirstDay);
  const isOn = Object.values(switches).some(Boolean);
  const cards = isOn ? storiesOf(rows) : [];
  const { kind } = rows.visit.listing;
  const { lastUntil } = rows.visit;
  return {
    kind,
    switches,
    recording: capturing ? (worst(stoppages) ? 'stopped' : 'on') : 'paused',
    counts: countCards(cards),
    ...(isOn && lastUntil !== undefined && { lastUntil }),
    cards,
    ...(switches.triage && { keys }),
    listNames: isOn ? Object.fromEntries(rows.listNames) : {},
  };
}

/** The stories of these cards, in the order of the page. */
export function storiesOf({ papers, visit }: CardRows): CardStory[] {
  return papers.map((known) => cardStory(known, visit));
}
