import fc from 'fast-check';
import type { IndexDocument } from '../../../../search/engine/index-document.ts';
import { BlockCache } from '../../../../search/engine/segment/blocks.ts';
import { SegmentReader } from '../../../../search/engine/segment/segment-reader.ts';
import { writeSegment } from '../../../../search/engine/segment/segment-writer.ts';
import type { PaperColumn, SightingColumn } from '../../../../search/query/columns.ts';
import { PAPER_COLUMNS, SIGHTING_COLUMNS } from '../../../../search/query/columns.ts';
import { FIELD_COUNT } from '../../../../search/query/fields.ts';
import { MemoryBlockStore } from '../memory-block-store.ts';

// Few letters, so that words are a few edits apart; of one, two and three bytes, and one of two UTF-16 units.
const LETTERS = ['a', 'b', 'c', 'é', 'ß', '深', '度', '😀', '\u0001'];

export const words = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 6 })
  .map((letters) => letters.join(''));

const counts = fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 100_000 }));
const fields = fc
  .array(fc.tuple(words, counts), { maxLength: 4 })
  .map((entries): ReadonlyMap<string, number> => new Map(entries));
const numbers = fc.oneof(fc.constant(0), fc.nat(255), fc.nat(70_000), fc.nat(2 ** 32 - 1));

const paperIds = fc.oneof(
  fc.nat(300).map((number) => `arxiv:2601.${String(number).padStart(5, '0')}`),
  words.map((word) => `title:${word}`),
);

const document = fc.record({
  paperId: paperIds,
  terms: fc.array(fields, { minLength: FIELD_COUNT, maxLength: FIELD_COUNT }),
  lengths: fc.array(fc.oneof(fc.nat(9), fc.nat(65_535)), { minLength: FIELD_COUNT, maxLength: FIELD_COUNT }),
  columns: fc.record(record<PaperColumn>(PAPER_COLUMNS)),
  sightings: fc.array(fc.record(record<SightingColumn>(SIGHTING_COLUMNS)), { maxLength: 3 }),
});

function record<Name extends string>(names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, numbers])) as Record<Name, typeof numbers>;
}

/** Random documents, no paper twice, in any order. */
export const documents: fc.Arbitrary<IndexDocument[]> = fc.uniqueArray(document, {
  maxLength: 12,
  selector: (each) => each.paperId,
});

/** A document with these texts in its first fields and nothing else. */
export function plainDocument(number: number, ...texts: string[]): IndexDocument {
  const terms = Array.from({ length: FIELD_COUNT }, (_, field) => {
    const counted = new Map<string, number>();
    for (const word of texts[field]?.split(' ') ?? []) counted.set(word, (counted.get(word) ?? 0) + 1);
    return counted;
  });
  return {
    paperId: `arxiv:${String(number).padStart(9, '0')}`,
    terms,
    lengths: terms.map((field) => field.size),
    columns: Object.fromEntries(PAPER_COLUMNS.map((name) => [name, 0])) as Record<PaperColumn, number>,
    sightings: [],
  };
}

/** Writes these documents as a segment into a store of its own, and gives its reader. */
export async function writtenSegment(of: readonly IndexDocument[], segment = 1) {
  const { meta, blocks } = writeSegment(of, segment);
  const store = new MemoryBlockStore();
  await store.commit({ put: blocks, drop: [] });
  const cache = new BlockCache(store, 1e6);
  return { reader: SegmentReader.of(meta, cache), meta, blocks, store, cache };
}

/** The documents in the order in which a segment numbers them. */
export function inOrder(of: readonly IndexDocument[]): IndexDocument[] {
  return [...of].sort((a, b) => (a.paperId < b.paperId ? -1 : 1));
}
