import type { Sighting } from './sighting.ts';
import { sightingsThatCount } from './sighting.ts';

/** How many votes a paper had when the reader first saw it with any, and when they last did. */
export interface VotesWhenSeen {
  first: number;
  last: number;
}

/** The votes that these sightings of one paper showed, first and last; undefined when they showed none. */
export function votesWhenSeen(sightings: readonly Sighting[]): VotesWhenSeen | undefined {
  let [early, late]: (Sighting | undefined)[] = [];
  for (const sighting of sightingsThatCount(sightings)) {
    if (sighting.firstUpvotes !== undefined && !(early && early.firstAt <= sighting.firstAt)) early = sighting;
    if (sighting.upvotes !== undefined && !(late && late.lastAt >= sighting.lastAt)) late = sighting;
  }
  const first = early?.firstUpvotes ?? late?.upvotes;
  const last = late?.upvotes ?? first;
  return first === undefined || last === undefined ? undefined : { first, last };
}
