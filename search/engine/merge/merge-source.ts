import type { BlockCache } from '../segment/blocks.ts';
import { SegmentBytes } from '../segment/blocks.ts';
import type { DeletedDocs } from '../segment/deleted-docs.ts';
import type { PageIndexes } from '../segment/segment-columns.ts';
import { SegmentColumns } from '../segment/segment-columns.ts';
import type { SegmentMeta } from '../segment/segment-format.ts';

/** In `docMap`: the document is deleted and is not copied. */
export const GONE = 0xffffffff;

/** One of the segments that a merge reads. */
export class MergeSource {
  readonly meta: SegmentMeta;
  readonly deleted: DeletedDocs;
  readonly bytes: SegmentBytes;
  readonly pages: PageIndexes;
  /** the number of each document in the new segment, or GONE */
  readonly docMap: Uint32Array;

  private constructor(bytes: SegmentBytes, deleted: DeletedDocs, pages: PageIndexes) {
    this.meta = bytes.meta;
    this.deleted = deleted;
    this.bytes = bytes;
    this.pages = pages;
    this.docMap = new Uint32Array(bytes.meta.documents).fill(GONE);
  }

  static async open(meta: SegmentMeta, deleted: DeletedDocs, cache: BlockCache): Promise<MergeSource> {
    const bytes = new SegmentBytes(meta, cache);
    return new MergeSource(bytes, deleted, await new SegmentColumns(bytes).pageIndexes());
  }

  /** Its columns, not kept in memory. */
  get columns(): SegmentColumns {
    return new SegmentColumns(this.bytes);
  }
}
