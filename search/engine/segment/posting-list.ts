import type { PostingList, Postings } from '../index-reader.ts';
import type { ListChunks } from './postings.ts';
import { CHUNK, readChunks, readRun, reserve } from './postings.ts';

/** A posting list of a segment, and its bytes once they are loaded. */
export class SegmentPostingList implements PostingList {
  readonly count: number;
  /** its byte range in the section of postings */
  readonly from: number;
  readonly to: number;
  #bytes: Uint8Array | undefined;
  #chunks: ListChunks | undefined;

  constructor(count: number, from: number, to: number) {
    this.count = count;
    this.from = from;
    this.to = to;
  }

  get isLoaded(): boolean {
    return this.#bytes !== undefined;
  }

  /** Receives its bytes. */
  take(bytes: Uint8Array): void {
    this.#bytes = bytes;
  }

  /** Reads the whole list, which must be loaded. */
  decode(into: Postings): void {
    const bytes = this.#loaded();
    reserve(into, this.count);
    const at = this.count > CHUNK ? (this.#table().starts[0] ?? 0) : 0;
    readRun(bytes, at, -1, this.count, into, 0);
    into.size = this.count;
  }

  /** Decodes the postings of these documents, which ascend. Reads only the chunks that can have one of them. */
  intersect(docs: Uint32Array, into: Postings): void {
    reserve(into, Math.min(docs.length, this.count));
    into.size = 0;
    let from = 0;
    for (const chunk of this.#chunksWith(docs)) {
      this.#decodeChunk(chunk, SCRATCH);
      from = addCommon(SCRATCH, docs, from, into);
    }
  }

  /** The chunks that can have one of these documents, which ascend. A short list is one chunk. */
  #chunksWith(docs: Uint32Array): number[] {
    if (this.count <= CHUNK) return [0];
    const { lasts } = this.#table();
    const found: number[] = [];
    let chunk = 0;
    for (let i = 0; i < docs.length && chunk < lasts.length; i++) {
      const doc = docs[i] ?? 0;
      while (chunk < lasts.length && (lasts[chunk] ?? 0) < doc) chunk++;
      if (chunk < lasts.length && found.at(-1) !== chunk) found.push(chunk);
    }
    return found;
  }

  #decodeChunk(chunk: number, into: Postings): void {
    if (this.count <= CHUNK) {
      this.decode(into);
      return;
    }
    const { lasts, starts } = this.#table();
    reserve(into, CHUNK);
    into.size = Math.min(CHUNK, this.count - chunk * CHUNK);
    const before = chunk > 0 ? (lasts[chunk - 1] ?? 0) : -1;
    readRun(this.#loaded(), starts[chunk] ?? 0, before, into.size, into, 0);
  }

  #loaded(): Uint8Array {
    if (!this.#bytes) throw new Error('A posting list was read before it was loaded.');
    return this.#bytes;
  }

  #table(): ListChunks {
    this.#chunks ??= readChunks(this.#loaded(), this.count);
    return this.#chunks;
  }
}

const SCRATCH: Postings = { docs: new Uint32Array(CHUNK), counts: new Uint32Array(CHUNK), size: 0 };

/** Adds the postings of the documents from index `from` on, and returns the index of the first document after them. */
function addCommon(postings: Postings, docs: Uint32Array, from: number, into: Postings): number {
  let place = from;
  let i = 0;
  while (i < postings.size && place < docs.length) {
    const doc = postings.docs[i] ?? 0;
    const wanted = docs[place] ?? 0;
    if (doc === wanted) {
      into.docs[into.size] = doc;
      into.counts[into.size++] = postings.counts[i] ?? 0;
    }
    if (doc <= wanted) i++;
    if (wanted <= doc) place++;
  }
  return place;
}
