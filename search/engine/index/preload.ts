import type { BlockCache } from '../segment/blocks.ts';
import type { Section } from '../segment/segment-format.ts';
import { BLOCK_BYTES, segmentBytes } from '../segment/segment-format.ts';
import type { SegmentReader } from '../segment/segment-reader.ts';

// 256 KB: other reads of the store wait for one such step at most.
const STEP = 8;

// Every query looks words up and names its hits.
const SMALL: readonly Section[] = ['keys', 'infos', 'ids'];
const ALL: readonly Section[] = [...SMALL, 'postings'];

/**
 * Reads ahead what queries will need, in small steps with `pause` before each: the dictionaries and ids, and all
 * postings if the whole index fits into the cache. Evicts nothing. Rejects as reading does.
 */
export async function preload(
  segments: readonly SegmentReader[],
  cache: BlockCache,
  pause: () => Promise<void>,
): Promise<void> {
  const whole = segments.reduce((sum, { meta }) => sum + segmentBytes(meta), 0);
  const sections = whole <= cache.limit ? ALL : SMALL;
  for (const reader of segments) {
    const { segment } = reader.meta;
    const missing = reader.blocksOf(sections).filter((block) => !cache.has(segment, block));
    for (let from = 0; from < missing.length; from += STEP) {
      await pause();
      if (cache.bytes + STEP * BLOCK_BYTES > cache.limit) return;
      await cache.read(segment, missing.slice(from, from + STEP));
    }
  }
}
