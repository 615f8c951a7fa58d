import type { Deletions } from '../index-reader.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/** The deleted documents of a segment: one bit each in memory, delta-coded when stored. */
export class DeletedDocs implements Deletions {
  readonly count: number;
  readonly #bits: Uint32Array;
  #docs: Uint32Array | undefined;

  private constructor(bits: Uint32Array, count: number) {
    this.#bits = bits;
    this.count = count;
  }

  static readonly none = new DeletedDocs(new Uint32Array(), 0);

  has(doc: number): boolean {
    return (((this.#bits[doc >>> 5] ?? 0) >>> (doc & 31)) & 1) === 1;
  }

  docs(): Uint32Array {
    this.#docs ??= Uint32Array.from(this.#list());
    return this.#docs;
  }

  /** A copy with these documents deleted too. */
  with(docs: readonly number[]): DeletedDocs {
    const highest = docs.reduce((high, doc) => Math.max(high, doc), 0);
    const bits = new Uint32Array(Math.max(this.#bits.length, (highest >>> 5) + 1));
    bits.set(this.#bits);
    let count = this.count;
    for (const doc of docs) {
      const before = bits[doc >>> 5] ?? 0;
      const after = (before | (1 << (doc & 31))) >>> 0;
      if (after !== before) count++;
      bits[doc >>> 5] = after;
    }
    return new DeletedDocs(bits, count);
  }

  /** Varints: the number of deleted documents, then the documents skipped before each. */
  encode(): Uint8Array {
    const bytes = new ByteWriter();
    bytes.varint(this.count);
    let before = -1;
    for (const doc of this.#list()) {
      bytes.varint(doc - before - 1);
      before = doc;
    }
    return bytes.written.slice();
  }

  /** Decodes what `encode` gave for a segment of `size` documents; undefined when it is malformed. */
  static decode(bytes: Uint8Array, size: number): DeletedDocs | undefined {
    const reader = new ByteReader(bytes);
    const count = reader.varint();
    if (count > size) return undefined;
    const docs: number[] = [];
    let doc = -1;
    for (let i = 0; i < count; i++) {
      doc += reader.varint() + 1;
      docs.push(doc);
    }
    return doc < size && reader.at === bytes.length ? DeletedDocs.none.with(docs) : undefined;
  }

  *#list(): Generator<number> {
    for (const [word, bits] of this.#bits.entries()) {
      for (let left = bits; left !== 0; left &= left - 1) yield word * 32 + (31 - Math.clz32(left & -left));
    }
  }
}
