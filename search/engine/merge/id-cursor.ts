import type { PaperId } from '../../../papers/paper-id.ts';
import { idsIn, readIdPages } from '../segment/document-ids.ts';
import { IDS_OF_A_PAGE } from '../segment/segment-writer.ts';
import type { MergeSource } from './merge-source.ts';

// Some 25 KB.
const PAGES_AT_ONCE = 16;

/** Goes through the ids of a source in order, without the deleted ones. */
export class IdCursor {
  readonly source: MergeSource;
  #ids: PaperId[] = [];
  #start = 0;
  #at = -1;

  constructor(source: MergeSource) {
    this.source = source;
  }

  /** The current id; undefined before the first, after the last, and when more must be read. */
  get id(): PaperId | undefined {
    return this.#ids[this.#at];
  }

  /** The number of the document with the current id. */
  get doc(): number {
    return this.#start + this.#at;
  }

  /** Goes to the next id. False when more must be read first. */
  step(): boolean {
    do this.#at++;
    while (this.#at < this.#ids.length && this.source.deleted.has(this.doc));
    return this.#at < this.#ids.length;
  }

  /** Reads on and goes to the next id, if there is one. */
  async fill(): Promise<void> {
    for (;;) {
      this.#start += this.#ids.length;
      if (this.#start >= this.source.meta.documents) break;
      const first = this.#start / IDS_OF_A_PAGE;
      const last = Math.min(first + PAGES_AT_ONCE, this.source.pages.ids.firsts.length);
      const wanted = Array.from({ length: last - first }, (_, i) => first + i);
      const pages = await readIdPages(this.source.bytes, this.source.pages.ids, wanted);
      this.#ids = wanted.flatMap((page) => [...idsIn(pages.get(page) ?? new Uint8Array()).values()]);
      this.#at = -1;
      if (this.step()) return;
    }
    this.#ids = [];
  }
}
