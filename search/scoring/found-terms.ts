import { exactPattern } from '../expansion.ts';
import type { FoundTerm, IndexPart, PostingList, TermPattern } from '../parts/index-part.ts';
import { KNOWN_WEIGHTS, UNKNOWN_WEIGHTS } from '../weights.ts';
import { countUnmasked, emptyPostings } from './count-unmasked.ts';
import type { Leaf } from './leaf.ts';
import { patternName } from './leaf.ts';

/** A term that some parts have in the field of a leaf. */
export interface TermEverywhere {
  term: string;
  weight: number;
  /** by number of the part */
  lists: readonly (PostingList | undefined)[];
}

type Expanded = ReadonlyMap<string, readonly FoundTerm[][]>;

/**
 * What fits each leaf in all parts, with its weight (weights.ts). Always in the order of the terms, so that the same
 * numbers are added up in the same order however the library is cut into parts.
 */
export async function findTerms(parts: readonly IndexPart[], leaves: readonly Leaf[]): Promise<TermEverywhere[][]> {
  const wanted = leaves.flatMap(({ terms, field }) => terms.map(({ pattern }) => ({ pattern, field })));
  const exact = await expandAll(
    parts,
    wanted.map(({ pattern }) => exactPattern(pattern.term)),
  );
  const isKnown = await knownWords(
    parts,
    exact,
    wanted.filter(({ pattern }) => pattern.prefix || pattern.edits > 0),
  );
  const meant = (pattern: TermPattern, field: number): TermPattern =>
    isKnown(pattern.term, field) ? { ...pattern, edits: 0 } : pattern;
  const loose = await expandAll(
    parts,
    wanted.map(({ pattern, field }) => meant(pattern, field)).filter(({ prefix, edits }) => prefix || edits > 0),
  );
  return leaves.map(({ terms, field }) =>
    terms.flatMap(({ pattern, weight }) => {
      const weights = isKnown(pattern.term, field) ? KNOWN_WEIGHTS : UNKNOWN_WEIGHTS;
      const name = patternName(meant(pattern, field));
      const joined = [...joinParts(loose.get(name) ?? exact.get(name) ?? [], field).entries()];
      joined.sort(([a], [b]) => (a < b ? -1 : 1));
      return joined.map(([term, { first, lists }]) => ({ term, weight: weight * nearness(first, weights), lists }));
    }),
  );
}

async function expandAll(parts: readonly IndexPart[], patterns: readonly TermPattern[]): Promise<Expanded> {
  const named = new Map(patterns.map((pattern) => [patternName(pattern), pattern]));
  if (named.size === 0) return new Map();
  const found = await Promise.all(parts.map((part) => part.expand([...named.values()])));
  return new Map([...named.keys()].map((name, i) => [name, found.map((each) => each[i] ?? [])]));
}

/** Tells whether some paper that is still there has a word in a field. */
async function knownWords(
  parts: readonly IndexPart[],
  exact: Expanded,
  words: readonly { pattern: TermPattern; field: number }[],
): Promise<(term: string, field: number) => boolean> {
  const listsOf = (term: string, field: number) =>
    (exact.get(patternName(exactPattern(term))) ?? []).map((found) => found[0]?.lists[field]);
  const known = new Set<string>();
  const doubtful = words.filter(({ pattern: { term }, field }) => {
    const isPlain = listsOf(term, field).some((list, i) => list && parts[i]?.mask.count === 0);
    if (isPlain) known.add(`${field}:${term}`);
    return !isPlain;
  });
  await Promise.all(
    parts.map((part, i) => part.load(doubtful.flatMap(({ pattern, field }) => listsOf(pattern.term, field)[i] ?? []))),
  );
  const buffer = emptyPostings();
  for (const { pattern, field } of doubtful) {
    const lists = listsOf(pattern.term, field);
    if (parts.some((part, i) => countUnmasked(part, lists[i], buffer) > 0)) known.add(`${field}:${pattern.term}`);
  }
  return (term, field) => known.has(`${field}:${term}`);
}

function joinParts(found: readonly FoundTerm[][], field: number) {
  const joined = new Map<string, { first: FoundTerm; lists: (PostingList | undefined)[] }>();
  for (const [part, terms] of found.entries()) {
    for (const each of terms) {
      const list = each.lists[field];
      if (!list) continue;
      const known = joined.get(each.term) ?? { first: each, lists: found.map(() => undefined) };
      known.lists[part] = list;
      joined.set(each.term, known);
    }
  }
  return joined;
}

// MiniSearch 7.2, executeQuerySpec: a longer term loses less than a mistyped one.
function nearness({ term, how, distance }: FoundTerm, weights: typeof KNOWN_WEIGHTS): number {
  if (how === 'exact') return 1;
  if (how === 'prefix') return (weights.prefix * term.length) / (term.length + 0.3 * distance);
  return (weights.fuzzy * term.length) / (term.length + distance);
}
