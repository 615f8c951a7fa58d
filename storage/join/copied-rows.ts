import type { FieldTable } from '../../papers/journal.ts';
import { FIELD_TABLES } from '../../papers/journal.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperState } from '../../papers/paper-state.ts';
import type { Library } from '../library.ts';
import type { CaptureRecord, ForgottenPlace, Listing, Tombstone } from '../rows.ts';
import type { AnyFieldRow } from './join-field-rows.ts';
import { readStates } from './paper-states.ts';

const PAPERS_AT_ONCE = 300;
const ROWS_AT_ONCE = 500;

/** Everything that one copy of the library knows of one paper. */
export interface CopiedPaper extends PaperState {
  paperId: PaperId;
}

/** Rows of a copy of the library. What is a copy's own is not among them: counts, settings, notices, the
 * journal, its meta row. */
export type CopiedRows =
  /** the orders come first, all at once: what they cover must be known before anything else is joined */
  | { kind: 'orders'; tombstones: readonly Tombstone[]; forgotten: readonly ForgottenPlace[] }
  | { kind: 'papers'; papers: readonly CopiedPaper[] }
  | { kind: 'fields'; table: FieldTable; rows: readonly AnyFieldRow[] }
  | { kind: 'captures'; captures: readonly CaptureRecord[] }
  /** the listings come last: they fit the captures */
  | { kind: 'listings'; listings: readonly Listing[] };

/** All that another copy of this library is to know, in pieces; each as of one moment. */
export async function* copiedRows(library: Library): AsyncGenerator<CopiedRows> {
  const [tombstones, forgotten] = await Promise.all([library.tombstones.toArray(), library.forgotten.toArray()]);
  // How far this copy has carried an order out names the place in plain words, and is its own affair.
  const orders = forgotten.map(({ scope, clock, revision }) => ({ scope, clock, revision }));
  yield { kind: 'orders', tombstones, forgotten: orders };
  const marked = (await library.marks.toCollection().primaryKeys()).map(([paperId]) => paperId);
  const all = new Set([...(await library.papers.toCollection().primaryKeys()), ...marked]);
  for (const ids of pieces([...all].sort(), PAPERS_AT_ONCE)) {
    const states = await library.transaction('r', library.tables, async () => {
      const device = (await library.meta.get('library'))?.device ?? '';
      return readStates(library, device, ids);
    });
    yield { kind: 'papers', papers: Array.from(states, ([paperId, state]) => ({ paperId, ...state })) };
  }
  for (const table of FIELD_TABLES) yield { kind: 'fields', table, rows: await library.table(table).toArray() };
  for (const keys of pieces(await library.captures.toCollection().primaryKeys(), ROWS_AT_ONCE)) {
    yield { kind: 'captures', captures: (await library.captures.bulkGet(keys)).filter((row) => row !== undefined) };
  }
  yield { kind: 'listings', listings: await library.listings.toArray() };
}

/** The values in groups of at most `size`. */
export function* pieces<T>(values: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < values.length; from += size) yield values.slice(from, from + size);
}
