import { FAILS, holds } from './boolean.ts';
import type { Plan } from './plan.ts';

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
