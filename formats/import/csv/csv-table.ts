import type { Found, FoundEntry, FoundRefusal } from '../found.ts';
import { linesOf } from '../lines.ts';
import { csvRows } from './csv-rows.ts';

/** The text in the column of that name, in any case; '' where there is none. The first name that has a text counts. */
export type CellOf = (...columns: string[]) => string;

// Programs that write CSV put a quote before what a spreadsheet would run as a formula; it is no part of the text.
// Where the text itself has quotes before it, Daybook puts one more (formats/export/csv.ts).
const GUARDED = /^'(?='*[=+\-@\t\r])/;

/** The entries of a CSV file with a header, made from each of its rows; undefined leaves a row out. */
export async function* readCsv(
  text: AsyncIterable<string>,
  entryOf: (cell: CellOf) => FoundEntry | undefined,
): AsyncGenerator<Found> {
  let columns: ReadonlyMap<string, number> | undefined;
  for await (const { cells, line, fault } of csvRows(linesOf(text))) {
    if (fault) {
      yield refusalOf(fault, cells, line);
      continue;
    }
    if (!columns) {
      columns = new Map(cells.map((name, at) => [columnName(name), at]));
      continue;
    }
    const places = columns;
    const entry = entryOf((...names) => {
      const found = names.map((name) => cells[places.get(columnName(name)) ?? -1]?.replace(GUARDED, '').trim());
      return found.find(Boolean) ?? '';
    });
    if (entry) yield { ...entry, line };
  }
}

/** A column's name as columns are compared. */
export function columnName(name: string): string {
  return name.trim().toLowerCase();
}

function refusalOf(refused: FoundRefusal['refused'], cells: readonly string[], line: number): FoundRefusal {
  const text = cells.filter(Boolean).join(' ');
  return { refused, text, line, ...(refused === 'unclosed-quote' && { rest: true as const }) };
}
