import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexDocument } from '../../../../search/document.ts';
import type { PostingList, Postings } from '../../../../search/parts/index-part.ts';
import { BlockCache } from '../../../../search/parts/packed/block-cache.ts';
import { PackedPart } from '../../../../search/parts/packed/packed-part.ts';
import { packedPart, plainDocument } from './made-documents.ts';

const TITLE = 0;

/** Documents of which these, by number, have the term `t` in the title so often as the number's digit says. */
function documents(size: number, has: (doc: number) => boolean): IndexDocument[] {
  return Array.from({ length: size }, (_, doc) => {
    const plain = plainDocument(doc, 'other');
    const title = new Map(has(doc) ? [['t', countOf(doc)]] : []);
    return { ...plain, terms: [title, ...plain.terms.slice(1)], lengths: [lengthOf(doc), 0, 0, 0, 0, 0, 0, 0, 0] };
  });
}

const countOf = (doc: number) => (doc % 10 === 7 ? doc : 1 + (doc % 3));
const lengthOf = (doc: number) => 5 + ((doc * 7919) % 300);

async function listOf(part: PackedPart): Promise<PostingList> {
  const [[found] = []] = await part.expand([{ term: 't', prefix: false, edits: 0 }]);
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
    const { part } = await packedPart(documents(size * 2, (doc) => doc % 2 === 1));
    const list = await listOf(part);
    const into = nothing();
    await part.load([list]);
    part.decode(list, into);
    expect(list.count).toBe(size);
    expect(pairs(into)).toEqual(Array.from({ length: size }, (_, i) => [2 * i + 1, countOf(2 * i + 1)]));
  });

  it('is read among given documents only', async () => {
    const size = 3000;
    const has = (doc: number) => doc % 3 !== 0;
    const { meta, store } = await packedPart(documents(size, has));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(size + 50), { maxLength: 40 }), fc.boolean(), async (wanted, whole) => {
        const part = PackedPart.of(meta, new BlockCache(store, 1e6));
        const docs = Uint32Array.from(wanted.sort((a, b) => a - b));
        const list = await listOf(part);
        const into = nothing();
        if (whole) await part.load([list]);
        await part.loadAmong([list], docs);
        part.decodeAmong(list, docs, into);
        const right = wanted.filter((doc) => doc < size && has(doc)).map((doc) => [doc, countOf(doc)]);
        expect(pairs(into)).toEqual(right);
      }),
    );
  });

  it('gives more of itself when asked among other documents later', async () => {
    const { part } = await packedPart(documents(3000, () => true));
    const list = await listOf(part);
    const into = nothing();
    for (const wanted of [[5], [2999], [5, 1500, 2999]]) {
      await part.loadAmong([list], Uint32Array.from(wanted));
      part.decodeAmong(list, Uint32Array.from(wanted), into);
      expect(pairs(into)).toEqual(wanted.map((doc) => [doc, countOf(doc)]));
    }
  });

  it('has the highest count and the lowest length of each chunk before it is read', async () => {
    const { part } = await packedPart(documents(2000, (doc) => doc % 2 === 0));
    const list = await listOf(part);
    expect(part.chunksOf(list)).toBeUndefined();
    await part.loadTables([list]);
    const chunks = part.chunksOf(list);
    const right = Array.from({ length: 4 }, (_, chunk) =>
      Array.from({ length: chunk < 3 ? 256 : 1000 - 768 }, (_, i) => (chunk * 256 + i) * 2),
    );
    expect([...(chunks?.lasts ?? [])]).toEqual(right.map((docs) => docs.at(-1)));
    expect([...(chunks?.highestCounts ?? [])]).toEqual(right.map((docs) => Math.max(...docs.map(countOf))));
    expect([...(chunks?.lowestLengths ?? [])]).toEqual(right.map((docs) => Math.min(...docs.map(lengthOf))));
  });

  it('of a few documents has no chunks', async () => {
    const { part } = await packedPart(documents(256, () => true));
    const list = await listOf(part);
    await part.loadTables([list]);
    expect(part.chunksOf(list)).toBeUndefined();
  });

  it('is not read before it is loaded, nor by another part', async () => {
    const { part } = await packedPart(documents(600, () => true));
    const list = await listOf(part);
    expect(() => part.decode(list, nothing())).toThrow('before it was loaded');
    expect(() => part.decodeAmong(list, Uint32Array.of(1), nothing())).toThrow('before it was loaded');
    expect(() => part.decode({ count: 1 }, nothing())).toThrow('another part');
  });
});
