import type { IndexPart } from '../index-reader.ts';
import { DocumentRoom } from './accumulator.ts';

/** A part with what scoring keeps of it between queries. */
export class ScoredPart {
  readonly part: IndexPart;
  readonly room: DocumentRoom;
  readonly #lengths: (Uint16Array | undefined)[] = [];
  readonly #longest: (number | undefined)[] = [];

  constructor(part: IndexPart) {
    this.part = part;
    this.room = new DocumentRoom(part.size);
  }

  async loadLengths(fields: Iterable<number>): Promise<void> {
    for (const field of fields) this.#lengths[field] ??= await this.part.lengths(field);
  }

  /** Whether the lengths of a field were loaded, as they are where a leaf of the field finds something. */
  has(field: number): boolean {
    return this.#lengths[field] !== undefined;
  }

  /** Loaded before. */
  lengths(field: number): Uint16Array {
    const lengths = this.#lengths[field];
    if (!lengths) throw new Error(`the lengths of field ${field} were not loaded`);
    return lengths;
  }

  /** The greatest length in a field, the masked documents' among them. Loaded before. */
  longest(field: number): number {
    this.#longest[field] ??= this.lengths(field).reduce((longest, length) => Math.max(longest, length), 0);
    return this.#longest[field];
  }
}
