import type { PostingList, Postings } from '../index-reader.ts';
import type { ListChunks } from './postings.ts';
import { CHUNK, makeRoom, readChunks, readRun } from './postings.ts';

/** One list of a segment, and its bytes once they are loaded. */
export class PackedList implements PostingList {
  readonly count: number;
  /** where it stands in the section of postings */
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

  /** Takes its bytes. */
  take(bytes: Uint8Array): void {
    this.#bytes = bytes;
  }

  /** Reads the whole list, which must be loaded. */
  decode(into: Postings): void {
    const bytes = this.#loaded();
    makeRoom(into, this.count);
    const at = this.count > CHUNK ? (this.#table().starts[0] ?? 0) : 0;
    readRun(bytes, at, -1, this.count, into, 0);
    into.size = this.count;
  }

  /** The chunks that can hold one of these documents, which ascend. A short list is one chunk. */
  chunksAmong(docs: Uint32Array): number[] {
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

  /** Reads one chunk of the list, which must be loaded. */
  decodeChunk(chunk: number, into: Postings): void {
    if (this.count <= CHUNK) {
      this.decode(into);
      return;
    }
    const { lasts, starts } = this.#table();
    makeRoom(into, CHUNK);
    into.size = Math.min(CHUNK, this.count - chunk * CHUNK);
    const before = chunk > 0 ? (lasts[chunk - 1] ?? 0) : -1;
    readRun(this.#loaded(), starts[chunk] ?? 0, before, into.size, into, 0);
  }

  #loaded(): Uint8Array {
    if (!this.#bytes) throw new Error('A list was read before it was loaded.');
    return this.#bytes;
  }

  #table(): ListChunks {
    this.#chunks ??= readChunks(this.#loaded(), this.count);
    return this.#chunks;
  }
}

/** The postings of a loaded list among these documents, which ascend. Reads only chunks that can hold one of them. */
export function decodeAmong(list: PackedList, docs: Uint32Array, into: Postings): void {
  makeRoom(into, Math.min(docs.length, list.count));
  into.size = 0;
  let from = 0;
  for (const chunk of list.chunksAmong(docs)) {
    list.decodeChunk(chunk, SCRATCH);
    from = addCommon(SCRATCH, docs, from, into);
  }
}

const SCRATCH: Postings = { docs: new Uint32Array(CHUNK), counts: new Uint32Array(CHUNK), size: 0 };

/** Adds the postings of these documents from the place `from` on, and gives the place of the first after them. */
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
