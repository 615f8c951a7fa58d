import { IMPORT_LIMITS } from './limits.ts';

/** A line of a file, without its end. */
export interface Line {
  text: string;
  /** from 1 */
  number: number;
  /** there was more of it, which is left out */
  isCut?: true;
}

const END = /\r\n|\n|\r/g;

/**
 * The lines of a text that comes in pieces, in groups as they come. A line ends with LF, CR LF or CR; of one that is
 * longer than an entry may be, the beginning is given, and the rest passed over.
 */
export async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let number = 1;
  let open: string[] = [];
  let length = 0;
  let hasCarriageReturn = false;
  const take = (piece: string) => {
    if (length < IMPORT_LIMITS.entry) open.push(piece.slice(0, IMPORT_LIMITS.entry - length));
    length += piece.length;
  };
  const end = (): Line => {
    const line: Line = { text: open.join(''), number, ...(length > IMPORT_LIMITS.entry && { isCut: true as const }) };
    number += 1;
    open = [];
    length = 0;
    return line;
  };
  for await (const piece of text) {
    const lines: Line[] = [];
    let from = hasCarriageReturn && piece.startsWith('\n') ? 1 : 0;
    if (piece !== '') hasCarriageReturn = piece.endsWith('\r');
    END.lastIndex = from;
    for (const found of piece.matchAll(END)) {
      if (found.index < from) continue;
      take(piece.slice(from, found.index));
      lines.push(end());
      from = found.index + found[0].length;
    }
    take(piece.slice(from));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [end()];
}
