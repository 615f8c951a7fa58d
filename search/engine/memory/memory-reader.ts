import type SearchableMap from 'minisearch/SearchableMap';
import type { PaperId } from '../../../papers/paper-id.ts';
import type { Column, PaperColumn, SightingColumns } from '../../query/columns.ts';
import { SIGHTING_COLUMNS } from '../../query/columns.ts';
import { FIELD_COUNT } from '../../query/fields.ts';
import type { TermQuery } from '../../query/term-query.ts';
import { termsWithinEdits } from '../../query/terms-within-edits.ts';
import type { IndexDocument } from '../index-document.ts';
import type { Deletions, IndexReader, PostingList, Postings, TermMatch } from '../index-reader.ts';

const NOWHERE = 0xffff_ffff;
const NO_DOCS = new Uint32Array();
const MAX_LENGTH = 0xffff;
const COUNT_RANGE = 2 ** 20;

/** The slots that have a term in one field, in the order in which they were taken, with its frequencies. */
export interface SlotList {
  readonly slots: number[];
  readonly counts: number[];
}

/** By number of the field. */
export type TermSlots = (SlotList | undefined)[];

interface MemoryList extends PostingList, SlotList {}

/** A read view of the documents in memory. It has no deleted documents: those have no slot in it. */
export class MemoryReader implements IndexReader {
  readonly deleted: Deletions = { count: 0, has: () => false, docs: () => NO_DOCS };
  readonly lengthSums: readonly number[];
  readonly #terms: SearchableMap<TermSlots>;
  readonly #documents: readonly IndexDocument[];
  /** the document in each slot, NOWHERE for an empty one */
  readonly #docAt: Uint32Array;

  /** A view of the documents in these slots. Costs the sorting of their keys. */
  constructor(terms: SearchableMap<TermSlots>, documents: readonly IndexDocument[], slots: readonly number[]) {
    this.#terms = terms;
    const entries = slots.flatMap((slot) => {
      const document = documents[slot];
      return document ? [{ document, slot }] : [];
    });
    entries.sort((a, b) => (a.document.paperId < b.document.paperId ? -1 : 1));
    this.#documents = entries.map(({ document }) => document);
    this.#docAt = new Uint32Array(documents.length).fill(NOWHERE);
    for (const [doc, { slot }] of entries.entries()) this.#docAt[slot] = doc;
    this.lengthSums = Array.from({ length: FIELD_COUNT }, (_, field) =>
      this.#documents.reduce((sum, document) => sum + lengthIn(document, field), 0),
    );
  }

  get size(): number {
    return this.#documents.length;
  }

  /** The documents in the order of their keys, to be written as a segment. */
  documents(): readonly IndexDocument[] {
    return this.#documents;
  }

  async expand(queries: readonly TermQuery[]): Promise<TermMatch[][]> {
    return queries.map((query) => this.#expandOne(query));
  }

  async load(): Promise<void> {}

  decode(list: PostingList, into: Postings): void {
    const { slots, counts, count } = list as MemoryList;
    if (into.docs.length < count) {
      into.docs = new Uint32Array(count * 2);
      into.counts = new Uint32Array(count * 2);
    }
    const { docs } = into;
    let size = 0;
    let isSorted = true;
    for (let i = 0; i < slots.length; i++) {
      const doc = this.#docAt[slots[i] ?? 0] ?? NOWHERE;
      if (doc === NOWHERE) continue;
      if (size > 0 && doc < (docs[size - 1] ?? 0)) isSorted = false;
      docs[size] = doc;
      into.counts[size++] = counts[i] ?? 0;
    }
    into.size = size;
    if (!isSorted) sortPostings(into);
  }

  intersect(list: PostingList, docs: Uint32Array, into: Postings): void {
    this.decode(list, into);
    const wanted = new Set(docs);
    let size = 0;
    for (let i = 0; i < into.size; i++) {
      const doc = into.docs[i] ?? 0;
      if (!wanted.has(doc)) continue;
      into.docs[size] = doc;
      into.counts[size++] = into.counts[i] ?? 0;
    }
    into.size = size;
  }

  async lengths(field: number): Promise<Uint16Array> {
    return Uint16Array.from(this.#documents, (document) => lengthIn(document, field));
  }

  async column(name: PaperColumn): Promise<Column> {
    return Uint32Array.from(this.#documents, ({ columns }) => columns[name]);
  }

  async sightings(): Promise<SightingColumns> {
    const starts = new Uint32Array(this.size + 1);
    for (const [doc, { sightings }] of this.#documents.entries()) {
      starts[doc + 1] = (starts[doc] ?? 0) + sightings.length;
    }
    const all = this.#documents.flatMap(({ sightings }) => sightings);
    const [day, kind, rank, votes] = SIGHTING_COLUMNS.map((name) => Uint32Array.from(all, (each) => each[name]));
    const none = new Uint32Array();
    return { starts, day: day ?? none, kind: kind ?? none, rank: rank ?? none, votes: votes ?? none };
  }

  async ids(docs: readonly number[]): Promise<PaperId[]> {
    return docs.map((doc) => this.#documents[doc]?.paperId ?? '');
  }

  async docsOf(ids: readonly PaperId[]): Promise<(number | undefined)[]> {
    const docs = new Map(this.#documents.map(({ paperId }, doc) => [paperId, doc]));
    return ids.map((id) => docs.get(id));
  }

  #expandOne({ term, prefix, edits }: TermQuery): TermMatch[] {
    const found: TermMatch[] = [];
    const take = (text: string, slots: TermSlots, kind: TermMatch['kind'], distance: number) => {
      const lists = slots.map((list) => list && this.#listHere(list));
      if (lists.some(Boolean)) found.push({ term: text, kind, distance, lists });
    };
    const exact = this.#terms.get(term);
    if (exact) take(term, exact, 'exact', 0);
    if (prefix) {
      for (const [text, slots] of this.#terms.atPrefix(term)) {
        if (text !== term) take(text, slots, 'prefix', text.length - term.length);
      }
    }
    if (edits > 0) {
      for (const [text, slots, distance] of termsWithinEdits(this.#terms, term, edits)) {
        if (distance > 0 && !(prefix && text.startsWith(term))) take(text, slots, 'fuzzy', distance);
      }
    }
    return found;
  }

  #listHere(list: SlotList): MemoryList | undefined {
    const count = list.slots.reduce((sum, slot) => ((this.#docAt[slot] ?? NOWHERE) === NOWHERE ? sum : sum + 1), 0);
    return count > 0 ? { ...list, count } : undefined;
  }
}

// A document and its frequency are sorted as one number.
function sortPostings({ docs, counts, size }: Postings): void {
  const both = new Float64Array(size);
  for (let i = 0; i < size; i++) both[i] = (docs[i] ?? 0) * COUNT_RANGE + (counts[i] ?? 0);
  both.sort();
  for (let i = 0; i < size; i++) {
    const each = both[i] ?? 0;
    docs[i] = Math.floor(each / COUNT_RANGE);
    counts[i] = each % COUNT_RANGE;
  }
}

function lengthIn(document: IndexDocument, field: number): number {
  return Math.min(document.lengths[field] ?? 0, MAX_LENGTH);
}
