import type { FrequencyClass, TermQuery } from '../../query/term-query.ts';
import { exactTermQuery, frequencyClass, queryForFrequency } from '../../query/term-query.ts';
import type { FoundTerm, IndexPart, PostingList, Postings } from '../index-reader.ts';
import type { Leaf } from './term-clause.ts';
import { patternName } from './term-clause.ts';
import { ABSENT_WEIGHTS, PRESENT_WEIGHTS } from './weights.ts';

/** A term that some parts have in the field of a leaf. */
export interface TermEverywhere {
  term: string;
  weight: number;
  /** by number of the part */
  lists: readonly (PostingList | undefined)[];
}

type Expanded = ReadonlyMap<string, readonly FoundTerm[][]>;

/** What a leaf finds. */
export interface FoundLeaf {
  terms: TermEverywhere[];
  /** it is one word that is common, as it stands */
  isCommon: boolean;
}

/**
 * What fits each leaf in all parts, with its weight (weights.ts). Always in the order of the terms, so that the same
 * numbers are added up in the same order however the library is cut into parts. `papers` is how many there are.
 */
export async function findTerms(
  parts: readonly IndexPart[],
  papers: number,
  leaves: readonly Leaf[],
): Promise<FoundLeaf[]> {
  const wanted = leaves.flatMap(({ terms, field }) => terms.map(({ pattern }) => ({ pattern, field })));
  const exact = await expandAll(
    parts,
    wanted.map(({ pattern }) => exactTermQuery(pattern.term)),
  );
  const howKnown = await familiarities(parts, papers, exact, wanted);
  const meant = (pattern: TermQuery, field: number) => queryForFrequency(pattern, howKnown(pattern.term, field));
  const loose = await expandAll(
    parts,
    wanted.map(({ pattern, field }) => meant(pattern, field)).filter(({ prefix, edits }) => prefix || edits > 0),
  );
  return leaves.map(({ terms, field }) => {
    const found = terms.flatMap(({ pattern, weight }) => {
      const weights = howKnown(pattern.term, field) === 'absent' ? ABSENT_WEIGHTS : PRESENT_WEIGHTS;
      const name = patternName(meant(pattern, field));
      const joined = [...joinParts(loose.get(name) ?? exact.get(name) ?? [], field).entries()];
      joined.sort(([a], [b]) => (a < b ? -1 : 1));
      return joined.map(([term, { first, lists }]) => ({ term, weight: weight * nearness(first, weights), lists }));
    });
    const [only] = terms;
    const isCommon = terms.length === 1 && only !== undefined && howKnown(only.pattern.term, field) === 'frequent';
    return { terms: found, isCommon };
  });
}

async function expandAll(parts: readonly IndexPart[], patterns: readonly TermQuery[]): Promise<Expanded> {
  const named = new Map(patterns.map((pattern) => [patternName(pattern), pattern]));
  if (named.size === 0) return new Map();
  const found = await Promise.all(parts.map((part) => part.expand([...named.values()])));
  return new Map([...named.keys()].map((name, i) => [name, found.map((each) => each[i] ?? [])]));
}

/** Tells how far each word is known in its field. Lists are counted without the masked only where it matters. */
async function familiarities(
  parts: readonly IndexPart[],
  papers: number,
  exact: Expanded,
  words: readonly { pattern: TermQuery; field: number }[],
): Promise<(term: string, field: number) => FrequencyClass> {
  const listsOf = (term: string, field: number) =>
    (exact.get(patternName(exactTermQuery(term))) ?? []).map((found) => found[0]?.lists[field]);
  const countIn = (lists: readonly (PostingList | undefined)[], isIn: (part: IndexPart) => boolean) =>
    parts.reduce((sum, part, i) => (isIn(part) ? sum + (lists[i]?.count ?? 0) : sum), 0);
  const known = new Map<string, FrequencyClass>();
  const doubtful = words.filter(({ pattern: { term }, field }) => {
    const lists = listsOf(term, field);
    const least = frequencyClass(
      countIn(lists, (part) => part.mask.count === 0),
      papers,
    );
    const most = frequencyClass(
      countIn(lists, () => true),
      papers,
    );
    if (least === most) known.set(`${field}:${term}`, least);
    return least !== most;
  });
  await Promise.all(
    parts.map((part, i) => part.load(doubtful.flatMap(({ pattern, field }) => listsOf(pattern.term, field)[i] ?? []))),
  );
  const buffer = emptyPostings();
  for (const { pattern, field } of doubtful) {
    const lists = listsOf(pattern.term, field);
    const having = parts.reduce((sum, part, i) => sum + countUnmasked(part, lists[i], buffer), 0);
    known.set(`${field}:${pattern.term}`, frequencyClass(having, papers));
  }
  return (term, field) => known.get(`${field}:${term}`) ?? 'absent';
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
function nearness({ term, how, distance }: FoundTerm, weights: typeof PRESENT_WEIGHTS): number {
  if (how === 'exact') return 1;
  if (how === 'prefix') return (weights.prefix * term.length) / (term.length + 0.3 * distance);
  return (weights.fuzzy * term.length) / (term.length + distance);
}

/** Room for one list, which grows as needed. */
export function emptyPostings(): Postings {
  return { docs: new Uint32Array(1024), counts: new Uint32Array(1024), size: 0 };
}

// From so many times as many postings as documents on, reading among the documents costs less than reading all.
const FEW = 64;

/** How many documents of a list are not masked: by these a term is rare or common. Loaded before, if any is masked. */
export function countUnmasked(part: IndexPart, list: PostingList | undefined, buffer: Postings): number {
  const { mask } = part;
  if (!list) return 0;
  if (mask.count === 0) return list.count;
  if (isFew(mask.count, list)) {
    part.decodeAmong(list, mask.docs(), buffer);
    return list.count - buffer.size;
  }
  part.decode(list, buffer);
  let count = 0;
  for (let i = 0; i < buffer.size; i++) if (!mask.has(buffer.docs[i] as number)) count++;
  return count;
}

/** Whether reading a list among so many documents costs less than reading all of it. */
export function isFew(documents: number, { count }: PostingList): boolean {
  return documents * FEW < count;
}
