import type { ListingKind } from './listing-kinds.ts';

/** What is done with a card in the feed: left as it is, dimmed, or hidden. */
export const TREATMENTS = ['keep', 'dim', 'hide'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** For what a card can be dimmed or hidden, the weightier first: a skipped paper was mostly shown too. */
export const TREATED_STATES = ['skipped', 'read', 'shown'] as const;
export type TreatedState = (typeof TREATED_STATES)[number];

/**
 * The kinds of listings on which cards may be dimmed or hidden. On what the reader looked for, on somebody's own page
 * and on a paper's page everything stays as it is.
 */
export const TREATED_KINDS = ['day', 'week', 'month', 'trending'] as const satisfies readonly ListingKind[];
export type TreatedKind = (typeof TREATED_KINDS)[number];

/** How much of a dimmed card stays to be seen, in percent. */
export const STRENGTHS = [30, 45, 60, 75] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What Daybook adds to the pages of a site, each by a switch of its own. */
export const FEED_SWITCHES = ['badges', 'bar', 'chips', 'triage'] as const;
export type FeedSwitch = (typeof FEED_SWITCHES)[number];

/** How the reader wants the feed. A switch that is absent has not been touched. */
export interface FeedSettings extends Partial<Record<FeedSwitch, boolean>> {
  /** what is absent is kept */
  treatments: Partial<Record<TreatedKind, Partial<Record<TreatedState, Treatment>>>>;
  strength: Strength;
}

export const DEFAULT_FEED_SETTINGS: FeedSettings = { treatments: {}, strength: 45 };

/**
 * Which switches are on. Until the reader has touched them, what marks cards is on from the second day of recording, as
 * on the first everything is new, and triage is off.
 */
export function feedSwitches(settings: FeedSettings, isFirstDay: boolean): Record<FeedSwitch, boolean> {
  const { badges = !isFirstDay, bar = !isFirstDay, chips = !isFirstDay, triage = false } = settings;
  return { badges, bar, chips, triage };
}
