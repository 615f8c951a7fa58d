import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexDocument } from '../../../../search/engine/index-document.ts';
import type { PostingList, Postings } from '../../../../search/engine/index-reader.ts';
import type { SegmentReader } from '../../../../search/engine/segment/segment-reader.ts';
import { plainDocument, writtenSegment } from './made-documents.ts';
import '../../../property-runs.ts';

const TITLE = 0;

/** Documents, of which those that `has` accepts have the term `t` in the title, as often as `countOf` gives. */
function documents(size: number, has: (doc: number) => boolean): IndexDocument[] {
  return Array.from({ length: size }, (_, doc) => {
    const plain = plainDocument(doc, 'other');
    const title = new Map(has(doc) ? [['t', countOf(doc)]] : []);
    return { ...plain, terms: [title, ...plain.terms.slice(1)], lengths: [lengthOf(doc), 0, 0, 0, 0, 0, 0, 0, 0] };
  });
}

const countOf = (doc: number) => (doc % 10 === 7 ? doc : 1 + (doc % 3));
const lengthOf = (doc: number) => 5 + ((doc * 7919) % 300);

async function listOf(reader: SegmentReader): Promise<PostingList> {
  const [[found] = []] = await reader.expand([{ term: 't', prefix: false, edits: 0 }]);
  const list = found?.lists[TITLE];
  if (!list) throw new Error('The term was not found.');
  return list;
}

function pairs({ docs, counts, size }: Postings): number[][] {
  return Array.from({ length: size }, (_, i) => [docs[i] ?? -1, counts[i] ?? -1]);
}

const nothing = (): Postings => ({ docs: new Uint32Array(), counts: new Uint32Array(), size: 0 });

const SIZES = [1, 2, 255, 256, 257, 511, 512, 513, 10_241];

describe('a list of postings', () => {
  it.each(SIZES)('of %i documents is read whole', async (size) => {
    const { reader } = await writtenSegment(documents(size * 2, (doc) => doc % 2 === 1));
    const list = await listOf(reader);
    const into = nothing();
    await reader.load([list]);
    reader.decode(list, into);
    expect(list.count).toBe(size);
    expect(pairs(into)).toEqual(Array.from({ length: size }, (_, i) => [2 * i + 1, countOf(2 * i + 1)]));
  });

  it.each([3000, 200])('is read among given documents of %i only', async (size) => {
    const has = (doc: number) => doc % 3 !== 0;
    const { reader } = await writtenSegment(documents(size, has));
    const list = await listOf(reader);
    await reader.load([list]);
    await fc.assert(
      fc.property(fc.uniqueArray(fc.nat(size + 50), { maxLength: 40 }), (given) => {
        const docs = Uint32Array.from(given).sort();
        const into = nothing();
        reader.intersect(list, docs, into);
        const right = [...docs].filter((doc) => doc < size && has(doc)).map((doc) => [doc, countOf(doc)]);
        expect(pairs(into)).toEqual(right);
      }),
    );
  });

  it('is not read before it is loaded, nor by another reader', async () => {
    const { reader } = await writtenSegment(documents(600, () => true));
    const list = await listOf(reader);
    expect(() => reader.decode(list, nothing())).toThrow('before it was loaded');
    expect(() => reader.intersect(list, Uint32Array.of(1), nothing())).toThrow('before it was loaded');
    expect(() => reader.decode({ count: 1 }, nothing())).toThrow('another reader');
  });
});
