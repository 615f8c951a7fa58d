import type { CardChanges, EarlierCapture } from './card-changes.ts';
import { changesOf } from './card-changes.ts';
import type { Day } from './days.ts';
import type { ListingRef } from './listing.ts';
import type { ListingKind } from './listing-kinds.ts';
import type { Mark, Status } from './mark.ts';
import { keepsPaper } from './mark.ts';
import type { Paper } from './paper.ts';
import type { PaperId } from './paper-id.ts';
import type { Sighting } from './sighting.ts';
import { firstOfSightings, isOpened, sightingsThatCount } from './sighting.ts';
import type { CurrentVisit } from './visit.ts';
import { visitsIn } from './visit.ts';

/**
 * What a card says at a glance: the paper was never on screen before this visit; it was; or the reader has marked it,
 * which counts more than both.
 */
export const CARD_STATES = ['new', 'seen', 'acted'] as const;
export type CardState = (typeof CARD_STATES)[number];

/** What the library knows of a paper on a card. */
export interface KnownPaper {
  paper: Paper;
  sightings: readonly Sighting[];
  marks: readonly Mark[];
}

/** The visit in which cards are looked at. */
export interface CardVisit extends CurrentVisit {
  listing: ListingRef;
  /** the device that records it */
  device: string;
  /** the listing's captures that were in view, the one that shows the cards among them, in any order */
  captures: readonly EarlierCapture[];
  /** the one that shows the cards */
  current: EarlierCapture;
}

/** Where a paper was first seen: the same as `first:` finds. */
export interface FirstSeen {
  at: number;
  day: Day;
  kind: ListingKind;
  rank?: number;
}

/** All that a card says of its paper. */
export interface CardStory {
  paperId: PaperId;
  state: CardState;
  /** in how many visits before this one it was; 0 for one that no page showed before */
  times: number;
  /** absent when no page showed it before */
  first?: FirstSeen;
  changes: CardChanges;
  starred: boolean;
  status: Status;
  tags: string[];
  /** the ids of the reading lists that it is on */
  lists: string[];
  hasNote: boolean;
}

/**
 * What a card says of its paper, for this visit. The one place where it is decided what is new, seen or acted on: the
 * cards and their bar count what this gives, the button what was new in any visit of the day.
 */
export function cardStory(known: KnownPaper, visit: CardVisit): CardStory {
  const { paperId, starred, status, tags, lists, note } = known.paper;
  const earlier = sightingsThatCount(known.sightings).filter(({ firstAt }) => firstAt < visit.since);
  const isShown = wasShownBefore(known.sightings, visit.since);
  const times = Math.max(visitsIn(earlier) - (isInVisit(earlier, visit) ? 1 : 0), isShown ? 1 : 0);
  const first = firstOfSightings(earlier.filter(({ hidden }) => !hidden));
  return {
    paperId,
    state: known.marks.some(keepsPaper) ? 'acted' : isShown ? 'seen' : 'new',
    times,
    ...(times > 0 && first && { first: firstSeen(first) }),
    changes: changesOf({ ...known, sightings: earlier.filter((each) => isElsewhere(each, visit)) }, visit),
    starred: starred === 1,
    status,
    tags,
    lists,
    hasNote: note !== '',
  };
}

/**
 * True for a paper that was on screen, or opened, before that moment: on any listing, on any device. Else it is new in
 * a visit that began then.
 */
export function wasShownBefore(sightings: readonly Sighting[], since: number): boolean {
  return sightings.some((each) => (each.shownAt ?? Infinity) < since || (isOpened(each) && each.firstAt < since));
}

/** How many cards there are of each state, and how many papers of them are on a reading list. */
export type CardCounts = Record<CardState | 'all' | 'listed', number>;

/** The counts of the bar. */
export function countCards(stories: readonly Pick<CardStory, 'state' | 'lists'>[]): CardCounts {
  const counts: CardCounts = { all: stories.length, new: 0, seen: 0, acted: 0, listed: 0 };
  for (const { state, lists } of stories) {
    counts[state] += 1;
    if (lists.length > 0) counts.listed += 1;
  }
  return counts;
}

// A listing that was visited before on the same day has one sighting for both visits.
function isInVisit(earlier: readonly Sighting[], { listing, device, since }: CardVisit): boolean {
  return earlier.some(
    (each) => each.listing === listing.listing && each.device === device && each.times > 0 && each.lastAt >= since,
  );
}

// Of this listing the captures tell more: a sighting does not say which of a day's loads nobody looked at.
function isElsewhere(earlier: Sighting, { listing, device }: CardVisit): boolean {
  return !earlier.hidden && (earlier.listing !== listing.listing || earlier.device !== device);
}

function firstSeen({ firstAt, day, kind, firstRank }: Sighting): FirstSeen {
  return { at: firstAt, day, kind, ...(firstRank !== undefined && { rank: firstRank }) };
}
