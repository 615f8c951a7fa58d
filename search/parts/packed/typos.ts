import { ByteReader } from './bytes.ts';
import { FrontReader } from './front-coding.ts';

/**
 * The edits between one term and the texts of a sorted list, counted unit by unit so that texts with a common
 * beginning share its work: a row of Levenshtein's table for each unit, in the band where the limit can be kept.
 */
export class EditRows {
  readonly #units: Uint16Array;
  readonly #limit: number;
  readonly #width: number;
  readonly #cells: Uint8Array;

  /** `limit` edits are below 200. */
  constructor(term: string, limit: number) {
    this.#units = Uint16Array.from({ length: term.length }, (_, i) => term.charCodeAt(i));
    this.#limit = limit;
    this.#width = term.length + 1;
    this.#cells = new Uint8Array(this.#width * (this.#width + limit)).fill(limit + 1);
    for (let i = 0; i <= limit; i++) {
      if (i < this.#width) this.#cells[i] = i;
      this.#cells[i * this.#width] = i;
    }
  }

  /** Takes the unit that makes the text `length` long. False when no text that begins so can keep the limit. */
  advance(length: number, unit: number): boolean {
    const width = this.#width;
    const cells = this.#cells;
    const limit = this.#limit;
    if (length >= width + limit) return false;
    const row = length * width;
    const above = row - width;
    let lowest = cells[row] ?? 0;
    const last = Math.min(width - 1, length + limit);
    for (let i = Math.max(1, length - limit); i <= last; i++) {
      const changed = (cells[above + i - 1] ?? 0) + (unit === this.#units[i - 1] ? 0 : 1);
      const dropped = (cells[above + i] ?? 0) + 1;
      const added = (cells[row + i - 1] ?? 0) + 1;
      const edits = Math.min(changed, dropped, added);
      cells[row + i] = edits;
      if (edits < lowest) lowest = edits;
    }
    return lowest <= limit;
  }

  /** The edits to the text of this length, more than the limit when it is not kept. */
  edits(length: number): number {
    return this.#cells[(length + 1) * this.#width - 1] ?? 0;
  }

  /** False when no text that begins so can keep the limit. */
  allow(beginning: string): boolean {
    for (let i = 0; i < beginning.length; i++) if (!this.advance(i + 1, beginning.charCodeAt(i))) return false;
    return true;
  }
}

/**
 * Finds the terms of a page of keys that keep the limit, without making strings of the others; what begins as a term
 * that cannot is passed over unread.
 */
export function typosIn(
  keys: Uint8Array,
  rows: EditRows,
  limit: number,
  found: (index: number, term: string, edits: number) => void,
): void {
  const reader = new ByteReader(keys);
  const front = new FrontReader(reader);
  for (let index = 0; reader.at < keys.length; index++) {
    front.head();
    let length = front.shared;
    let hopeless = false;
    while (front.more && !hopeless) {
      const unit = front.unit();
      front.units[length++] = unit;
      hopeless = !rows.advance(length, unit);
    }
    if (hopeless) {
      front.skip();
      index += front.skipShared(length);
      continue;
    }
    const edits = rows.edits(length);
    if (edits <= limit) found(index, front.text(length), edits);
  }
}
