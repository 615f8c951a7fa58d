import type { ByteReader, ByteWriter } from './bytes.ts';

// One byte has the number of units that a text shares with the previous one and the number of bytes that follow; 15
// means that the rest of the number is in a varint behind it.
export const MANY = 15;

/**
 * Writes sorted texts, each without the prefix that it shares with the previous one, counted in UTF-16 units. Units
 * below 128 are one byte, the others two or three as UTF-8 has them (surrogates each on their own), so that the order
 * of the bytes is the order of the units.
 */
export class FrontCoder {
  #last = '';

  /** Writes the next text whole. */
  restart(): void {
    this.#last = '';
  }

  add(text: string, into: ByteWriter): void {
    const shared = sharedUnits(this.#last, text);
    this.#last = text;
    const bytes = unitBytes(text, shared);
    into.byte((Math.min(shared, MANY) << 4) | Math.min(bytes, MANY));
    if (shared >= MANY) into.varint(shared - MANY);
    if (bytes >= MANY) into.varint(bytes - MANY);
    for (let i = shared; i < text.length; i++) addUnit(text.charCodeAt(i), into);
  }
}

/** Units for one FrontReader at a time, because allocating them takes longer than reading some texts. */
export const SCRATCH_UNITS = new Uint16Array(256);

/** Reads texts that a FrontCoder wrote, unit by unit where that is enough. */
export class FrontReader {
  readonly #from: ByteReader;
  #end = 0;
  /** the units of the current text that were read; before them those of an earlier text with the same prefix */
  units: Uint16Array;
  /** the number of units that the current text shares with the previous one */
  shared = 0;

  /** `units` may be shared by readers that are used one after another. */
  constructor(from: ByteReader, units: Uint16Array = new Uint16Array(64)) {
    this.#from = from;
    this.units = units;
  }

  /** Moves to the next text, which must exist; its own units are not read yet. */
  head(): void {
    const head = this.#from.byte();
    let bytes = head & MANY;
    this.shared = head >> 4;
    if (this.shared === MANY) this.shared += this.#from.varint();
    if (bytes === MANY) bytes += this.#from.varint();
    this.#end = this.#from.at + bytes;
    if (this.shared + bytes > this.units.length) this.units = grown(this.units, this.shared + bytes);
  }

  /** The current text has units left to read. */
  get more(): boolean {
    return this.#from.at < this.#end;
  }

  /** Skips the rest of the current text. */
  skip(): void {
    this.#from.at = this.#end;
  }

  /** Reads the next unit of the current text. */
  unit(): number {
    const first = this.#from.byte();
    if (first < 0x80) return first;
    if (first < 0xe0) return ((first & 0x1f) << 6) | (this.#from.byte() & 0x3f);
    const second = this.#from.byte() & 0x3f;
    return ((first & 0x0f) << 12) | (second << 6) | (this.#from.byte() & 0x3f);
  }

  /** Reads all of the current text into `units` and returns its length. */
  all(): number {
    let length = this.shared;
    while (this.more) this.units[length++] = this.unit();
    return length;
  }

  /**
   * The length of the common prefix of `other` and the current text, which was read whole and is `length` long.
   * `before` is the same number for the previous text.
   */
  commonUnits(other: string, before: number, length: number): number {
    let common = Math.min(before, this.shared);
    const limit = Math.min(other.length, length);
    while (common < limit && this.units[common] === other.charCodeAt(common)) common++;
    return common;
  }

  /** The first `length` units as text. */
  text(length: number): string {
    return textOf(this.units, length);
  }
}

/** The first `length` units as text. */
export function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += String.fromCharCode(units[i] ?? 0);
  return text;
}

/** The same units in an array with room for more than `room`. */
export function grown(units: Uint16Array, room: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(room * 2);
  larger.set(units);
  return larger;
}

/** The length of the common prefix of two texts, in UTF-16 units. */
export function sharedUnits(one: string, other: string): number {
  const limit = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < limit && one.charCodeAt(shared) === other.charCodeAt(shared)) shared++;
  return shared;
}

function unitBytes(text: string, from: number): number {
  let bytes = 0;
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}

function addUnit(unit: number, into: ByteWriter): void {
  if (unit < 0x80) {
    into.byte(unit);
    return;
  }
  if (unit < 0x800) into.byte(0xc0 | (unit >> 6));
  else {
    into.byte(0xe0 | (unit >> 12));
    into.byte(0x80 | ((unit >> 6) & 0x3f));
  }
  into.byte(0x80 | (unit & 0x3f));
}
