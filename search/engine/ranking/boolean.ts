import type { SearchField } from '../../../papers/search-answer.ts';
import type { NameQuery } from '../../analysis/author-name.ts';

/** The most bits of a query: words beyond it are left out, clauses beyond it match nothing. */
export const MAX_BITS = 31;

/** A Boolean query over bits: a document has the bit of each term clause and each filter that it matches. */
export type Condition =
  | { is: 'bit'; bit: number }
  /** the terms are there, by these bits; whether in this order, or in one author's name, only the text can tell */
  | { is: 'phrase'; bits: number; terms: readonly string[]; field?: SearchField; name?: NameQuery }
  | { is: 'all'; of: readonly Condition[] }
  | { is: 'any'; of: readonly Condition[] }
  | { is: 'not'; of: Condition }
  /** all of `of` must match; the boosts add to the score where they match */
  | { is: 'must-boosted'; of: readonly Condition[]; boosts: readonly Condition[] }
  | { is: 'nothing' };

/** Matches every document. */
export const EVERYTHING: Condition = { is: 'all', of: [] };

/** What decides whether a document matches, and which of its clauses count. */
export interface BooleanQuery {
  must: Condition;
  /** a paper must match one of these, if there are any; papers that match all come first */
  should: readonly Condition[];
  /** the bits of synonyms: a paper matches by them, but does not have the word as typed */
  synonymBits: number;
  /** add to the score of papers that match */
  boosts: readonly Condition[];
  /** the bit of the keys that words stand beside: a paper with it matches whatever words it has, and comes first */
  firstBit?: number;
  /** the bit of `near:`, which adds to the score, and finds papers when there are no words */
  likeBit?: number;
  /** the bits of papers whose title has the typed words in their order, by where */
  titleBits: Readonly<Record<TitlePlace, number>>;
  /** by number of the bit, the query term it stands for; a score is multiplied by how many different ones matched */
  queryTerms: (string | undefined)[];
}

/** Whether a document has a phrase: as its text says, or assumed to be so, or not to be so. */
export type PhraseTest = (phrase: Condition & { is: 'phrase' }) => boolean;

/** What {@link matchedBits} returns when a condition does not match. */
export const NO_MATCH = -1;

/**
 * The bits that count towards the score of a document with these bits, or NO_MATCH. As MiniSearch combines results:
 * what fails in an `all` or is inside a `not` does not count, and every branch of an `any` that matches does.
 * `opposite` is the phrase test inside a `not`.
 */
export function matchedBits(condition: Condition, bits: number, test: PhraseTest, opposite: PhraseTest): number {
  switch (condition.is) {
    case 'bit':
      return bits & (1 << condition.bit) ? 1 << condition.bit : NO_MATCH;
    case 'phrase':
      return (bits & condition.bits) === condition.bits && test(condition) ? condition.bits : NO_MATCH;
    case 'all':
      return allOf(condition.of, bits, test, opposite);
    case 'must-boosted': {
      const matched = allOf(condition.of, bits, test, opposite);
      return matched === NO_MATCH ? NO_MATCH : matched | Math.max(0, anyOf(condition.boosts, bits, test, opposite));
    }
    case 'any':
      return anyOf(condition.of, bits, test, opposite);
    case 'not':
      return matchedBits(condition.of, bits, opposite, test) === NO_MATCH ? 0 : NO_MATCH;
    case 'nothing':
      return NO_MATCH;
  }
}

function allOf(of: readonly Condition[], bits: number, test: PhraseTest, opposite: PhraseTest): number {
  let matched = 0;
  for (const each of of) {
    const found = matchedBits(each, bits, test, opposite);
    if (found === NO_MATCH) return NO_MATCH;
    matched |= found;
  }
  return matched;
}

function anyOf(of: readonly Condition[], bits: number, test: PhraseTest, opposite: PhraseTest): number {
  let matched = NO_MATCH;
  for (const each of of) {
    const found = matchedBits(each, bits, test, opposite);
    if (found !== NO_MATCH) matched = matched === NO_MATCH ? found : matched | found;
  }
  return matched;
}

/** Whether no document without any of these bits can match, so that only documents with some of them are candidates. */
export function requiresAny(condition: Condition, bits: number): boolean {
  switch (condition.is) {
    case 'bit':
      return (bits & (1 << condition.bit)) !== 0;
    case 'phrase':
      return condition.bits !== 0;
    case 'all':
    case 'must-boosted':
      return condition.of.some((each) => requiresAny(each, bits));
    case 'any':
      return condition.of.every((each) => requiresAny(each, bits));
    case 'not':
      return false;
    case 'nothing':
      return true;
  }
}

/** The bits that a condition looks at, outside of phrases and of `not`. */
export function bitsIn(condition: Condition): number {
  switch (condition.is) {
    case 'bit':
      return 1 << condition.bit;
    case 'all':
    case 'any':
      return condition.of.reduce((all, each) => all | bitsIn(each), 0);
    default:
      return 0;
  }
}

/** The phrases anywhere in a condition. */
export function phrasesIn(condition: Condition): (Condition & { is: 'phrase' })[] {
  switch (condition.is) {
    case 'phrase':
      return [condition];
    case 'all':
    case 'any':
      return condition.of.flatMap(phrasesIn);
    case 'must-boosted':
      return [...condition.of, ...condition.boosts].flatMap(phrasesIn);
    case 'not':
      return phrasesIn(condition.of);
    default:
      return [];
  }
}

/** How a title has the typed words next to each other in their order: inside, at its start, or as a whole. */
export type TitlePlace = 'inside' | 'start' | 'whole';

/**
 * The tier of a paper, which is its first sort key: all words are there as they were typed; its title has them next to
 * each other, begins with them, or is, or has before its colon, no more than them; the query names it beside its words
 * (Query.first). Else 0.
 */
export const TIERS = { allWords: 1, inside: 2, start: 3, whole: 4, named: 5 } as const;

/** How documents with the same bits match a query. */
export interface GroupMatch {
  matches: boolean;
  /** the bits of the clauses that count towards the score */
  counted: number;
  /** the factor of MiniSearch's score: the number of different query terms that matched, at least 1 */
  quality: number;
  /** the first sort key: TIERS */
  tier: number;
}

const NO: GroupMatch = { matches: false, counted: 0, quality: 1, tier: 0 };

/** How documents with these bits match, while phrases are assumed to be there wherever that makes a document match. */
export function evaluate(query: BooleanQuery, bits: number): GroupMatch {
  const matched = (condition: Condition) => matchedBits(condition, bits, YES, NEVER);
  const { must, should, synonymBits, boosts, likeBit, firstBit } = query;
  let counted = matched(must);
  if (counted === NO_MATCH) return NO;
  const like = likeBit === undefined ? 0 : bits & (1 << likeBit);
  let words = 0;
  let asTyped = 0;
  for (const word of should) {
    const found = matched(word);
    if (found === NO_MATCH) continue;
    words++;
    if (matchedBits(word, bits & ~synonymBits, YES, NEVER) !== NO_MATCH) asTyped++;
    counted |= found;
  }
  const isNamed = firstBit !== undefined && (bits & (1 << firstBit)) !== 0;
  if (!isNamed && (should.length > 0 ? words === 0 : likeBit !== undefined && like === 0)) return NO;
  for (const boost of boosts) counted |= Math.max(0, matched(boost));
  counted |= like;
  const isWhole = asTyped === should.length;
  const tier = isNamed ? TIERS.named : isWhole ? tierOf(query, bits) : 0;
  return { matches: true, counted, quality: qualityOf(query, counted), tier };
}

function tierOf({ titleBits }: BooleanQuery, bits: number): number {
  const place = (['whole', 'start', 'inside'] as const).find((each) => bits & titleBits[each]);
  return TIERS[place ?? 'allWords'];
}

function qualityOf({ queryTerms }: BooleanQuery, counted: number): number {
  const matched = new Set(queryTerms.filter((term, bit) => term !== undefined && counted & (1 << bit)));
  return Math.max(1, matched.size);
}

const YES = () => true;
const NEVER = () => false;
