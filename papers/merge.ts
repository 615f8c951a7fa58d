import type { PaperFacts } from './paper.ts';

/** Facts with the capture time (milliseconds) of the newest complete ones among them. */
export interface DatedFacts {
  facts: PaperFacts;
  factsAt: number;
}

/**
 * One record from two of the same paper, neither of which is changed: the same one whichever of the two was stored.
 *
 * Complete facts lead partial ones; between equals the newer lead. The leader's fields win and the other fills what it
 * lacks, so absence never deletes. When the times are equal too, the value settles each field. Between equals the
 * longer abstract stays: pages also show it cut, or with the marks of a search in it.
 *
 * Of three records of different times the order may matter: a field has no time of its own.
 */
export function mergeFacts(stored: DatedFacts, incoming: DatedFacts): DatedFacts {
  const kept = stored.facts;
  const found = incoming.facts;
  if (kept.partial !== found.partial) {
    return kept.partial ? fill(incoming, kept) : fill(stored, found);
  }
  const merged = mergeEquals(stored, incoming);
  const abstract = longer(
    merged.facts.abstract,
    merged.facts.abstract === kept.abstract ? found.abstract : kept.abstract,
  );
  return abstract ? { ...merged, facts: { ...merged.facts, abstract } } : merged;
}

function mergeEquals(stored: DatedFacts, incoming: DatedFacts): DatedFacts {
  if (incoming.factsAt > stored.factsAt) return fill(incoming, stored.facts);
  if (incoming.factsAt < stored.factsAt) return fill(stored, incoming.facts);
  return { facts: greaterFields(stored.facts, incoming.facts), factsAt: stored.factsAt };
}

/** Each field from where its JSON comes later in the order of text: a rule that knows no first and second. */
function greaterFields(one: PaperFacts, other: PaperFacts): PaperFacts {
  const others = new Map<string, unknown>(Object.entries(other));
  const won = Object.entries(one).filter(
    ([field, value]) => !others.has(field) || JSON.stringify(value) > JSON.stringify(others.get(field)),
  );
  return { ...other, ...Object.fromEntries(won) };
}

function fill(leader: DatedFacts, follower: PaperFacts): DatedFacts {
  const { partial: _, ...gaps } = follower;
  return { facts: { ...gaps, ...leader.facts }, factsAt: leader.factsAt };
}

function longer(first: string | undefined, second: string | undefined): string | undefined {
  return (second?.length ?? 0) > (first?.length ?? 0) ? second : first;
}
