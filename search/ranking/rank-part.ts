import type { IndexPart } from '../parts/index-part.ts';
import type { PartScores } from '../scoring/part-scores.ts';
import { needsBits } from './condition.ts';
import type { LoadedColumns } from './document-test.ts';
import { passes } from './document-test.ts';
import type { Worth } from './order.ts';
import type { Plan } from './plan.ts';
import type { Ranked } from './top-documents.ts';
import { TopDocuments } from './top-documents.ts';
import { Verdicts } from './verdicts.ts';

/** The best documents of one part. */
export interface PartRanking {
  top: Ranked[];
  /** how many pass in all, and how many of these have all words */
  total: number;
  whole: number;
}

const NO_DOCS = new Uint32Array();

/** Room for one number of each kind per document, used again for each query. All zero between two. */
export class RankingRoom {
  readonly bits: Int32Array;
  /** the bits that count towards the score */
  readonly counted: Int32Array;
  readonly scores: Float64Array;
  readonly candidates: Uint32Array;

  constructor(documents: number) {
    this.bits = new Int32Array(documents);
    this.counted = new Int32Array(documents);
    this.scores = new Float64Array(documents);
    this.candidates = new Uint32Array(documents);
  }
}

/**
 * Ranks the documents of a part. `scores` has for each bit the scores of its leaf here, `worth` orders documents
 * within a tier, `limit` is how many of the best are wanted, `without` a document that is passed over.
 */
export function rankPart(
  part: IndexPart,
  room: RankingRoom,
  plan: Plan,
  scores: readonly (PartScores | undefined)[],
  columns: LoadedColumns,
  { value, atMost }: Worth,
  limit: number,
  without: number | undefined,
): PartRanking {
  const verdicts = new Verdicts(plan);
  const size = findCandidates(part, room, plan, scores);
  const hasTests = plan.tests.length > 0;
  let total = 0;
  let whole = 0;
  for (let i = 0; i < size; i++) {
    const doc = room.candidates[i] as number;
    let bits = room.bits[doc] as number;
    room.bits[doc] = 0;
    if (doc === without || (hasTests && !plan.tests.every((test) => passes(test, columns, doc)))) continue;
    if (plan.bitTests.length > 0) bits |= testBits(plan, columns, doc);
    const verdict = verdicts.of(bits);
    if (!verdict.passes) continue;
    room.candidates[total++] = doc;
    room.bits[doc] = bits;
    room.counted[doc] = verdict.counted;
    whole += verdict.tier;
  }
  // Where enough have all words, no other can be among the best.
  const least = whole >= limit ? 1 : 0;
  if (least > 0) dropOthers(room, verdicts, total);
  addScores(room, scores);
  const top = new TopDocuments(limit);
  for (let i = 0; i < total; i++) {
    const doc = room.candidates[i] as number;
    const bits = room.bits[doc] as number;
    const { tier, quality } = verdicts.of(bits);
    if (tier < least) {
      room.bits[doc] = 0;
      continue;
    }
    const score = (room.scores[doc] as number) * quality;
    // The prior costs more than all else here, and most documents are too far down for it.
    if (top.wants(tier, atMost(score), doc)) {
      const worth = value(doc, score);
      if (top.wants(tier, worth, doc)) top.add({ doc, bits, tier, value: worth, score });
    }
    room.bits[doc] = 0;
    room.counted[doc] = 0;
    room.scores[doc] = 0;
  }
  return { top: top.sorted(), total, whole };
}

/** Notes which leaves each document has. Gives how many candidates there are: all documents when it must be. */
function findCandidates(
  { size, mask }: IndexPart,
  { bits, candidates }: RankingRoom,
  plan: Plan,
  scores: readonly (PartScores | undefined)[],
): number {
  let count = 0;
  for (const [bit, found] of scores.entries()) {
    const docs = found?.docs ?? NO_DOCS;
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] as number;
      const before = bits[doc] as number;
      if (before === 0) candidates[count++] = doc;
      bits[doc] = before | (1 << bit);
    }
  }
  if (asksForLeaf(plan)) return count;
  count = 0;
  for (let doc = 0; doc < size; doc++) if (mask.count === 0 || !mask.has(doc)) candidates[count++] = doc;
  return count;
}

function dropOthers({ candidates, bits, counted }: RankingRoom, verdicts: Verdicts, total: number): void {
  for (let i = 0; i < total; i++) {
    const doc = candidates[i] as number;
    if (verdicts.of(bits[doc] as number).tier === 0) counted[doc] = 0;
  }
}

function asksForLeaf({ leaves, words, where, near }: Plan): boolean {
  const all = leaves.reduce((found, leaf, bit) => (leaf ? found | (1 << bit) : found), 0);
  return words.length > 0 || near !== undefined || needsBits(where, all);
}

function testBits({ bitTests }: Plan, columns: LoadedColumns, doc: number): number {
  return bitTests.reduce((bits, test, bit) => (test && passes(test, columns, doc) ? bits | (1 << bit) : bits), 0);
}

function addScores({ counted, scores }: RankingRoom, found: readonly (PartScores | undefined)[]): void {
  for (const [bit, leaf] of found.entries()) {
    if (!leaf) continue;
    const { docs, scores: added } = leaf;
    const mine = 1 << bit;
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] as number;
      if ((counted[doc] as number) & mine) scores[doc] = (scores[doc] as number) + (added[i] as number);
    }
  }
}
