import type { PostingList, Postings } from '../index-part.ts';
import type { ListChunks } from './read-postings.ts';
import { makeRoom, readChunks, readRun, tableBytes } from './read-postings.ts';
import type { ByteRange } from './segment-bytes.ts';
import { CHUNK } from './write-postings.ts';

/** One list of a segment and those of its bytes that were loaded. */
export class PackedList implements PostingList {
  readonly count: number;
  /** the field's number */
  readonly field: number;
  /** where it stands in the section of postings */
  readonly from: number;
  readonly to: number;
  #bytes: Uint8Array | undefined;
  #table: ListChunks | undefined;
  #parts: Uint8Array[] = [];

  constructor(field: number, count: number, from: number, to: number) {
    this.field = field;
    this.count = count;
    this.from = from;
    this.to = to;
  }

  get isLoaded(): boolean {
    return this.#bytes !== undefined;
  }

  /** What is known of its chunks; undefined while the table is not loaded and for a list without one. */
  get chunks(): ListChunks | undefined {
    if (this.#bytes && this.count > CHUNK) this.#table ??= readChunks(this.#bytes, this.count);
    return this.#table;
  }

  /** Where its table surely is, or all of a list that has none. */
  get tableRange(): ByteRange {
    return [this.from, this.count > CHUNK ? Math.min(this.to, this.from + tableBytes(this.count)) : this.to];
  }

  /** Takes all its bytes. */
  take(bytes: Uint8Array): void {
    this.#bytes = bytes;
  }

  /** Takes the bytes of `tableRange`. */
  takeTable(bytes: Uint8Array): void {
    if (this.count <= CHUNK) this.#bytes = bytes;
    else this.#table = readChunks(bytes, this.count);
  }

  /** Takes the bytes of one chunk, which stand at `chunkRange`. */
  takeChunk(chunk: number, bytes: Uint8Array): void {
    this.#parts[chunk] = bytes;
  }

  /** Where the bytes of one chunk are; its table must be loaded. */
  chunkRange(chunk: number): ByteRange {
    const { starts } = this.#knownChunks();
    return [this.from + (starts[chunk] ?? 0), this.from + (starts[chunk + 1] ?? 0)];
  }

  /** The chunks that can hold one of these documents, which ascend; their bytes may be loaded or not. */
  chunksAmong(docs: Uint32Array): number[] {
    const { lasts } = this.#knownChunks();
    const found: number[] = [];
    let chunk = 0;
    for (let i = 0; i < docs.length && chunk < lasts.length; i++) {
      const doc = docs[i] ?? 0;
      while (chunk < lasts.length && (lasts[chunk] ?? 0) < doc) chunk++;
      if (chunk < lasts.length && found.at(-1) !== chunk) found.push(chunk);
    }
    return found;
  }

  hasChunk(chunk: number): boolean {
    return this.#bytes !== undefined || this.#parts[chunk] !== undefined;
  }

  /** Reads the whole list, which must be loaded. */
  decode(into: Postings): void {
    if (!this.#bytes) throw new Error('A list was read before it was loaded.');
    makeRoom(into, this.count);
    const at = this.count > CHUNK ? (this.chunks?.starts[0] ?? 0) : 0;
    readRun(this.#bytes, at, -1, this.count, into, 0);
    into.size = this.count;
  }

  /** Reads one chunk of a list that has chunks, whose bytes must be loaded. */
  decodeChunk(chunk: number, into: Postings): void {
    const { lasts, starts } = this.#knownChunks();
    const part = this.#bytes ?? this.#parts[chunk];
    if (!part) throw new Error('A chunk was read before it was loaded.');
    makeRoom(into, CHUNK);
    into.size = Math.min(CHUNK, this.count - chunk * CHUNK);
    const before = chunk > 0 ? (lasts[chunk - 1] ?? 0) : -1;
    readRun(part, this.#bytes ? (starts[chunk] ?? 0) : 0, before, into.size, into, 0);
  }

  #knownChunks(): ListChunks {
    const chunks = this.chunks;
    if (!chunks) throw new Error('The table of a list was read before it was loaded.');
    return chunks;
  }
}
