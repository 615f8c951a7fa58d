import SearchableMap from 'minisearch/SearchableMap';
import type { PaperId } from '../../../papers/paper-id.ts';
import type { IndexDocument } from '../index-document.ts';
import type { TermPlaces } from './memory-reader.ts';
import { FreshPart } from './memory-reader.ts';

/**
 * The documents that are in no packed part yet. Each takes the next place; one that is replaced or removed leaves its
 * place empty. What a part was made of is never changed: places are only added, and a part looks at its own.
 */
export class FreshDocuments {
  readonly #terms = new SearchableMap<TermPlaces>();
  /** the same: most terms come again, and a Map finds them many times as fast as the tree */
  readonly #known = new Map<string, TermPlaces>();
  readonly #documents: IndexDocument[] = [];
  readonly #placeOf = new Map<PaperId, number>();
  #part: FreshPart | undefined;

  /** how many documents there are */
  get size(): number {
    return this.#placeOf.size;
  }

  /** Takes in documents, new ones and new versions of known ones. Costs about 0.1 ms each, however many there are. */
  add(documents: readonly IndexDocument[]): void {
    this.#part = undefined;
    for (const document of documents) {
      const place = this.#documents.push(document) - 1;
      this.#placeOf.set(document.paperId, place);
      for (const [field, terms] of document.terms.entries()) {
        for (const [term, count] of terms) note(this.#placesOf(term), field, place, count);
      }
    }
  }

  /** Drops documents. Keys it does not know are passed over. */
  remove(ids: readonly PaperId[]): void {
    this.#part = undefined;
    for (const id of ids) this.#placeOf.delete(id);
  }

  has(id: PaperId): boolean {
    return this.#placeOf.has(id);
  }

  /** The documents as they are now; later changes do not show in it. The same part as before when nothing changed. */
  part(): FreshPart {
    this.#part ??= new FreshPart(this.#terms, this.#documents, [...this.#placeOf.values()]);
    return this.#part;
  }

  #placesOf(term: string): TermPlaces {
    const known = this.#known.get(term);
    if (known) return known;
    const places: TermPlaces = [];
    this.#known.set(term, places);
    this.#terms.set(term, places);
    return places;
  }
}

function note(places: TermPlaces, field: number, place: number, count: number): void {
  const list = places[field];
  if (list) {
    list.places.push(place);
    list.counts.push(count);
  } else places[field] = { places: [place], counts: [count] };
}
