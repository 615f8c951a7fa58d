import type { Column, PaperColumn, SightingColumn, SightingColumns } from '../../query/columns.ts';
import { PAPER_COLUMNS, SIGHTING_COLUMNS } from '../../query/columns.ts';
import type { SegmentBytes } from './blocks.ts';
import type { ByteWriter } from './bytes.ts';
import { ByteReader } from './bytes.ts';
import type { PageIndex } from './page-index.ts';
import { readPageIndex } from './page-index.ts';
import { TERM_SECTIONS } from './term-dictionary.ts';

/** Memoized promises, each computed once; one that fails is computed again when it is next asked for. */
class Memo<Key, Value> {
  readonly #values = new Map<Key, Promise<Value>>();
  readonly #compute: (key: Key) => Promise<Value>;

  constructor(compute: (key: Key) => Promise<Value>) {
    this.#compute = compute;
  }

  get(key: Key): Promise<Value> {
    const known = this.#values.get(key);
    if (known) return known;
    const value = this.#compute(key);
    this.#values.set(key, value);
    value.catch(() => this.#values.delete(key));
    return value;
  }
}

/** Bytes that every value of a column fits in: 0 when all are 0, else 1, 2 or 4. */
function widthOf(values: ArrayLike<number>): number {
  let highest = 0;
  for (let i = 0; i < values.length; i++) highest = Math.max(highest, values[i] ?? 0);
  if (highest === 0) return 0;
  return highest < 0x100 ? 1 : highest < 0x10000 ? 2 : 4;
}

/** Writes a column in its width, little-endian, and returns the width. */
export function packColumn(values: ArrayLike<number>, into: ByteWriter): number {
  const width = widthOf(values);
  if (width > 0) for (let i = 0; i < values.length; i++) into.fixed(values[i] ?? 0, width);
  return width;
}

/** The byte range of one of several columns of these widths that follow each other. */
export function columnRange(widths: readonly number[], column: number, rows: number): [from: number, to: number] {
  let from = 0;
  for (let i = 0; i < column; i++) from += (widths[i] ?? 0) * rows;
  return [from, from + (widths[column] ?? 0) * rows];
}

/** Decodes a packed column into `into`. */
export function unpackColumn<T extends Uint16Array | Uint32Array>(bytes: Uint8Array, width: number, into: T): T {
  const at = (i: number) => bytes[i] ?? 0;
  const { length } = into;
  if (width === 1) into.set(bytes);
  else if (width === 2) for (let i = 0; i < length; i++) into[i] = at(2 * i) | (at(2 * i + 1) << 8);
  else if (width === 4) {
    for (let i = 0; i < length; i++) {
      into[i] = at(4 * i) | (at(4 * i + 1) << 8) | (at(4 * i + 2) << 16) | (at(4 * i + 3) << 24);
    }
  }
  return into;
}

/** The page indexes of a segment: to find the page of a term or of an id without reading one. */
export interface PageIndexes {
  terms: PageIndex;
  ids: PageIndex;
}

/** What is read of a segment as a whole and kept in memory: its page indexes, and the columns that were asked for. */
export class SegmentColumns {
  readonly bytes: SegmentBytes;
  readonly #pageIndexes = new Memo((_: 'top') => this.#readPageIndexes());
  readonly #lengths = new Memo((field: number) => this.#readLengths(field));
  readonly #columns = new Memo((name: PaperColumn) => this.#readColumn(name));
  readonly #sightings = new Memo((_: 'sightings') => this.#readSightings());

  constructor(bytes: SegmentBytes) {
    this.bytes = bytes;
  }

  pageIndexes(): Promise<PageIndexes> {
    return this.#pageIndexes.get('top');
  }

  lengths(field: number): Promise<Uint16Array> {
    return this.#lengths.get(field);
  }

  column(name: PaperColumn): Promise<Column> {
    return this.#columns.get(name);
  }

  sightings(): Promise<SightingColumns> {
    return this.#sightings.get('sightings');
  }

  /** The number of sightings of each document. Not kept. */
  async sightingCounts(): Promise<Uint32Array> {
    const { widths, documents } = this.bytes.meta;
    const [width = 0] = widths.sightings;
    const [bytes = new Uint8Array()] = await this.bytes.read('sightings', [[0, width * documents]]);
    return unpackColumn(bytes, width, new Uint32Array(documents));
  }

  /** One column of all sightings. Not kept. */
  async sightingColumn(name: SightingColumn): Promise<Uint32Array> {
    const { widths, documents, sightings } = this.bytes.meta;
    const [countWidth = 0, ...rest] = widths.sightings;
    const place = SIGHTING_COLUMNS.indexOf(name);
    const [from, to] = columnRange(rest, place, sightings);
    const start = countWidth * documents;
    const [bytes = new Uint8Array()] = await this.bytes.read('sightings', [[start + from, start + to]]);
    return unpackColumn(bytes, rest[place] ?? 0, new Uint32Array(sightings));
  }

  /** For each scored field the lengths of these documents. Reads only the blocks where they are. */
  async lengthsOf(docs: readonly number[]): Promise<number[][]> {
    const { widths, documents } = this.bytes.meta;
    const ranges = widths.lengths.flatMap((width, field) => {
      const [start] = columnRange(widths.lengths, field, documents);
      return docs.map((doc) => [start + doc * width, start + (doc + 1) * width] as const);
    });
    const read = await this.bytes.read('lengths', ranges);
    return widths.lengths.map((width, field) =>
      docs.map((_, i) => {
        const bytes = read[field * docs.length + i] ?? new Uint8Array();
        return unpackColumn(bytes, width, new Uint16Array(1))[0] ?? 0;
      }),
    );
  }

  async #readPageIndexes(): Promise<PageIndexes> {
    const reader = new ByteReader(await this.bytes.section('top'));
    const terms = readPageIndex(reader, TERM_SECTIONS);
    return { terms, ids: readPageIndex(reader, 1) };
  }

  async #readLengths(field: number): Promise<Uint16Array> {
    const { widths, documents } = this.bytes.meta;
    const [bytes = new Uint8Array()] = await this.bytes.read('lengths', [
      columnRange(widths.lengths, field, documents),
    ]);
    return unpackColumn(bytes, widths.lengths[field] ?? 0, new Uint16Array(documents));
  }

  async #readColumn(name: PaperColumn): Promise<Column> {
    const { widths, documents } = this.bytes.meta;
    const place = PAPER_COLUMNS.indexOf(name);
    const [bytes = new Uint8Array()] = await this.bytes.read('columns', [
      columnRange(widths.columns, place, documents),
    ]);
    return unpackColumn(bytes, widths.columns[place] ?? 0, new Uint32Array(documents));
  }

  async #readSightings(): Promise<SightingColumns> {
    const { documents } = this.bytes.meta;
    const [counts, day, kind, rank, votes] = await Promise.all([
      this.sightingCounts(),
      this.sightingColumn('day'),
      this.sightingColumn('kind'),
      this.sightingColumn('rank'),
      this.sightingColumn('votes'),
    ]);
    const starts = new Uint32Array(documents + 1);
    for (let doc = 0; doc < documents; doc++) starts[doc + 1] = (starts[doc] ?? 0) + (counts[doc] ?? 0);
    return { starts, day, kind, rank, votes };
  }
}
