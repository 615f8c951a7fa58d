/**
 * The most that is copied. A clipboard is one text in memory, for the page, the browser and whatever it is pasted into,
 * many of which stand still over a long one.
 */
export const MOST_COPIED = { papers: 10_000, characters: 5_000_000 } as const;

/** What was to be copied is more than that, and belongs in a file. */
export class TooMuchToCopy extends Error {
  override name = 'TooMuchToCopy';
}
