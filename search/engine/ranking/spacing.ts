import { STOP_WORDS } from '../../analysis/stop-words.ts';
import { wordVariants } from '../../analysis/word-variants.ts';
import { ALL_FIELD } from '../../query/fields.ts';
import type { Query, Word } from '../../query/query.ts';
import type { TermQuery } from '../../query/term-query.ts';
import { exactTermQuery } from '../../query/term-query.ts';
import type { IndexReader } from '../index-reader.ts';
import type { KnownMatches } from './term-expansion.ts';
import { liveCounts } from './term-expansion.ts';

/** Words typed next to each other that the library has as one: `flash attention` where a paper has `flashattention`. */
export interface JoinedWords {
  /** the number of the first word, and of the first that is not of them */
  from: number;
  to: number;
  term: string;
}

/** A typed word that the library has as several: `longcontext` where papers have `long` and `context`. */
export interface SplitWord {
  at: number;
  terms: readonly string[];
}

/** How else than typed the library spaces the words of a query. */
export interface Spacing {
  joined: readonly JoinedWords[];
  split: readonly SplitWord[];
}

export const AS_TYPED: Spacing = { joined: [], split: [] };

/** Longer queries are descriptions and pasted titles, in which no name is typed apart. */
const MOST_WORDS = 6;
/** As many typed words may be one of the library. */
const MOST_JOINED = 3;
const SHORTEST_PART = 3;
/** A longer word is no name, and has too many places to be cut at. */
const LONGEST_SPLIT = 30;

/** A word that more papers have is none that others write apart. */
const MOST_HAVING = 5;
/** Parts of a word that some paper has are more frequent by this. */
const MORE_FREQUENT = 100;

const PLAIN = /^[\p{L}\p{N}]+$/u;
const LETTERS = /^[a-z]+$/i;

/**
 * The other spacings of the words of a query that the dictionary has; words of a field have none. Looks up a few terms
 * for each word, and the parts of one that hardly any paper has.
 */
export async function spacingOf(
  { words }: Query,
  readers: readonly IndexReader[],
  known: KnownMatches,
): Promise<Spacing> {
  if (words.length > MOST_WORDS) return AS_TYPED;
  const joinable = joinableWords(words);
  const splittable = words.flatMap((word, at) => (isSplittable(word) ? [{ at, word }] : []));
  const terms = [...joinable.map(({ term }) => term), ...splittable.map(({ word }) => termOf(word))];
  if (terms.length === 0) return AS_TYPED;
  const counts = await liveCounts(readers, terms.map(exactTermQuery), ALL_FIELD, known);
  const split = await Promise.all(
    splittable.map(({ at, word }, i) => splitWord(at, word, counts[joinable.length + i] ?? 0, readers, known)),
  );
  return {
    joined: joinable.filter((_, i) => (counts[i] ?? 0) > 0),
    split: split.filter((each) => each !== undefined),
  };
}

function joinableWords(words: readonly Word[]): JoinedWords[] {
  const runs = words.flatMap((_, from) =>
    Array.from({ length: MOST_JOINED - 1 }, (_, more) => ({ from, to: from + more + 2 })),
  );
  return runs.flatMap(({ from, to }) => {
    const run = words.slice(from, to);
    if (to > words.length || !run.every(isJoinable)) return [];
    const [[term, ...more] = []] = wordVariants(run.map(({ typed }) => typed).join(''));
    return term !== undefined && more.length === 0 ? [{ from, to, term }] : [];
  });
}

function isJoinable({ typed, field }: Word): boolean {
  return field === undefined && PLAIN.test(typed) && !STOP_WORDS.has(typed.toLowerCase());
}

function isSplittable({ typed, field }: Word): boolean {
  const isOfLength = typed.length >= 2 * SHORTEST_PART && typed.length <= LONGEST_SPLIT;
  return field === undefined && isOfLength && LETTERS.test(typed);
}

function termOf({ variants: [[term = ''] = []] }: Word): string {
  return term;
}

/**
 * The two or three parts of a word that papers have, those of which the rarest is most frequent. None of a word that
 * begins another, and of one that some of the papers have only where its parts are much more frequent.
 */
async function splitWord(
  at: number,
  word: Word,
  having: number,
  readers: readonly IndexReader[],
  known: KnownMatches,
): Promise<SplitWord | undefined> {
  if (having > MOST_HAVING) return undefined;
  const { typed } = word;
  const places = Array.from({ length: typed.length - 2 * SHORTEST_PART + 1 }, (_, i) => i + SHORTEST_PART);
  const heads = places.map((place) => partTerm(typed.slice(0, place)));
  const tails = places.map((place) => partTerm(typed.slice(place)));
  const begun: TermQuery = { term: termOf(word), prefix: true, edits: 0 };
  const [longer = 0, ...counts] = await liveCounts(
    readers,
    [begun, ...[...heads, ...tails].map(exactTermQuery)],
    ALL_FIELD,
    known,
  );
  if (longer > having) return undefined;
  const [headCounts, tailCounts] = [counts.slice(0, places.length), counts.slice(places.length)];
  const two = places.map((_, i) => ({
    terms: [heads[i] ?? '', tails[i] ?? ''],
    count: Math.min(headCounts[i] ?? 0, tailCounts[i] ?? 0),
  }));
  const best = mostFrequent(two, having);
  if (best) return { at, terms: best };
  const three = places.flatMap((from, i) =>
    places.flatMap((to, j) => {
      const count = to - from < SHORTEST_PART ? 0 : Math.min(headCounts[i] ?? 0, tailCounts[j] ?? 0);
      return count > 0
        ? [{ head: heads[i] ?? '', middle: partTerm(typed.slice(from, to)), tail: tails[j] ?? '', count }]
        : [];
    }),
  );
  const middles = await liveCounts(
    readers,
    three.map(({ middle }) => exactTermQuery(middle)),
    ALL_FIELD,
    known,
  );
  const terms = mostFrequent(
    three.map(({ head, middle, tail, count }, i) => ({
      terms: [head, middle, tail],
      count: Math.min(count, middles[i] ?? 0),
    })),
    having,
  );
  return terms && { at, terms };
}

/** The term of a part; a stop word is none, and no paper has the term ''. */
function partTerm(part: string): string {
  const [[term = ''] = []] = STOP_WORDS.has(part.toLowerCase()) ? [] : wordVariants(part.toLowerCase());
  return term;
}

function mostFrequent(splits: readonly { terms: string[]; count: number }[], having: number): string[] | undefined {
  return splits.reduce<{ terms?: string[]; count: number }>((best, each) => (each.count > best.count ? each : best), {
    count: having * MORE_FREQUENT,
  }).terms;
}
