import type { ExportFormat } from '../../formats/export/export-format.ts';
import type { ImportFormat } from '../../formats/import/import-format.ts';

/** What the command line calls a format by. */
interface NamedFormat {
  /** what a file of that name is read as: one of these, by its content */
  read?: readonly ImportFormat[];
  write?: ExportFormat;
}

const NAMES: Readonly<Record<string, NamedFormat>> = {
  bibtex: { read: ['bibtex'], write: 'bibtex' },
  ris: { read: ['ris'], write: 'ris' },
  'csl-json': { read: ['csl-json'], write: 'csl-json' },
  csv: { read: ['zotero-csv', 'instapaper-csv', 'readwise-csv', 'pocket-csv'], write: 'csv' },
  jsonl: { write: 'jsonl' },
  markdown: { read: ['list'], write: 'markdown' },
  atom: { write: 'atom' },
  html: { write: 'html' },
  notes: { write: 'notes' },
  bookmarks: { read: ['bookmarks-html'], write: 'bookmarks-html' },
  papermemory: { read: ['papermemory-json'], write: 'papermemory-json' },
  karakeep: { read: ['karakeep-json', 'omnivore-json'] },
  ids: { read: ['list'], write: 'ids' },
  'zotero-rdf': { read: ['zotero-rdf'] },
  'zotero-csv': { read: ['zotero-csv'] },
  'hf-api': { read: ['site-json'] },
  page: { read: ['saved-page', 'saved-mhtml'] },
  text: { read: ['site-text', 'list'] },
  apa: { write: 'apa' },
  ieee: { write: 'ieee' },
  acl: { write: 'acl' },
  daybook: { read: ['library-json'] },
};

/** The names that can be given for reading, and for writing. */
export const READ_NAMES = Object.keys(NAMES).filter((name) => NAMES[name]?.read);
export const WRITE_NAMES = Object.keys(NAMES).filter((name) => NAMES[name]?.write);

/** What a file is read as. Throws in plain words for a format that is not read. */
export function readFormats(name: string): readonly ImportFormat[] {
  return known(name).read ?? refuse(`Daybook does not read ${name}. It reads ${READ_NAMES.join(', ')}.`);
}

/** What is written. Throws in plain words for a format that is not written. */
export function writeFormat(name: string): ExportFormat {
  return known(name).write ?? refuse(`Daybook does not write ${name}. It writes ${WRITE_NAMES.join(', ')}.`);
}

function known(name: string): NamedFormat {
  if (!Object.hasOwn(NAMES, name)) refuse(`There is no format ${name}. There are ${Object.keys(NAMES).join(', ')}.`);
  return NAMES[name] ?? {};
}

function refuse(reason: string): never {
  throw new Error(reason);
}
