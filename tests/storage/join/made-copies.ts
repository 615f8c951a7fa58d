import { onTestFinished } from 'vitest';
import type { CopiedRows } from '../../../storage/join/copied-rows.ts';
import { copiedRows } from '../../../storage/join/copied-rows.ts';
import { joinCopy } from '../../../storage/join/join-copy.ts';
import type { Library } from '../../../storage/library.ts';
import { openLibrary } from '../../../storage/library.ts';
import { contents } from '../made-library.ts';

/** A library with the very rows of another, that about itself included. */
export async function cloneOf(library: Library): Promise<Library> {
  const clone = openLibrary(`test-${crypto.randomUUID()}`);
  onTestFinished(() => clone.delete());
  await clone.open();
  for (const table of library.tables) {
    await clone.table(table.name).clear();
    await clone.table(table.name).bulkPut(await table.toArray());
  }
  return clone;
}

/** Returns in the next millisecond: of what two devices do in one, their names decide which is later. */
export function clockMovesOn(): void {
  for (const now = Date.now(); Date.now() === now; );
}

/** All rows that a library hands to another copy. */
export async function rowsOf(library: Library): Promise<CopiedRows[]> {
  return Array.fromAsync(copiedRows(library));
}

/** A clone of the first library with the others joined, one after the other. */
export async function joined(first: Library, ...others: Library[]): Promise<Library> {
  const library = await cloneOf(first);
  for (const other of others) await joinCopy(library, await rowsOf(other));
  return library;
}

/**
 * What a library knows, whichever device it is on: without revisions, and without the tombstones that only let the
 * index follow.
 */
export async function knowledge(library: Library): Promise<unknown> {
  const { papers, days } = await contents(library);
  const rows = (await rowsOf(library)).map((batch): object => {
    if (batch.kind !== 'orders') return batch;
    const tombstones = batch.tombstones.filter(({ clock, became }) => clock !== '' || became);
    return { ...batch, tombstones: tombstones.map(({ at: _, ...row }) => row) };
  });
  const own = ['revision', 'textRevision', 'version', 'joined'];
  return JSON.parse(
    JSON.stringify({ papers, days, rows }, (key, value) => (own.includes(key) ? undefined : sorted(value))),
  );
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
