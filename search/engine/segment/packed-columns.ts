import type { ByteWriter } from './bytes.ts';

/** Bytes that every value of a column fits in: 0 when all are 0, else 1, 2 or 4. */
export function widthOf(values: ArrayLike<number>): number {
  let highest = 0;
  for (let i = 0; i < values.length; i++) highest = Math.max(highest, values[i] ?? 0);
  if (highest === 0) return 0;
  return highest < 0x100 ? 1 : highest < 0x10000 ? 2 : 4;
}

/** Writes a column in its width, the lowest byte of each value first, and gives the width. */
export function packColumn(values: ArrayLike<number>, into: ByteWriter): number {
  const width = widthOf(values);
  if (width > 0) for (let i = 0; i < values.length; i++) into.fixed(values[i] ?? 0, width);
  return width;
}

/** Where columns of these widths stand when they follow each other. */
export function columnRange(widths: readonly number[], column: number, rows: number): [from: number, to: number] {
  let from = 0;
  for (let i = 0; i < column; i++) from += (widths[i] ?? 0) * rows;
  return [from, from + (widths[column] ?? 0) * rows];
}

/** Reads a packed column into `into`. */
export function unpackColumn<T extends Uint16Array | Uint32Array>(bytes: Uint8Array, width: number, into: T): T {
  const at = (i: number) => bytes[i] ?? 0;
  const { length } = into;
  if (width === 1) into.set(bytes);
  else if (width === 2) for (let i = 0; i < length; i++) into[i] = at(2 * i) | (at(2 * i + 1) << 8);
  else if (width === 4) {
    for (let i = 0; i < length; i++) {
      into[i] = at(4 * i) | (at(4 * i + 1) << 8) | (at(4 * i + 2) << 16) | (at(4 * i + 3) << 24);
    }
  }
  return into;
}
