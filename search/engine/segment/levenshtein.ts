import { ByteReader } from './bytes.ts';
import { FrontReader } from './front-coding.ts';

const ASCII = 0x80;

/**
 * A bit-parallel Levenshtein automaton for one term. It reads the texts of a sorted list unit by unit, so that texts
 * with a common prefix share its work. Bit `i` of a state says that the text read so far is within 0, 1 or 2 edits of
 * the first `i` units of the term; all bits of a state advance at once (Wu and Manber 1992, "Fast text searching
 * allowing errors", whose automaton finds a term within a text; here the prefix counts edits too).
 */
export class LevenshteinAutomaton {
  readonly #limit: number;
  readonly #length: number;
  /** by unit, the bits of its positions in the term */
  readonly #places = new Int32Array(ASCII);
  readonly #rare = new Map<number, number>();
  readonly #bits: number;
  // States by length of the text read.
  readonly #exact: Int32Array;
  readonly #one: Int32Array;
  readonly #two: Int32Array;

  /** For a term of at most 30 units and a limit of at most 2 edits: see expansion.ts. */
  constructor(term: string, limit: number) {
    this.#limit = limit;
    this.#length = term.length;
    this.#bits = 2 ** (term.length + 1) - 1;
    for (let i = 0; i < term.length; i++) {
      const unit = term.charCodeAt(i);
      if (unit < ASCII) this.#places[unit] = (this.#places[unit] ?? 0) | (1 << i);
      else this.#rare.set(unit, (this.#rare.get(unit) ?? 0) | (1 << i));
    }
    const texts = term.length + limit + 1;
    this.#exact = new Int32Array(texts);
    this.#one = new Int32Array(texts);
    this.#two = new Int32Array(texts);
    this.#exact[0] = 1;
    this.#one[0] = limit > 0 ? 3 & this.#bits : 0;
    this.#two[0] = limit > 1 ? 7 & this.#bits : 0;
  }

  /** Reads the unit that makes the text `length` long. False when no text with this prefix is within the limit. */
  advance(length: number, unit: number): boolean {
    if (length >= this.#exact.length) return false;
    const places = unit < ASCII ? (this.#places[unit] as number) : (this.#rare.get(unit) ?? 0);
    const before = this.#exact[length - 1] as number;
    const exact = (before & places) << 1;
    this.#exact[length] = exact;
    if (this.#limit === 0) return exact !== 0;
    // One more edit is an inserted unit, a substituted one, or a deleted one.
    const oneBefore = this.#one[length - 1] as number;
    const one = (((oneBefore & places) << 1) | before | (before << 1) | (exact << 1)) & this.#bits;
    this.#one[length] = one;
    if (this.#limit === 1) return one !== 0;
    const twoBefore = this.#two[length - 1] as number;
    const two = (((twoBefore & places) << 1) | oneBefore | (oneBefore << 1) | (one << 1)) & this.#bits;
    this.#two[length] = two;
    return two !== 0;
  }

  /** The edits to the text of this length; more than the limit when it is not within it. */
  edits(length: number): number {
    const all = 1 << this.#length;
    if ((this.#exact[length] as number) & all) return 0;
    if ((this.#one[length] as number) & all) return 1;
    return (this.#two[length] as number) & all ? 2 : this.#limit + 1;
  }

  /** False when no text with this prefix is within the limit. */
  accepts(prefix: string): boolean {
    for (let i = 0; i < prefix.length; i++) if (!this.advance(i + 1, prefix.charCodeAt(i))) return false;
    return true;
  }
}

/**
 * The terms of a page of keys within the limit, without making strings of the others; texts with a prefix that is
 * beyond the limit are skipped unread.
 */
export function fuzzyMatches(
  keys: Uint8Array,
  states: LevenshteinAutomaton,
  limit: number,
  found: (index: number, term: string, edits: number) => void,
): void {
  const reader = new ByteReader(keys);
  const front = new FrontReader(reader);
  for (let index = 0; reader.at < keys.length; index++) {
    front.head();
    let length = front.shared;
    let isBeyond = false;
    while (front.more && !isBeyond) {
      const unit = front.unit();
      front.units[length++] = unit;
      isBeyond = !states.advance(length, unit);
    }
    if (isBeyond) {
      front.skip();
      index += front.skipShared(length);
      continue;
    }
    const edits = states.edits(length);
    if (edits <= limit) found(index, front.text(length), edits);
  }
}
