import { ByteReader } from './bytes.ts';
import { grown, MANY, textOf } from './front-coding.ts';

const ASCII = 0x80;

/**
 * A bit-parallel Levenshtein automaton for one term. It reads the texts of a sorted list unit by unit, so that texts
 * with a common prefix share its work. Bit `i` of a state says that the text read so far is within 0, 1 or 2 edits of
 * the first `i` units of the term; all bits of a state advance at once (Wu and Manber 1992, "Fast text searching
 * allowing errors", whose automaton finds a term within a text; here the prefix counts edits too). Two neighbours that
 * changed places are one edit (optimal string alignment), which looks back at the state before the last one.
 */
export class LevenshteinAutomaton {
  readonly #limit: number;
  readonly #length: number;
  /** by unit, the bits of its positions in the term */
  readonly #places = new Int32Array(ASCII);
  readonly #rare = new Map<number, number>();
  /** the different units of the term */
  readonly #units: readonly number[];
  readonly #bits: number;
  // States by length of the text read.
  readonly #exact: Int32Array;
  readonly #one: Int32Array;
  readonly #two: Int32Array;
  /** by length of the text read, the places of its last unit in the term */
  readonly #placesRead: Int32Array;

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
    this.#units = [...new Set(Array.from({ length: term.length }, (_, i) => term.charCodeAt(i)))];
    const texts = term.length + limit + 1;
    this.#exact = new Int32Array(texts);
    this.#one = new Int32Array(texts);
    this.#two = new Int32Array(texts);
    this.#placesRead = new Int32Array(texts);
    this.#exact[0] = 1;
    this.#one[0] = limit > 0 ? 3 & this.#bits : 0;
    this.#two[0] = limit > 1 ? 7 & this.#bits : 0;
  }

  /** Reads the unit that makes the text `length` long. False when no text with this prefix is within the limit. */
  advance(length: number, unit: number): boolean {
    return this.#step(length, unit < ASCII ? (this.#places[unit] as number) : (this.#rare.get(unit) ?? 0));
  }

  /** Reads a unit that is at these places of the term. */
  #step(length: number, places: number): boolean {
    if (length >= this.#exact.length) return false;
    const before = this.#exact[length - 1] as number;
    const exact = (before & places) << 1;
    this.#exact[length] = exact;
    if (this.#limit === 0) return exact !== 0;
    this.#placesRead[length] = places;
    // Where the last two units stand in the term the other way round.
    const swapped = length > 1 ? places & ((this.#placesRead[length - 1] as number) >> 1) : 0;
    // One more edit is an inserted unit, a substituted one, a deleted one, or two that changed places.
    const oneBefore = this.#one[length - 1] as number;
    let one = ((oneBefore & places) << 1) | before | (before << 1) | (exact << 1);
    if (swapped !== 0) one |= ((this.#exact[length - 2] as number) & swapped) << 2;
    one &= this.#bits;
    this.#one[length] = one;
    if (this.#limit === 1) return one !== 0;
    const twoBefore = this.#two[length - 1] as number;
    let two = ((twoBefore & places) << 1) | oneBefore | (oneBefore << 1) | (one << 1);
    if (swapped !== 0) two |= ((this.#one[length - 2] as number) & swapped) << 2;
    two &= this.#bits;
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

  /**
   * Whether a text within the limit can go on after `length` units that were read with one from `from` to `to`. True
   * where only a look at the texts can tell.
   */
  goesOnBetween(length: number, from: number, to: number): boolean {
    // A unit that is nowhere in the term stands for all others.
    if (this.#step(length + 1, 0)) return true;
    return this.#units.some((unit) => from <= unit && unit <= to && this.advance(length + 1, unit));
  }
}

const NONE = 0xffff_ffff;
let units = new Uint16Array(256);

/**
 * The terms of a page of keys within the limit, without making strings of the others; texts with a prefix that is
 * beyond the limit are skipped unread. The bytes are those of a FrontCoder, read here without a FrontReader: all texts
 * of a page are looked at, and calls cost more than the rest.
 */
export function fuzzyMatches(
  keys: Uint8Array,
  automaton: LevenshteinAutomaton,
  limit: number,
  found: (index: number, term: string, edits: number) => void,
): void {
  const end = keys.length;
  // Texts that share as many units with the one before are beyond the limit, as that one is.
  let beyond = NONE;
  for (let index = 0, at = 0; at < end; index++) {
    const head = keys[at++] as number;
    let shared = head >> 4;
    let bytes = head & MANY;
    if (shared === MANY || bytes === MANY) {
      const rest = new ByteReader(keys, at);
      if (shared === MANY) shared += rest.varint();
      if (bytes === MANY) bytes += rest.varint();
      at = rest.at;
    }
    const next = at + bytes;
    if (shared >= beyond) {
      at = next;
      continue;
    }
    beyond = NONE;
    if (shared + bytes > units.length) units = grown(units, shared + bytes);
    let length = shared;
    while (at < next) {
      let unit = keys[at++] as number;
      if (unit >= 0x80) {
        const second = (keys[at++] as number) & 0x3f;
        unit =
          unit < 0xe0
            ? ((unit & 0x1f) << 6) | second
            : ((unit & 0x0f) << 12) | (second << 6) | ((keys[at++] as number) & 0x3f);
      }
      units[length++] = unit;
      if (!automaton.advance(length, unit)) {
        beyond = length;
        break;
      }
    }
    at = next;
    if (beyond !== NONE) continue;
    const edits = automaton.edits(length);
    if (edits <= limit) found(index, textOf(units, length), edits);
  }
}
