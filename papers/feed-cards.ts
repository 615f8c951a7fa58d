import type { CardCounts, CardStory } from './card-state.ts';
import type { FeedSwitch } from './feed-settings.ts';
import type { OwnKeys } from './keyboard.ts';
import type { ListingKind } from './listing-kinds.ts';
import type { PaperId } from './paper-id.ts';

/** Names of tags or lists that are told at a time for a typed beginning. */
export const MOST_NAMES = 8;

/** What the site's process may learn of the cards that it shows. No note, and no listing but the cards' own. */
export interface FeedCards {
  kind: ListingKind;
  switches: Record<FeedSwitch, boolean>;
  /** nothing is being recorded: the reader paused it, or something stops it */
  recording: 'on' | 'paused' | 'stopped';
  counts: CardCounts;
  /** when the visit before this one ended; absent when there was none */
  lastUntil?: number;
  /** in the order of the page; without those that are switched off */
  cards: CardStory[];
  /** the reading lists that any of them is on, by id; '' for the one from the start */
  listNames: Record<string, string>;
  /** the keys that the reader changed; absent while the keys on cards are off */
  keys?: OwnKeys;
}

/** A smart list that finds a card, and the words of the paper that did it. */
export interface CardChip {
  paperId: PaperId;
  name: string;
  words: string[];
}

/** A tag, or a reading list, that is offered for a card. */
export interface FeedName {
  /** what a mark is to name */
  id: string;
  name: string;
}
