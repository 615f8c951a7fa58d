import type { SearchField } from '../../../papers/search-answer.ts';
import type { Plan } from './plan.ts';

/** The most bits of a condition: what is asked beyond is left out of words, and found nowhere in clauses. */
export const MOST_BITS = 31;

/** What must hold of a document, over bits that say which leaves and tests it passes. */
export type Condition =
  | { is: 'bit'; bit: number }
  /** the terms are there, by these bits; whether they stand together is seen in the text alone */
  | { is: 'phrase'; bits: number; terms: readonly string[]; field?: SearchField }
  | { is: 'all'; of: readonly Condition[] }
  | { is: 'any'; of: readonly Condition[] }
  | { is: 'not'; of: Condition }
  /** all that must hold; the others add to the score where they do */
  | { is: 'all-and'; of: readonly Condition[]; besides: readonly Condition[] }
  | { is: 'nothing' };

/** Whether a phrase stands together in a document: known from its text, or taken to be so, or not to be. */
export type PhraseTruth = (phrase: Condition & { is: 'phrase' }) => boolean;

/** What {@link holds} gives when a condition does not hold. */
export const FAILS = -1;

/**
 * The bits that count towards the score of a document with these bits, or FAILS. As MiniSearch combines results: what
 * fails in an `all` or stands in a `not` does not count, and each branch of an `any` that holds does.
 */
export function holds(condition: Condition, bits: number, truth: PhraseTruth, opposite: PhraseTruth): number {
  switch (condition.is) {
    case 'bit':
      return bits & (1 << condition.bit) ? 1 << condition.bit : FAILS;
    case 'phrase':
      return (bits & condition.bits) === condition.bits && truth(condition) ? condition.bits : FAILS;
    case 'all':
      return allOf(condition.of, bits, truth, opposite);
    case 'all-and': {
      const counted = allOf(condition.of, bits, truth, opposite);
      return counted === FAILS ? FAILS : counted | Math.max(0, anyOf(condition.besides, bits, truth, opposite));
    }
    case 'any':
      return anyOf(condition.of, bits, truth, opposite);
    case 'not':
      return holds(condition.of, bits, opposite, truth) === FAILS ? 0 : FAILS;
    case 'nothing':
      return FAILS;
  }
}

function allOf(of: readonly Condition[], bits: number, truth: PhraseTruth, opposite: PhraseTruth): number {
  let counted = 0;
  for (const each of of) {
    const found = holds(each, bits, truth, opposite);
    if (found === FAILS) return FAILS;
    counted |= found;
  }
  return counted;
}

function anyOf(of: readonly Condition[], bits: number, truth: PhraseTruth, opposite: PhraseTruth): number {
  let counted = FAILS;
  for (const each of of) {
    const found = holds(each, bits, truth, opposite);
    if (found !== FAILS) counted = counted === FAILS ? found : counted | found;
  }
  return counted;
}

/** Whether a document without any of the bits `leaves` can never pass, so that only those with some need be looked at. */
export function needsBits(condition: Condition, leaves: number): boolean {
  switch (condition.is) {
    case 'bit':
      return (leaves & (1 << condition.bit)) !== 0;
    case 'phrase':
      return condition.bits !== 0;
    case 'all':
    case 'all-and':
      return condition.of.some((each) => needsBits(each, leaves));
    case 'any':
      return condition.of.every((each) => needsBits(each, leaves));
    case 'not':
      return false;
    case 'nothing':
      return true;
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
    case 'all-and':
      return [...condition.of, ...condition.besides].flatMap(phrasesIn);
    case 'not':
      return phrasesIn(condition.of);
    default:
      return [];
  }
}

/** What the bits of a document say of it. */
export interface Verdict {
  passes: boolean;
  /** the leaves that count towards its score */
  counted: number;
  /** by how much MiniSearch multiplies: the different terms of the query that matched, at least 1 */
  quality: number;
  /** 1 when it has all words as they were typed */
  tier: number;
}

const NO: Verdict = { passes: false, counted: 0, quality: 1, tier: 0 };

/** The verdict on documents with these bits, while phrases are taken to stand together wherever that lets one pass. */
export function verdictOn(plan: Plan, bits: number): Verdict {
  const found = (condition: Plan['must']) => holds(condition, bits, YES, NEVER);
  const { must, words, meant, besides, near } = plan;
  let counted = found(must);
  if (counted === FAILS) return NO;
  const nearBit = near === undefined ? 0 : bits & (1 << near);
  let there = 0;
  let asTyped = 0;
  for (const word of words) {
    const had = found(word);
    if (had === FAILS) continue;
    there++;
    if (holds(word, bits & ~meant, YES, NEVER) !== FAILS) asTyped++;
    counted |= had;
  }
  if (words.length > 0 ? there === 0 : near !== undefined && nearBit === 0) return NO;
  for (const word of besides) counted |= Math.max(0, found(word));
  counted |= nearBit;
  return { passes: true, counted, quality: qualityOf(plan, counted), tier: asTyped === words.length ? 1 : 0 };
}

function qualityOf({ sources }: Plan, counted: number): number {
  const matched = new Set(sources.filter((source, bit) => source !== undefined && counted & (1 << bit)));
  return Math.max(1, matched.size);
}

const YES = () => true;
const NEVER = () => false;
