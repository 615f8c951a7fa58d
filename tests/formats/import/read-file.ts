import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { ImportOptions } from '../../../formats/import/import-format.ts';
import { readImport } from '../../../formats/import/read-import.ts';
import type { ImportedEntry, RefusedEntry } from '../../../papers/imported-entry.ts';
import { isRefused } from '../../../papers/imported-entry.ts';
import { FIXTURES } from '../../recorded/recorded-pages.ts';

/** The time of every import in tests: 2026-11-26, noon UTC. */
export const NOW = Date.UTC(2026, 10, 26, 12);

const { DOMParser } = new JSDOM('').window;

export const OPTIONS: ImportOptions = {
  now: NOW,
  parseDocument: (text, type) => new DOMParser().parseFromString(text, type),
};

/** The bytes of a recorded file that is not in the repository. */
export function recordedFile(path: string): Uint8Array {
  return readFileSync(join(FIXTURES, path));
}

/** Bytes in pieces of at most `size`, as a stream gives them. */
export async function* pieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** What a file was read as. */
export interface ReadFile {
  entries: ImportedEntry[];
  refused: RefusedEntry[];
}

/** Reads a file or text whole. */
export async function readFile(name: string, content: Uint8Array | string, size?: number): Promise<ReadFile> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read: ReadFile = { entries: [], refused: [] };
  for await (const each of readImport(name, pieces(bytes, size), OPTIONS)) {
    if (isRefused(each)) read.refused.push(each);
    else read.entries.push(each);
  }
  return read;
}
