// Characters or bytes.
const PIECE = 1_000_000;

/** A file that becomes long: the browser may put each piece of it aside on the disk. */
export class BlobWriter {
  readonly #pieces: Blob[] = [];
  #waiting: (string | Uint8Array<ArrayBuffer>)[] = [];
  #length = 0;

  add(piece: string | Uint8Array<ArrayBuffer>, length: number): void {
    this.#waiting.push(piece);
    this.#length += length;
    if (this.#length < PIECE) return;
    this.#pieces.push(new Blob(this.#waiting));
    this.#waiting = [];
    this.#length = 0;
  }

  end(type: string): Blob {
    return new Blob([...this.#pieces, ...this.#waiting], { type });
  }
}
