import { PAPER_COLUMNS, SIGHTING_COLUMNS } from '../../query/columns.ts';
import { EXACT_FIELD } from '../../query/fields.ts';
import type { IndexDocument } from '../index-document.ts';
import type { Postings } from '../index-reader.ts';
import { ByteWriter } from './bytes.ts';
import { FrontCoder } from './front-coding.ts';
import { Inverter } from './inverter.ts';
import type { PageIndexEntry } from './page-index.ts';
import { writePageIndex } from './page-index.ts';
import { writePostings } from './postings.ts';
import { packColumn } from './segment-columns.ts';
import type { Section, SegmentMeta } from './segment-format.ts';
import type { KeyedBlock } from './segment-output.ts';
import { SegmentOutput } from './segment-output.ts';

/** Ids of one page. */
export const IDS_OF_A_PAGE = 256;

// A page of terms ends with the term that makes its keys this long: some 300 terms. Smaller pages make the page index
// larger, which is read at every start.
const KEY_PAGE_BYTES = 1024;

/**
 * Writes a segment section by section, the methods called in this order: all ids, the lengths of every scored field,
 * all columns, all columns of sightings, all terms. The same calls give the same bytes. Kept in memory until `finish`:
 * the keys and infos of the terms, some 10 bytes a term.
 */
export class SegmentWriter {
  readonly output: SegmentOutput;
  readonly #segment: number;
  readonly #sizes: Record<Section, number> = {
    ids: 0,
    lengths: 0,
    columns: 0,
    sightings: 0,
    postings: 0,
    keys: 0,
    infos: 0,
    top: 0,
  };
  readonly #widths = { lengths: [] as number[], columns: [] as number[], sightings: [] as number[] };
  readonly #lengthSums: number[] = [];
  readonly #scratch = new ByteWriter();

  readonly #idCoder = new FrontCoder();
  readonly #idPage = new ByteWriter();
  readonly #idPages: PageIndexEntry[] = [];
  #firstId = '';
  #documents = 0;

  readonly #keyCoder = new FrontCoder();
  readonly #keys = new ByteWriter();
  readonly #infos = new ByteWriter();
  readonly #termPages: PageIndexEntry[] = [];
  #page = { first: '', keys: 0, infos: 0, postings: 0 };
  #terms = 0;
  #sightings = 0;

  constructor(segment: number) {
    this.#segment = segment;
    this.output = new SegmentOutput(segment);
  }

  /** The id of the next document; ids ascend. */
  id(paperId: string): void {
    if (this.#documents % IDS_OF_A_PAGE === 0) {
      this.#endIdPage();
      this.#firstId = paperId;
    }
    this.#idCoder.add(paperId, this.#idPage);
    this.#documents++;
  }

  /** The lengths of the next scored field. */
  lengths(values: Uint16Array): void {
    this.#endIdPage();
    this.#lengthSums.push(values.reduce((sum, length) => sum + length, 0));
    this.#widths.lengths.push(this.#column('lengths', values));
  }

  /** The next of PAPER_COLUMNS. */
  column(values: Uint32Array): void {
    this.#widths.columns.push(this.#column('columns', values));
  }

  /** The number of sightings of each document. */
  sightingCounts(values: Uint32Array): void {
    this.#sightings = values.reduce((sum, value) => sum + value, 0);
    this.#widths.sightings.push(this.#column('sightings', values));
  }

  /** The next of SIGHTING_COLUMNS. */
  sightingColumn(values: Uint32Array): void {
    this.#widths.sightings.push(this.#column('sightings', values));
  }

  /** The next term, with its postings by number of the field. Terms ascend. */
  term(term: string, lists: readonly (Postings | undefined)[]): void {
    if (this.#keys.size - this.#page.keys >= KEY_PAGE_BYTES || this.#terms === 0) {
      this.#endTermPage();
      this.#page.first = term;
    }
    this.#terms++;
    this.#keyCoder.add(term, this.#keys);
    this.#infos.varint(lists.reduce((bits, list, field) => (list ? bits | (1 << field) : bits), 0));
    for (const list of lists) {
      if (!list) continue;
      this.#scratch.clear();
      writePostings(list, this.#scratch);
      this.#infos.varint(list.size);
      this.#infos.varint(this.#scratch.size);
      this.#append('postings', this.#scratch.written);
    }
  }

  /** Writes what was kept in memory. The blocks stay in the output. */
  finish(): SegmentMeta {
    this.#endTermPage();
    this.#append('keys', this.#keys.written);
    this.#append('infos', this.#infos.written);
    this.#scratch.clear();
    writePageIndex(this.#termPages, this.#scratch);
    writePageIndex(this.#idPages, this.#scratch);
    this.#append('top', this.#scratch.written);
    this.output.end();
    return {
      segment: this.#segment,
      documents: this.#documents,
      sightings: this.#sightings,
      terms: this.#terms,
      sizes: this.#sizes,
      widths: this.#widths,
      lengthSums: this.#lengthSums,
    };
  }

  #endIdPage(): void {
    if (this.#idPage.size === 0) return;
    this.#idPages.push({ first: this.#firstId, sizes: [this.#idPage.size] });
    this.#append('ids', this.#idPage.written);
    this.#idPage.clear();
    this.#idCoder.restart();
  }

  #endTermPage(): void {
    const { first, keys, infos, postings } = this.#page;
    const now = { keys: this.#keys.size, infos: this.#infos.size, postings: this.#sizes.postings };
    if (now.keys > keys) {
      const sizes = [now.keys - keys, now.infos - infos, now.postings - postings];
      this.#termPages.push({ first, sizes });
    }
    this.#page = { first: '', ...now };
    this.#keyCoder.restart();
  }

  #column(section: Section, values: ArrayLike<number>): number {
    this.#scratch.clear();
    const width = packColumn(values, this.#scratch);
    this.#append(section, this.#scratch.written);
    return width;
  }

  #append(section: Section, bytes: Uint8Array): void {
    this.#sizes[section] += bytes.length;
    this.output.append(bytes);
  }
}

export interface WrittenSegment {
  meta: SegmentMeta;
  blocks: KeyedBlock[];
}

/** The segment of these documents, in any order, no paper twice. All of it in memory: for some thousand documents. */
export function writeSegment(documents: readonly IndexDocument[], segment: number): WrittenSegment {
  const sorted = [...documents].sort((a, b) => (a.paperId < b.paperId ? -1 : 1));
  const writer = new SegmentWriter(segment);
  for (const { paperId } of sorted) writer.id(paperId);
  for (let field = 0; field < EXACT_FIELD; field++) {
    writer.lengths(Uint16Array.from(sorted, ({ lengths }) => Math.min(lengths[field] ?? 0, 0xffff)));
  }
  for (const name of PAPER_COLUMNS) writer.column(Uint32Array.from(sorted, ({ columns }) => columns[name]));
  const sightings = sorted.flatMap((document) => document.sightings);
  writer.sightingCounts(Uint32Array.from(sorted, (document) => document.sightings.length));
  for (const name of SIGHTING_COLUMNS) writer.sightingColumn(Uint32Array.from(sightings, (each) => each[name]));
  const inverter = new Inverter(sorted);
  for (const term of inverter.terms()) writer.term(term, inverter.lists(term));
  const meta = writer.finish();
  return { meta, blocks: writer.output.take() };
}
