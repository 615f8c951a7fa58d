import type { Column, PaperColumn, SightingColumn, SightingColumns } from '../../query/columns.ts';
import { PAPER_COLUMNS, SIGHTING_COLUMNS } from '../../query/columns.ts';
import { ByteReader } from './bytes.ts';
import { Kept } from './kept.ts';
import { columnRange, unpackColumn } from './packed-columns.ts';
import type { PageTops } from './page-index.ts';
import { readPageTops } from './page-index.ts';
import type { SegmentBytes } from './segment-bytes.ts';
import { TERM_SECTIONS } from './term-dictionary.ts';

/** What is read of a segment as a whole and kept: the tops of its pages, and those columns that were asked for. */
export class SegmentTables {
  readonly bytes: SegmentBytes;
  readonly #tops = new Kept((_: 'tops') => this.#readTops());
  readonly #lengths = new Kept((field: number) => this.#readLengths(field));
  readonly #columns = new Kept((name: PaperColumn) => this.#readColumn(name));
  readonly #sightings = new Kept((_: 'sightings') => this.#readSightings());

  constructor(bytes: SegmentBytes) {
    this.bytes = bytes;
  }

  tops(): Promise<{ terms: PageTops; ids: PageTops }> {
    return this.#tops.get('tops');
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

  /** How many each document has. Not kept. */
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

  async #readTops() {
    const reader = new ByteReader(await this.bytes.section('top'));
    const terms = readPageTops(reader, TERM_SECTIONS);
    return { terms, ids: readPageTops(reader, 1) };
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
