import Papa from 'papaparse';
import { IMPORT_LIMITS } from '../limits.ts';
import type { Line } from '../lines.ts';

/** A row of a CSV file: its cells, and the line that it begins on. */
export interface CsvRow {
  cells: string[];
  line: number;
  fault?: 'unclosed-quote' | 'too-long';
}

// Lines are gathered into blocks of about this many characters before they are parsed.
const BLOCK = 65_536;

/**
 * The rows of a CSV file, by RFC 4180 and whatever else Papa Parse understands. Lines are gathered until their quotes
 * are closed, so no row is cut, and a file is never held whole. A quote that stays open swallows what follows: its row
 * is told with that fault, and is the last. Linear in the file.
 */
export async function* csvRows(lines: AsyncIterable<Line[]>): AsyncGenerator<CsvRow> {
  const block = new CsvBlock();
  for await (const group of lines) {
    for (const line of group) {
      if (!line.isCut) block.add(line);
      if (!line.isCut && !block.isFull()) continue;
      for (const row of block.rows()) {
        yield row;
        if (row.fault === 'unclosed-quote') return;
      }
      if (line.isCut) yield { cells: [line.text.slice(0, 200)], line: line.number, fault: 'too-long' };
    }
  }
  yield* block.rows();
}

class CsvBlock {
  #lines: string[] = [];
  #length = 0;
  #first = 1;
  #isQuoted = false;
  #delimiter: string | undefined;

  add({ text, number }: Line): void {
    if (this.#lines.length === 0) this.#first = number;
    this.#lines.push(text);
    this.#length += text.length + 1;
    // A doubled quote changes nothing: it counts twice.
    if (text.split('"').length % 2 === 0) this.#isQuoted = !this.#isQuoted;
  }

  isFull(): boolean {
    return (this.#length > BLOCK && !this.#isQuoted) || this.#length > 2 * IMPORT_LIMITS.entry;
  }

  rows(): CsvRow[] {
    const source = this.#lines.join('\n');
    this.#lines = [];
    this.#length = 0;
    this.#isQuoted = false;
    return source === '' ? [] : this.#parsed(source);
  }

  #parsed(source: string): CsvRow[] {
    // The first block tells, and later ones may look otherwise.
    this.#delimiter ??= delimiterOf(source.split('\n', 1)[0] ?? '');
    const { data, errors } = Papa.parse<string[]>(source, { delimiter: this.#delimiter, newline: '\n' });
    const unclosed = errors.find(({ code }) => code === 'MissingQuotes')?.row;
    let line = this.#first;
    return data.flatMap((cells, at): CsvRow[] => {
      const from = line;
      line += 1 + cells.reduce((ends, cell) => ends + cell.split('\n').length - 1, 0);
      if (at === unclosed) return [{ cells: beginnings(cells), line: from, fault: 'unclosed-quote' }];
      const length = cells.reduce((sum, cell) => sum + cell.length, 0);
      if (length > IMPORT_LIMITS.entry) return [{ cells: beginnings(cells), line: from, fault: 'too-long' }];
      return cells.length === 1 && cells[0] === '' ? [] : [{ cells, line: from }];
    });
  }
}

function beginnings(cells: readonly string[]): string[] {
  return cells.slice(0, 20).map((cell) => cell.slice(0, 200));
}

function delimiterOf(header: string): string {
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: header.split(sign).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}
