import { isArticle, TITLE_PLACES } from '../../analysis/title-start.ts';
import type { Query, Word } from '../../query/query.ts';
import type { IndexReader, Postings } from '../index-reader.ts';
import type { TitlePlace } from './boolean.ts';
import type { ClauseWeight, ClauseWeights } from './clause-weight.ts';
import type { Spacing } from './spacing.ts';
import type { TermClause } from './term-clause.ts';
import { partsOf, titleClause } from './term-clause.ts';
import { emptyPostings } from './term-expansion.ts';

/** A way to read some of the typed words: terms that follow each other in a title, by number of the clause. */
interface Path {
  /** the number of the first word, and of the first that is not of them */
  from: number;
  to: number;
  clauses: readonly number[];
}

/** The typed words as a title may begin with them. */
export interface TitleMatch {
  /** they lead from the first word past the last */
  paths: readonly Path[];
  words: number;
  clauses: readonly TermClause[];
}

/**
 * What a title must begin with to begin with what was typed. Undefined where that does not matter: without words, with
 * words of one field, and in another order than by relevance. A phrase that stands alone is words too.
 */
export function titleMatchOf({ words, must, sort }: Query, { joined, split }: Spacing): TitleMatch | undefined {
  if (sort !== undefined && sort !== 'relevance') return undefined;
  if (words.length === 0) {
    const [only, ...others] = must.filter((clause) => clause.is === 'phrase');
    return only && others.length === 0 && !only.field
      ? matchOf(
          only.terms.map((term) => [[term]]),
          { joined: [], split: [] },
        )
      : undefined;
  }
  return words.every(({ field }) => field === undefined)
    ? matchOf(
        words.map(({ variants }) => variants),
        { joined, split },
      )
    : undefined;
}

function matchOf(words: readonly Word['variants'][], { joined, split }: Spacing): TitleMatch | undefined {
  const isArticles = words.map((variants) => variants.every((terms) => terms.every(isArticle)));
  // By number of the word, its number without articles, which have no place in a title.
  const places = [0];
  for (const isLeftOut of isArticles) places.push((places.at(-1) ?? 0) + (isLeftOut ? 0 : 1));
  const placeOf = (at: number) => places[at] ?? 0;
  const numbers = new Map<string, number>();
  const clauses: TermClause[] = [];
  const numberOf = (term: string, parts?: readonly string[]) => {
    const number = numbers.get(term) ?? clauses.push(titleClause(term, parts)) - 1;
    numbers.set(term, number);
    return number;
  };
  const path = (from: number, to: number, read: readonly string[], parts?: readonly string[]): Path[] =>
    isArticles[from]
      ? []
      : [{ from: placeOf(from), to: placeOf(to), clauses: read.map((term) => numberOf(term, parts)) }];
  const paths = [
    ...words.flatMap((variants, at) =>
      complete(variants).flatMap((each) => path(at, at + 1, each, partsOf(each, variants))),
    ),
    ...joined.flatMap(({ from, to, term }) => path(from, to, [term])),
    ...split.flatMap((word) => path(word.at, word.at + 1, word.terms)),
  ];
  return paths.length > 0 ? { paths, words: placeOf(words.length), clauses } : undefined;
}

/** The variants without those that leave out terms of another: a title that begins with `C` does not with `C++`. */
function complete(variants: Word['variants']): Word['variants'] {
  const leavesOut = (terms: readonly string[]) =>
    variants.some((other) => other.length > terms.length && terms.every((term) => other.includes(term)));
  return variants.filter((terms) => !leavesOut(terms));
}

/**
 * The places in a title before which the words so far can end, as bits: first of those that began with the title, then
 * of those that began anywhere, then whether they are a whole title or name.
 */
type Places = number;

const LANE = TITLE_PLACES + 1;
const IN_LANE = (1 << TITLE_PLACES) - 1;
// Past the places that are kept, where everything goes on that began with the title.
const BEYOND = 1 << TITLE_PLACES;
const WHOLE = 1 << (2 * LANE);
const AT_START = 1;
const ANYWHERE = IN_LANE << LANE;

/** Finds the documents of a segment whose title has the typed words in their order. */
export class TitleFinder {
  readonly #match: TitleMatch;
  readonly #weights: ClauseWeights;

  constructor(match: TitleMatch, weights: ClauseWeights) {
    this.#match = match;
    this.#weights = weights;
  }

  /** Calls `found` for each of these documents, of those that are possible. One word alone is inside of no title. */
  find(
    reader: IndexReader,
    ordinal: number,
    isPossible: (doc: number) => boolean,
    found: (doc: number, place: TitlePlace) => void,
  ): void {
    const { paths, words } = this.#match;
    const start = words > 1 ? AT_START | ANYWHERE : AT_START;
    // By number of the word, the places where it can begin; undefined for the start of every title.
    const reached: (Map<number, Places> | undefined)[] = [undefined];
    for (let at = 0; at < words; at++) {
      const before = reached[at];
      if (at > 0 && !before) continue;
      for (const { to, clauses } of paths.filter(({ from }) => from === at)) {
        let places = before;
        for (const clause of clauses) {
          places = afterTerm(reader, ordinal, this.#weights[clause], places ?? { start, isPossible });
        }
        reached[to] = union(reached[to], places);
      }
    }
    for (const [doc, places] of reached[words] ?? []) {
      if (places & WHOLE) found(doc, 'whole');
      else if (places & (IN_LANE | BEYOND)) found(doc, 'start');
      else found(doc, 'inside');
    }
  }
}

/** Any possible document, with the places where it may begin. */
interface Anything {
  start: Places;
  isPossible(doc: number): boolean;
}

const BUFFER: Postings = emptyPostings();

function afterTerm(
  reader: IndexReader,
  ordinal: number,
  clause: ClauseWeight | undefined,
  before: ReadonlyMap<number, Places> | Anything,
): Map<number, Places> {
  const after = new Map<number, Places>();
  const known = before instanceof Map ? (before as ReadonlyMap<number, Places>) : undefined;
  const any = known ? undefined : (before as Anything);
  for (const [doc, places] of known ?? []) if (places & BEYOND) after.set(doc, BEYOND);
  const docs = known && Uint32Array.from(known.keys()).sort();
  for (const { lists, isLikely } of clause?.terms ?? []) {
    const list = lists[ordinal];
    if (!list || !isLikely) continue;
    if (docs) reader.intersect(list, docs, BUFFER);
    else reader.decode(list, BUFFER);
    for (let i = 0; i < BUFFER.size; i++) {
      const doc = BUFFER.docs[i] as number;
      if (any && !any.isPossible(doc)) continue;
      const next = placesAfter(any ? any.start : (known?.get(doc) ?? 0), BUFFER.counts[i] as number);
      if (next !== 0) after.set(doc, (after.get(doc) ?? 0) | next);
    }
  }
  return after;
}

/** The places after a term that stands at those of `bits` (analysis/title-start.ts). */
function placesAfter(before: Places, bits: number): Places {
  const terms = bits & IN_LANE;
  const fromStart = before & terms;
  const anywhere = (before >> LANE) & terms;
  const whole = fromStart & (bits >> TITLE_PLACES) ? WHOLE : 0;
  return (fromStart << 1) | (anywhere << (LANE + 1)) | whole;
}

function union(
  one: Map<number, Places> | undefined,
  other: Map<number, Places> | undefined,
): Map<number, Places> | undefined {
  if (!one || !other) return one ?? other;
  for (const [doc, places] of other) one.set(doc, (one.get(doc) ?? 0) | places);
  return one;
}
