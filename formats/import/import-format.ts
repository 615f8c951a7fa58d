import type { ImportedEntry, RefusedEntry } from '../../papers/imported-entry.ts';

/** The formats that can be imported. */
export const IMPORT_FORMATS = [
  'bibtex',
  'ris',
  'csl-json',
  'zotero-rdf',
  'zotero-csv',
  'instapaper-csv',
  'readwise-csv',
  'pocket-csv',
  'papermemory-json',
  'bookmarks-html',
  'karakeep-json',
  'omnivore-json',
  'site-json',
  'library-json',
  'saved-page',
  'saved-mhtml',
  'site-text',
  'list',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

// A worker has no DOMParser.
const WITH_DOCUMENTS: ReadonlySet<ImportFormat> = new Set(['zotero-rdf', 'saved-page', 'saved-mhtml']);

/** True for a format that is read with `parseDocument`, and so in a page and not in a worker. */
export function needsDocuments(format: ImportFormat): boolean {
  return WITH_DOCUMENTS.has(format);
}

/** What reading a file needs beside the file. */
export interface ImportOptions {
  /** the time, in milliseconds: dates after tomorrow are doubtful */
  now: number;
  /** makes a document of a text without running or loading anything of it: `DOMParser`, or jsdom's */
  parseDocument?: (text: string, type: 'text/html' | 'application/xml') => Document;
}

/**
 * Reads a file piece by piece, never holding more than one entry and one piece of it. `name` is the file's own name,
 * which decides only where the content does not. Whatever is in the file, it yields entries and typed refusals in the
 * order of the file, and does not throw. Its time is linear in the file.
 */
export type ReadImport = (
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ImportOptions,
) => AsyncGenerator<ImportedEntry | RefusedEntry>;
