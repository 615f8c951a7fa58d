/** What the choice needs to know of a chip that may be offered. */
export interface Choice {
  /** the places of the hits that it keeps, the best first */
  hits: readonly number[];
  /** how much more often the hits say it than the library does, as a factor of its worth */
  worth: number;
}

/** Places whose hits a reader has seen before looking for a chip. */
const READ = 3;
// Fitted on the judged and the automatic set (docs/experiments.md).
const WEIGHT_OFFSET = 20;
const SECOND_CHANCE = 0.1;
const SECOND_REACH = 25;

/**
 * Chooses chips one after the other, each for what it adds to those before it: the chance that a reader who clicks on
 * the chip that fits their paper has it among the first three then, or after another click. So each splits the hits
 * another way, and hits that a chip already brings up do not count for a further one.
 */
export function choose<T extends Choice>(choices: readonly T[], hits: number, size: number): T[] {
  const weights = Array.from({ length: hits }, (_, place) => weightOf(place));
  const reached = new Float64Array(hits);
  // What a choice may add at most. What is chosen leaves less to all others, so what one added before is such a bound.
  const bounds = new Map(choices.map((choice) => [choice, Number.POSITIVE_INFINITY]));
  const chosen: T[] = [];
  while (chosen.length < size) {
    let best: { choice: T; gain: number } | undefined;
    for (const [choice, bound] of bounds) {
      if (bound <= (best?.gain ?? 0)) continue;
      const gain = choice.worth * gainOf(choice, weights, reached);
      bounds.set(choice, gain);
      if (gain > (best?.gain ?? 0)) best = { choice, gain };
    }
    if (!best) break;
    chosen.push(best.choice);
    bounds.delete(best.choice);
    best.choice.hits.forEach((hit, place) => {
      reached[hit] = Math.max(reached[hit] ?? 0, chanceAt(place));
    });
  }
  return chosen;
}

/** The place of the best hit that is not read anyhow; undefined when there is none. */
export function firstUnread(hits: readonly number[]): number | undefined {
  return hits.find((hit) => hit >= READ);
}

/** What a chip is worth alone. */
export function soloGain(hits: readonly number[]): number {
  return hits.reduce((sum, hit, place) => sum + weightOf(hit) * chanceAt(place), 0);
}

function gainOf({ hits }: Choice, weights: readonly number[], reached: Float64Array): number {
  let gain = 0;
  for (const [place, hit] of hits.entries()) {
    gain += (weights[hit] ?? 0) * Math.max(0, chanceAt(place) - (reached[hit] ?? 0));
  }
  return gain;
}

function weightOf(place: number): number {
  return place < READ ? 0 : 1 / (place + WEIGHT_OFFSET);
}

function chanceAt(place: number): number {
  return place < READ ? 1 : SECOND_CHANCE * Math.min(1, SECOND_REACH / place);
}
