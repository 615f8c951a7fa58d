/** Why Daybook records nothing, though the reader did not pause it. */
export const STOPPAGE_REASONS = [
  /** the browser does not let Daybook read the site */
  'no-access',
  /** another library stands in the place of the reader's */
  'lost',
  /** the library's own row is gone */
  'damaged',
  /** the browser cannot open the store */
  'unopened',
  /** newer code has written to the library */
  'outdated',
  /** there is no room on the disk */
  'full',
  /** a fault of Daybook's own */
  'failed',
] as const;
export type StoppageReason = (typeof STOPPAGE_REASONS)[number];

/**
 * That recording has stopped, kept outside of the library, which may be the very part that fails. One that is over
 * stands on while pages are known that were not recorded, until the reader has read it.
 */
export interface Stoppage {
  reason: StoppageReason;
  /** times in milliseconds */
  since: number;
  until?: number;
  /** the captures that were refused and not recorded since, at most MOST_MISSED */
  missed: string[];
  /** of a lost library: how many papers it held, and when it was last written */
  papers?: number;
  lastWrite?: number;
}

/** Captures that a stoppage remembers. */
export const MOST_MISSED = 1_000;

/** The stoppages after a capture was refused, or something was found that stops recording. */
export function stopped(
  before: readonly Stoppage[],
  reason: StoppageReason,
  at: number,
  more: Partial<Pick<Stoppage, 'papers' | 'lastWrite'>> & { captureId?: string } = {},
): Stoppage[] {
  const { captureId, ...figures } = more;
  const known = before.find((stoppage) => stoppage.reason === reason);
  const missed = new Set([...(known?.missed ?? []), ...(captureId ? [captureId] : [])]);
  const { until: _, ...standing } = known ?? { reason, since: at };
  // What was refused for one reason and is now for another is not counted twice.
  const others = before
    .filter((stoppage) => stoppage !== known)
    .map((stoppage) => ({ ...stoppage, missed: stoppage.missed.filter((id) => id !== captureId) }));
  const since = known?.until === undefined ? standing.since : at;
  return [...others, { ...standing, ...figures, since, missed: [...missed].slice(-MOST_MISSED) }];
}

/** The stoppages after a capture was stored: all are over but those that a stored capture does not disprove. */
export function recorded(before: readonly Stoppage[], captureId: string, at: number): Stoppage[] {
  return before.flatMap((stoppage) => {
    if (stoppage.reason === 'no-access') return [stoppage];
    const missed = stoppage.missed.filter((id) => id !== captureId);
    return missed.length > 0 ? [{ ...stoppage, until: stoppage.until ?? at, missed }] : [];
  });
}

/** The stoppages after what caused this one was put right. */
export function ended(before: readonly Stoppage[], reason: StoppageReason, at: number): Stoppage[] {
  return before.flatMap((stoppage) => {
    if (stoppage.reason !== reason || stoppage.until !== undefined) return [stoppage];
    return stoppage.missed.length > 0 ? [{ ...stoppage, until: at }] : [];
  });
}

/** The stoppages without those that are over, which the reader has read. */
export function withoutPast(before: readonly Stoppage[]): Stoppage[] {
  return before.filter(({ until }) => until === undefined);
}

/** The stoppage that a reader must hear of first; undefined while Daybook records. */
export function worst(stoppages: readonly Stoppage[]): Stoppage | undefined {
  return STOPPAGE_REASONS.flatMap((reason) => stoppages.filter((one) => one.reason === reason)).find(
    ({ until }) => until === undefined,
  );
}
