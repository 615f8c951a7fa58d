import type { Sighting } from '../../../papers/sighting.ts';

/** How many votes a paper had at a moment (milliseconds) when it was seen. */
export interface VotesAt {
  at: number;
  votes: number;
}

type Seen = Pick<Sighting, 'firstAt' | 'lastAt' | 'firstUpvotes' | 'upvotes'>;

/**
 * The votes of a paper each time that they were seen, oldest first and each moment once. What has no votes or no time
 * that a calendar knows is left out.
 */
export function votesOverTime(sightings: readonly Seen[]): VotesAt[] {
  const byTime = new Map<number, number>();
  for (const { firstAt, lastAt, firstUpvotes, upvotes } of sightings) {
    const first = firstUpvotes ?? upvotes;
    if (first !== undefined) byTime.set(firstAt, first);
    if (upvotes !== undefined) byTime.set(lastAt, upvotes);
  }
  return [...byTime]
    .filter(([at, votes]) => !Number.isNaN(new Date(at).getTime()) && Number.isFinite(votes) && votes >= 0)
    .sort(([one], [other]) => one - other)
    .map(([at, votes]) => ({ at, votes }));
}

/** How votes went from when they were first seen to when they were last; undefined where they did not change. */
export function votesChange(points: readonly VotesAt[]): { from: VotesAt; to: VotesAt } | undefined {
  const [from, to] = [points[0], points.at(-1)];
  return from && to && from.votes !== to.votes ? { from, to } : undefined;
}
