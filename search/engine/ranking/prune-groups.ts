import type { Pattern } from './match-groups.ts';
import type { Bounds } from './score-bounds.ts';

/** What the last of the best is at least: a tier, and a worth within it. */
export interface Least {
  tier: number;
  worth: number;
}

/**
 * Marks the patterns whose documents can be among the best `limit`, from what their bits say alone: where enough
 * documents of others are surely better, none of a pattern need be scored. Gives what the last of the best is at least;
 * undefined where there are not so many.
 */
export function choosePatterns(
  patterns: readonly Pattern[],
  limit: number,
  boundsOf: (pattern: Pattern) => Bounds,
): Least | undefined {
  const rated = patterns.map((pattern) => ({ pattern, ...boundsOf(pattern) }));
  rated.sort((a, b) => b.pattern.tier - a.pattern.tier || compareNumbers(b.lowest, a.lowest));
  let documents = 0;
  const last = rated.find(({ pattern }) => {
    documents += pattern.documents;
    return documents >= limit;
  });
  if (!last) return undefined;
  const least = { tier: last.pattern.tier, worth: last.lowest };
  for (const { pattern, highest } of rated) pattern.isWanted = reaches(pattern.tier, highest, least);
  return least;
}

/** Whether something of this tier, and worth at most so much, can be as good. */
export function reaches(tier: number, highest: number, least: Least): boolean {
  return tier === least.tier ? highest >= least.worth : tier > least.tier;
}

// Infinite ones have no difference.
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
