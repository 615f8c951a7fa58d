import type { PaperFacts } from './paper.ts';

/** Facts with the capture time (milliseconds) of the newest complete ones among them. */
export interface DatedFacts {
  facts: PaperFacts;
  factsAt: number;
}

/**
 * One record from two of the same paper, neither of which is changed.
 *
 * Complete facts lead partial ones; between equals the newer lead, and the incoming ones when the times are equal.
 * The leader's fields win and the other fills what it lacks, so absence never deletes. Between equals the longer
 * abstract stays: pages also show it cut, or with the marks of a search in it.
 */
export function mergeFacts(stored: DatedFacts, incoming: DatedFacts): DatedFacts {
  const kept = stored.facts;
  const found = incoming.facts;
  if (kept.partial !== found.partial) {
    return kept.partial ? fill(incoming, kept) : fill(stored, found);
  }
  const merged = incoming.factsAt >= stored.factsAt ? fill(incoming, kept) : fill(stored, found);
  const abstract = longer(
    merged.facts.abstract,
    merged.facts.abstract === kept.abstract ? found.abstract : kept.abstract,
  );
  return abstract ? { ...merged, facts: { ...merged.facts, abstract } } : merged;
}

function fill(leader: DatedFacts, follower: PaperFacts): DatedFacts {
  const { partial: _, ...gaps } = follower;
  return { facts: { ...gaps, ...leader.facts }, factsAt: leader.factsAt };
}

function longer(first: string | undefined, second: string | undefined): string | undefined {
  return (second?.length ?? 0) > (first?.length ?? 0) ? second : first;
}
