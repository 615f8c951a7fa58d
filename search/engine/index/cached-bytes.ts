import type { SegmentMeta } from '../segment/segment-format.ts';
import { segmentBytes } from '../segment/segment-format.ts';

const MB = 1 << 20;

// Half of what 100,000 papers take. Of a larger index an eighth: the words of most questions are the same few.
const LEAST = 34 * MB;
const MOST = 96 * MB;
const SHARE = 1 / 8;

/** Bytes of blocks that are kept in memory between questions, for an index of these segments. */
export function cachedBytes(segments: readonly SegmentMeta[]): number {
  const all = segments.reduce((sum, meta) => sum + segmentBytes(meta), 0);
  return Math.min(MOST, Math.max(LEAST, all * SHARE));
}
