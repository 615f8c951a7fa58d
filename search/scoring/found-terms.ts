import type { FoundTerm, IndexPart, PostingList, TermPattern } from '../parts/index-part.ts';
import { WEIGHTS } from '../weights.ts';
import type { Leaf } from './leaf.ts';
import { patternName } from './leaf.ts';

/** A term that some parts have. */
export interface TermEverywhere {
  term: string;
  weight: number;
  /** by number of the part, then of the field */
  lists: readonly (readonly (PostingList | undefined)[])[];
}

/**
 * What fits each leaf in all parts, with the weights MiniSearch gives. Always in the order of the terms, so that the
 * same numbers are added up in the same order however the library is cut into parts.
 */
export async function findTerms(parts: readonly IndexPart[], leaves: readonly Leaf[]): Promise<TermEverywhere[][]> {
  const patterns = new Map<string, TermPattern>();
  for (const { terms } of leaves) for (const { pattern } of terms) patterns.set(patternName(pattern), pattern);
  const found = await Promise.all(parts.map((part) => part.expand([...patterns.values()])));
  const byName = new Map([...patterns.keys()].map((name, i) => [name, found.map((each) => each[i] ?? [])]));
  return leaves.map(({ terms }) =>
    terms.flatMap(({ pattern, weight }) => {
      const joined = [...joinParts(byName.get(patternName(pattern)) ?? []).entries()];
      joined.sort(([a], [b]) => (a < b ? -1 : 1));
      return joined.map(([term, { first, lists }]) => ({ term, weight: weight * nearness(first), lists }));
    }),
  );
}

function joinParts(found: FoundTerm[][]): Map<string, { first: FoundTerm; lists: FoundTerm['lists'][] }> {
  const joined = new Map<string, { first: FoundTerm; lists: FoundTerm['lists'][] }>();
  for (const [part, terms] of found.entries()) {
    for (const each of terms) {
      const known = joined.get(each.term) ?? { first: each, lists: found.map(() => []) };
      known.lists[part] = each.lists;
      joined.set(each.term, known);
    }
  }
  return joined;
}

// MiniSearch 7.2, executeQuerySpec: a longer term loses less than a mistyped one.
function nearness({ term, how, distance }: FoundTerm): number {
  if (how === 'exact') return 1;
  if (how === 'prefix') return (WEIGHTS.prefix * term.length) / (term.length + 0.3 * distance);
  return (WEIGHTS.fuzzy * term.length) / (term.length + distance);
}
