import { FIELD_COUNT } from '../../query/fields.ts';
import type { IndexDocument } from '../index-document.ts';
import type { Postings } from '../index-reader.ts';
import { reserve } from './postings.ts';

/**
 * Inverts documents in memory: postings by document become postings by term and field. In a few flat arrays, because
 * one small array for each of the many terms that occur once would cost most of the time.
 */
export class Inverter {
  readonly #numbers = new Map<string, number>();
  /** where the postings of each list begin, by number of the term, then of the field */
  readonly #starts: Uint32Array;
  readonly #docs: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #buffers = Array.from({ length: FIELD_COUNT }, (): Postings => {
    return { docs: new Uint32Array(), counts: new Uint32Array(), size: 0 };
  });

  constructor(documents: readonly IndexDocument[]) {
    let size = 0;
    eachPosting(documents, () => size++);
    const lists = new Uint32Array(size);
    let place = 0;
    eachPosting(documents, (term, field) => {
      lists[place++] = this.#numberOf(term) * FIELD_COUNT + field;
    });
    this.#starts = startsOf(lists, this.#numbers.size * FIELD_COUNT);
    this.#docs = new Uint32Array(size);
    this.#counts = new Uint32Array(size);
    const next = this.#starts.slice();
    place = 0;
    eachPosting(documents, (_, __, doc, count) => {
      const list = lists[place++] ?? 0;
      const to = next[list] ?? 0;
      this.#docs[to] = doc;
      this.#counts[to] = count;
      next[list] = to + 1;
    });
  }

  /** All terms, in order. */
  terms(): string[] {
    return [...this.#numbers.keys()].sort();
  }

  /** The postings of a term by number of the field, undefined where it has none. Valid until the next call. */
  lists(term: string): (Postings | undefined)[] {
    const first = (this.#numbers.get(term) ?? 0) * FIELD_COUNT;
    return this.#buffers.map((into, field) => {
      const from = this.#starts[first + field] ?? 0;
      const to = this.#starts[first + field + 1] ?? 0;
      if (from === to) return undefined;
      reserve(into, to - from);
      for (let i = from; i < to; i++) {
        into.docs[i - from] = this.#docs[i] ?? 0;
        into.counts[i - from] = this.#counts[i] ?? 0;
      }
      into.size = to - from;
      return into;
    });
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

function eachPosting(
  documents: readonly IndexDocument[],
  visit: (term: string, field: number, doc: number, count: number) => void,
): void {
  for (let doc = 0; doc < documents.length; doc++) {
    for (let field = 0; field < FIELD_COUNT; field++) {
      for (const [term, count] of documents[doc]?.terms[field] ?? []) visit(term, field, doc, count);
    }
  }
}

function startsOf(lists: Uint32Array, size: number): Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (const list of lists) starts[list + 1] = (starts[list + 1] ?? 0) + 1;
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  return starts;
}
