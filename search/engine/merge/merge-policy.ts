import type { SegmentMeta } from '../segment/segment-format.ts';

/** A segment as far as merging is concerned. */
export interface MergeCandidate {
  meta: Pick<SegmentMeta, 'segment' | 'documents'>;
  /** number of deleted documents */
  deleted: number;
}

/** Segments of one size class that are merged into one of the next. A document is written once for each class. */
const FAN = 4;

/** A segment never has more documents: a merge that is cut short begins again, and must end one day. */
export const MAX_DOCUMENTS = 262_144;

/** A segment with a larger share of deleted documents is rewritten without them. */
const MAX_DELETED = 0.4;

/**
 * The segments to merge next, smallest first, or undefined when none are. A single one is to be rewritten because many
 * of its documents are deleted. Size classes are powers of four, so the number of segments grows as the logarithm of
 * the library up to the largest class, and each document is written about five times at 100,000. With fewer segments
 * documents are written more often; with more, every term of every query is looked up in more of them.
 */
export function segmentsToMerge(entries: readonly MergeCandidate[]): readonly MergeCandidate[] | undefined {
  const classes = Map.groupBy(entries, (entry) => Math.floor(Math.log(Math.max(1, live(entry))) / Math.log(FAN)));
  for (const [, members] of [...classes].sort(([a], [b]) => a - b)) {
    const chosen = members.length >= FAN ? fitting(members) : [];
    if (chosen.length > 1) return chosen;
  }
  const worn = entries.find((entry) => entry.deleted > entry.meta.documents * MAX_DELETED);
  return worn && [worn];
}

function fitting(members: readonly MergeCandidate[]): MergeCandidate[] {
  const chosen: MergeCandidate[] = [];
  let documents = 0;
  for (const entry of [...members].sort((a, b) => live(a) - live(b)).slice(0, FAN)) {
    documents += live(entry);
    if (documents > MAX_DOCUMENTS) break;
    chosen.push(entry);
  }
  return chosen;
}

function live({ meta, deleted }: MergeCandidate): number {
  return meta.documents - deleted;
}
