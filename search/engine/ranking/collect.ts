import { needsBits } from './boolean.ts';
import type { Leaves, WeighedLeaf } from './clause-weight.ts';
import type { LoadedColumns } from './column-filter.ts';
import { passes } from './column-filter.ts';
import type { Patterns } from './match-groups.ts';
import type { Plan } from './plan.ts';
import type { LeafPlace, ScoredPart } from './segment-scorer.ts';
import { addScores, markLeaf } from './segment-scorer.ts';
import type { Worth } from './sort-key.ts';
import type { Ranked } from './top-k.ts';
import { TopDocuments } from './top-k.ts';

/** A part with what a question reads of it. */
export interface AskedPart {
  /** its number among the parts */
  part: number;
  scored: ScoredPart;
  columns: LoadedColumns;
  worth: Worth;
  /** a document that is passed over */
  without: number | undefined;
}

/**
 * Takes in the documents of a part that pass, and counts them by their bits. Those that have no leaf but `later` ones
 * are left out, and those of `perhaps` are not looked for.
 */
export function markDocuments(
  plan: Plan,
  leaves: Leaves,
  asked: AskedPart,
  patterns: Patterns,
  { perhaps, later }: { perhaps: number; later: number },
): void {
  const { scored, part } = asked;
  eachLeaf(leaves, part, ~(perhaps | later), (leaf, place) => markLeaf(scored, leaf, place, 'all'));
  if (!asksForLeaf(plan)) addAll(scored);
  eachLeaf(leaves, part, later, (leaf, place) => markLeaf(scored, leaf, place, 'among'));
  keepPassing(plan, asked, patterns);
}

/** Scores those of the documents taken in whose patterns are wanted, and gives the best of them. */
export function scoreDocuments(
  leaves: Leaves,
  { part, scored, worth }: AskedPart,
  patterns: Patterns,
  perhaps: number,
  limit: number,
): Ranked[] {
  keepWanted(scored, patterns);
  eachLeaf(leaves, part, ~0, (leaf, place) => {
    // A word that only adds to the score does so whatever else counts.
    const mine = 1 << place.bit;
    addScores(scored, leaf, place, perhaps & mine ? ~0 : mine);
  });
  return topOf(scored, patterns, worth, limit);
}

function eachLeaf(
  leaves: Leaves,
  part: number,
  bits: number,
  visit: (leaf: WeighedLeaf, place: LeafPlace) => void,
): void {
  for (const [bit, leaf] of leaves.entries()) if (leaf && bits & (1 << bit)) visit(leaf, { bit, part });
}

function addAll({ part, room }: ScoredPart): void {
  for (let doc = 0; doc < part.size; doc++) if (room.bits[doc] === 0) room.add(doc);
}

/** Lets go of what does not pass, and counts what does. */
function keepPassing(plan: Plan, { scored, columns, without }: AskedPart, patterns: Patterns): void {
  const { part, room } = scored;
  const { bits, candidates } = room;
  const isMasked = part.mask.count > 0;
  const [hasTests, hasBitTests] = [plan.tests.length > 0, plan.bitTests.length > 0];
  let kept = 0;
  for (let i = 0; i < room.size; i++) {
    const doc = candidates[i] as number;
    let mine = bits[doc] as number;
    bits[doc] = 0;
    if (doc === without || (isMasked && part.mask.has(doc))) continue;
    if (hasTests && !plan.tests.every((test) => passes(test, columns, doc))) continue;
    if (hasBitTests) mine |= testBits(plan, columns, doc);
    const pattern = patterns.of(mine);
    if (!pattern.passes) continue;
    pattern.documents++;
    bits[doc] = mine;
    candidates[kept++] = doc;
  }
  room.size = kept;
}

/** Lets go of what cannot be among the best, and notes what counts for the others. */
function keepWanted({ room }: ScoredPart, patterns: Patterns): void {
  const { bits, counted, candidates } = room;
  let kept = 0;
  for (let i = 0; i < room.size; i++) {
    const doc = candidates[i] as number;
    const pattern = patterns.of(bits[doc] as number);
    if (pattern.isWanted) {
      counted[doc] = pattern.counted;
      candidates[kept++] = doc;
    } else bits[doc] = 0;
  }
  room.size = kept;
}

function topOf({ room }: ScoredPart, patterns: Patterns, { value, atMost }: Worth, limit: number): Ranked[] {
  const top = new TopDocuments(limit);
  for (let i = 0; i < room.size; i++) {
    const doc = room.candidates[i] as number;
    const bits = room.bits[doc] as number;
    const { tier, quality } = patterns.of(bits);
    const score = (room.scores[doc] as number) * quality;
    // The prior costs more than all else here, and most documents are too far down for it.
    if (!top.wants(tier, atMost(score), doc)) continue;
    const worth = value(doc, score);
    if (top.wants(tier, worth, doc)) top.add({ doc, bits, tier, value: worth, score });
  }
  return top.sorted();
}

function asksForLeaf({ leaves, words, must, near }: Plan): boolean {
  const all = leaves.reduce((found, leaf, bit) => (leaf ? found | (1 << bit) : found), 0);
  return words.length > 0 || near !== undefined || needsBits(must, all);
}

function testBits({ bitTests }: Plan, columns: LoadedColumns, doc: number): number {
  return bitTests.reduce((bits, test, bit) => (test && passes(test, columns, doc) ? bits | (1 << bit) : bits), 0);
}
