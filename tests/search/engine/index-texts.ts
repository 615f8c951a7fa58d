import type { BlockStore } from '../../../search/engine/block-store.ts';
import { StoredIndex } from '../../../search/engine/index/stored-index.ts';
import { IdCursor } from '../../../search/engine/merge/id-cursor.ts';
import { MergeSource } from '../../../search/engine/merge/merge-source.ts';
import { TermCursor } from '../../../search/engine/merge/term-cursor.ts';
import { BlockCache } from '../../../search/engine/segment/blocks.ts';
import { DeletedDocs } from '../../../search/engine/segment/deleted-docs.ts';

/**
 * Every text that the stored blocks of an index hold: the keys of all papers, deleted ones too, and all terms. Throws
 * when a segment is stored that belongs to no index: nobody can say what it holds.
 */
export async function indexTexts(store: BlockStore): Promise<string[]> {
  const { readers } = await StoredIndex.open(store);
  const known = new Set(readers.map(({ meta }) => meta.segment));
  const strays = (await store.segments()).filter((segment) => !known.has(segment));
  if (strays.length > 0) throw new Error(`segments of no index: ${strays.join()}`);
  const texts: string[] = [];
  for (const { meta } of readers) {
    const source = await MergeSource.open(meta, DeletedDocs.none, new BlockCache(store, 1 << 20));
    const ids = new IdCursor(source);
    for (await ids.fill(); ids.id !== undefined; ids.step() || (await ids.fill())) texts.push(ids.id);
    const terms = new TermCursor(source);
    for (await terms.fill(); terms.term !== undefined; terms.step() || (await terms.fill())) texts.push(terms.term);
  }
  return texts;
}
