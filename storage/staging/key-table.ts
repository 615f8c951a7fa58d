const EMPTY = -1;

/**
 * Numbers by text, of which only hashes of 53 bits are kept: a million keys take 24 MB, and two of them are taken for
 * one in one of ten thousand such tables. Where there are several numbers, the first stays.
 */
export class KeyTable {
  #hashes = new Float64Array(1024).fill(EMPTY);
  #values = new Int32Array(1024);
  #size = 0;

  get(key: string): number | undefined {
    const place = this.#placeOf(hash(key));
    return this.#hashes[place] === EMPTY ? undefined : this.#values[place];
  }

  add(key: string, value: number): void {
    const hashed = hash(key);
    const place = this.#placeOf(hashed);
    if (this.#hashes[place] !== EMPTY) return;
    this.#hashes[place] = hashed;
    this.#values[place] = value;
    this.#size += 1;
    if (this.#size * 2 > this.#hashes.length) this.#grow();
  }

  /** Where the hash stands, or is to stand. */
  #placeOf(hashed: number): number {
    const last = this.#hashes.length - 1;
    let place = hashed % this.#hashes.length;
    while (this.#hashes[place] !== EMPTY && this.#hashes[place] !== hashed) place = (place + 1) & last;
    return place;
  }

  #grow(): void {
    const [hashes, values] = [this.#hashes, this.#values];
    this.#hashes = new Float64Array(hashes.length * 2).fill(EMPTY);
    this.#values = new Int32Array(hashes.length * 2);
    for (const [i, hashed] of hashes.entries()) {
      if (hashed === EMPTY) continue;
      const place = this.#placeOf(hashed);
      this.#hashes[place] = hashed;
      this.#values[place] = values[i] ?? 0;
    }
  }
}

// Two rounds of FNV-1a with different starts (Fowler, Noll, Vo), of which 53 bits fit into a number.
function hash(text: string): number {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b) ^ (other >>> 15);
  }
  return (other >>> 11) * 0x1_0000_0000 + (one >>> 0);
}
