import SearchableMap from 'minisearch/SearchableMap';
import type { PaperId } from '../../../papers/paper-id.ts';
import type { IndexDocument } from '../index-document.ts';
import type { TermSlots } from './memory-reader.ts';
import { MemoryReader } from './memory-reader.ts';

/**
 * The documents that are in no segment yet (Lucene: the indexing buffer). Each takes the next slot; one that is
 * replaced or removed leaves its slot empty. Slots are only added, so a reader stays as it was when it was made.
 */
export class MemoryIndex {
  readonly #terms = new SearchableMap<TermSlots>();
  /** the same lists: most terms come again, and a Map finds them many times as fast as the tree */
  readonly #known = new Map<string, TermSlots>();
  readonly #documents: IndexDocument[] = [];
  readonly #slotOf = new Map<PaperId, number>();
  #reader: MemoryReader | undefined;

  /** number of documents */
  get size(): number {
    return this.#slotOf.size;
  }

  /** Adds documents, new ones and new versions of known ones. Costs about 0.1 ms each, however many there are. */
  add(documents: readonly IndexDocument[]): void {
    this.#reader = undefined;
    for (const document of documents) {
      const slot = this.#documents.push(document) - 1;
      this.#slotOf.set(document.paperId, slot);
      for (const [field, terms] of document.terms.entries()) {
        for (const [term, count] of terms) note(this.#slotsOf(term), field, slot, count);
      }
    }
  }

  /** Removes documents. Unknown keys are ignored. */
  remove(ids: readonly PaperId[]): void {
    this.#reader = undefined;
    for (const id of ids) this.#slotOf.delete(id);
  }

  ids(): PaperId[] {
    return [...this.#slotOf.keys()];
  }

  has(id: PaperId): boolean {
    return this.#slotOf.has(id);
  }

  /** A view of the documents as they are now; later changes do not show in it. The same one while nothing changes. */
  reader(): MemoryReader {
    this.#reader ??= new MemoryReader(this.#terms, this.#documents, [...this.#slotOf.values()]);
    return this.#reader;
  }

  #slotsOf(term: string): TermSlots {
    const known = this.#known.get(term);
    if (known) return known;
    const slots: TermSlots = [];
    this.#known.set(term, slots);
    this.#terms.set(term, slots);
    return slots;
  }
}

function note(slots: TermSlots, field: number, slot: number, count: number): void {
  const list = slots[field];
  if (list) {
    list.slots.push(slot);
    list.counts.push(count);
  } else slots[field] = { slots: [slot], counts: [count] };
}
