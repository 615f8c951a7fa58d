/** Bytes that grow at their end. */
export class ByteWriter {
  #bytes = new Uint8Array(512);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** What was written. A view, which stands until the next write. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#size);
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#size++] = value;
  }

  /** A whole number below 2^32: seven bits a byte, the lowest first; the eighth bit says that more follow (LEB128). */
  varint(value: number): void {
    this.#room(5);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#size++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#size++] = rest;
  }

  /** The lowest `width` bytes of a number, the lowest first. */
  fixed(value: number, width: number): void {
    this.#room(width);
    for (let shift = 0; shift < width * 8; shift += 8) this.#bytes[this.#size++] = value >>> shift;
  }

  append(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#size);
    this.#size += bytes.length;
  }

  clear(): void {
    this.#size = 0;
  }

  #room(more: number): void {
    const needed = this.#size + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.written);
    this.#bytes = larger;
  }
}

/** Reads in order what a ByteWriter wrote. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  varint(): number {
    let byte = this.byte();
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = this.byte();
      value |= (byte & 0x7f) << shift;
    }
    return value >>> 0;
  }
}
