import type { BlockCache } from '../segment/block-cache.ts';
import type { DocumentMask } from '../segment/deleted-docs.ts';
import type { PageTops } from '../segment/page-index.ts';
import { SegmentBytes } from '../segment/segment-bytes.ts';
import type { SegmentMeta } from '../segment/segment-format.ts';
import { SegmentTables } from '../segment/segment-tables.ts';

/** In the map of a source: the document is masked and does not go over. */
export const GONE = 0xffffffff;

/** One of the segments that a merge reads. */
export class MergeSource {
  readonly meta: SegmentMeta;
  readonly mask: DocumentMask;
  readonly bytes: SegmentBytes;
  readonly tops: { terms: PageTops; ids: PageTops };
  /** each document's number in the new segment, or GONE */
  readonly numbers: Uint32Array;

  private constructor(bytes: SegmentBytes, mask: DocumentMask, tops: { terms: PageTops; ids: PageTops }) {
    this.meta = bytes.meta;
    this.mask = mask;
    this.bytes = bytes;
    this.tops = tops;
    this.numbers = new Uint32Array(bytes.meta.documents).fill(GONE);
  }

  static async open(meta: SegmentMeta, mask: DocumentMask, cache: BlockCache): Promise<MergeSource> {
    const bytes = new SegmentBytes(meta, cache);
    return new MergeSource(bytes, mask, await new SegmentTables(bytes).tops());
  }

  /** Its columns, of which nothing is kept. */
  get tables(): SegmentTables {
    return new SegmentTables(this.bytes);
  }
}
