import { PAPER_COLUMNS, SIGHTING_COLUMNS } from '../../query/columns.ts';
import { EXACT_FIELD } from '../../query/fields.ts';
import type { BlockStore } from '../block-store.ts';
import { BlockCache } from '../segment/blocks.ts';
import type { DeletedDocs } from '../segment/deleted-docs.ts';
import type { SegmentMeta } from '../segment/segment-format.ts';
import { BLOCK_BYTES } from '../segment/segment-format.ts';
import type { KeyedBlock } from '../segment/segment-output.ts';
import { SegmentWriter } from '../segment/segment-writer.ts';
import { IdCursor } from './id-cursor.ts';
import { GONE, MergeSource } from './merge-source.ts';
import { mergeTerms } from './merge-terms.ts';

export interface MergeInput {
  meta: SegmentMeta;
  deleted: DeletedDocs;
}

export interface MergeStep {
  /** the blocks to store, in one transaction */
  put: readonly KeyedBlock[];
  /** the new segment, with the last step: it can now replace the old ones */
  meta?: SegmentMeta;
}

/** Blocks of one step: 256 KB. */
const BLOCKS_OF_A_STEP = 8;

/** A step also ends after reading this many bytes of postings, for segments of which most is deleted. */
const BYTES_OF_A_STEP = 1024 * 1024;

// Enough for the blocks that several sources read from at a time.
const CACHED_BYTES = 96 * BLOCK_BYTES;

/**
 * Makes one segment of several, in steps. Gives byte for byte what `writeSegment` gives for the documents that are not
 * deleted; no paper may stand unmasked in two of them. Holds one column and the dictionary in memory, about 25 bytes a
 * document and 10 a term. Steps throw CorruptSegment with the number of the input that is, and what the store throws;
 * the merge is then over, and its blocks are to be dropped.
 */
export class SegmentMerger {
  readonly segment: number;
  readonly #steps: AsyncGenerator<readonly KeyedBlock[], SegmentMeta>;

  constructor(inputs: readonly MergeInput[], segment: number, store: BlockStore) {
    this.segment = segment;
    this.#steps = stepsOf(inputs, segment, store);
  }

  /** Works until there is something to store, or the end. */
  async next(): Promise<MergeStep> {
    const step = await this.#steps.next();
    if (!step.done) return { put: step.value };
    if (!step.value) throw new Error('A merge was asked to go on after its end.');
    return { put: [], meta: step.value };
  }
}

type Steps = AsyncGenerator<readonly KeyedBlock[], void>;

async function* stepsOf(inputs: readonly MergeInput[], segment: number, store: BlockStore) {
  const cache = new BlockCache(store, CACHED_BYTES);
  const sources = await Promise.all(inputs.map(({ meta, deleted }) => MergeSource.open(meta, deleted, cache)));
  const writer = new SegmentWriter(segment);
  yield* mergeIds(sources, writer);
  yield* mergeColumns(sources, writer);
  yield* mergeSightings(sources, writer);
  let read = 0;
  for await (const bytes of mergeTerms(sources, writer, BLOCKS_OF_A_STEP)) {
    read += bytes;
    yield* finishedBlocks(writer);
    if (read < BYTES_OF_A_STEP) continue;
    yield writer.output.take();
    read = 0;
  }
  const meta = writer.finish();
  while (writer.output.ready > 0) yield writer.output.take(BLOCKS_OF_A_STEP);
  return meta;
}

function* finishedBlocks({ output }: SegmentWriter) {
  while (output.ready >= BLOCKS_OF_A_STEP) yield output.take(BLOCKS_OF_A_STEP);
}

/** Numbers the documents of all sources by their ids. */
async function* mergeIds(sources: readonly MergeSource[], writer: SegmentWriter): Steps {
  const cursors = sources.map((source) => new IdCursor(source));
  for (const cursor of cursors) await cursor.fill();
  for (let doc = 0; ; doc++) {
    let lowest: IdCursor | undefined;
    for (const cursor of cursors) {
      if (cursor.id !== undefined && (lowest?.id === undefined || cursor.id < lowest.id)) lowest = cursor;
    }
    if (lowest?.id === undefined) return;
    writer.id(lowest.id);
    lowest.source.docMap[lowest.doc] = doc;
    if (lowest.step()) continue;
    await lowest.fill();
    yield* finishedBlocks(writer);
  }
}

async function* mergeColumns(sources: readonly MergeSource[], writer: SegmentWriter): Steps {
  const size = documentsOf(sources);
  for (let field = 0; field < EXACT_FIELD; field++) {
    const merged = new Uint16Array(size);
    for (const source of sources) scatter(await source.columns.lengths(field), source.docMap, merged);
    writer.lengths(merged);
    yield* finishedBlocks(writer);
  }
  for (const name of PAPER_COLUMNS) {
    const merged = new Uint32Array(size);
    for (const source of sources) scatter(await source.columns.column(name), source.docMap, merged);
    writer.column(merged);
    yield* finishedBlocks(writer);
  }
}

async function* mergeSightings(sources: readonly MergeSource[], writer: SegmentWriter): Steps {
  const size = documentsOf(sources);
  const merged = new Uint32Array(size);
  const counts = await Promise.all(sources.map((source) => source.columns.sightingCounts()));
  for (const [i, source] of sources.entries()) scatter(counts[i] ?? new Uint32Array(), source.docMap, merged);
  writer.sightingCounts(merged);
  const starts = new Uint32Array(size + 1);
  for (let doc = 0; doc < size; doc++) starts[doc + 1] = (starts[doc] ?? 0) + (merged[doc] ?? 0);
  for (const name of SIGHTING_COLUMNS) {
    const values = new Uint32Array(starts[size] ?? 0);
    for (const [i, { docMap, columns }] of sources.entries()) {
      scatterRuns(await columns.sightingColumn(name), counts[i] ?? new Uint32Array(), docMap, starts, values);
    }
    writer.sightingColumn(values);
    yield* finishedBlocks(writer);
  }
}

function documentsOf(sources: readonly MergeSource[]): number {
  return sources.reduce((sum, { meta, deleted }) => sum + meta.documents - deleted.count, 0);
}

function scatter(values: Uint16Array | Uint32Array, docMap: Uint32Array, into: Uint16Array | Uint32Array): void {
  for (let doc = 0; doc < docMap.length; doc++) {
    const number = docMap[doc] ?? GONE;
    if (number !== GONE) into[number] = values[doc] ?? 0;
  }
}

function scatterRuns(
  values: Uint32Array,
  counts: Uint32Array,
  docMap: Uint32Array,
  starts: Uint32Array,
  into: Uint32Array,
): void {
  let from = 0;
  for (let doc = 0; doc < docMap.length; doc++) {
    const number = docMap[doc] ?? GONE;
    const to = from + (counts[doc] ?? 0);
    if (number !== GONE) into.set(values.subarray(from, to), starts[number] ?? 0);
    from = to;
  }
}
