import { describe, expect, it } from 'vitest';
import type { SegmentEntry } from '../../../../search/engine/index/manifest.ts';
import { MAX_DOCUMENTS, segmentsToMerge } from '../../../../search/engine/merge/merge-policy.ts';
import { writeSegment } from '../../../../search/engine/segment/segment-writer.ts';

const { meta } = writeSegment([], 1);

function entries(...sizes: (number | [documents: number, deleted: number])[]): SegmentEntry[] {
  return sizes.map((size, i) => {
    const [documents, deleted] = typeof size === 'number' ? [size, 0] : size;
    return { meta: { ...meta, segment: i + 1, documents }, deleted, lengthSums: [] };
  });
}

const chosen = (...sizes: Parameters<typeof entries>) =>
  segmentsToMerge(entries(...sizes))?.map((each) => each.meta.segment);

describe('which segments are merged', () => {
  it('is none while there are few of each size', () => {
    expect(chosen()).toBeUndefined();
    expect(chosen(50, 50, 50, 400, 400, 5000)).toBeUndefined();
  });

  it('is four of one size, the smallest size first', () => {
    expect(chosen(600, 50, 50, 50, 50, 700, 800, 900, 4000)).toEqual([2, 3, 4, 5]);
  });

  it('is never more than a segment may hold', () => {
    const sizes = Array.from({ length: 4 }, () => 80_000);
    expect(chosen(...sizes)).toEqual([1, 2, 3]);
    expect(chosen(...Array.from({ length: 20 }, () => MAX_DOCUMENTS))).toBeUndefined();
  });

  it('is one alone that is mostly deleted', () => {
    expect(chosen(50, [100, 30], [100, 41])).toEqual([3]);
  });

  it('writes each paper a few times in the life of a library', () => {
    let segments: number[] = [];
    let written = 0;
    for (let capture = 0; capture < 2000; capture += 1) {
      segments.push(50);
      written += 50;
      for (let merged = chosen(...segments); merged; merged = chosen(...segments)) {
        const sum = merged.reduce((all, segment) => all + (segments[segment - 1] ?? 0), 0);
        segments = [...segments.filter((_, i) => !merged.includes(i + 1)), sum];
        written += sum;
      }
    }
    expect(written / 100_000).toBeLessThan(6);
    expect(segments.length).toBeLessThan(16);
  });
});
