import type { ImportedEntry, RefusedEntry } from '../../papers/imported-entry.ts';
import { readBibtex } from './bibtex/bibtex.ts';
import { readInstapaperCsv, readPocketCsv, readReadwiseCsv } from './csv/reader-csv.ts';
import { readZoteroCsv } from './csv/zotero-csv.ts';
import { decodedText, textFault, UnreadableText } from './decode-text.ts';
import { findImportFormat } from './find-format.ts';
import type { Found, FoundRefusal } from './found.ts';
import type { ImportFormat, ImportOptions, ReadImport } from './import-format.ts';
import { readCslJson } from './json/csl-json.ts';
import { readLibraryJson } from './json/library-json.ts';
import { readPaperMemory } from './json/papermemory-json.ts';
import { readKarakeep, readOmnivore } from './json/reader-json.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { readList } from './list.ts';
import { madeEntry, madeRefusal } from './made-entry.ts';
import { readBookmarks } from './markup/bookmarks.ts';
import { readZoteroRdf } from './markup/zotero-rdf.ts';
import { readRis } from './ris.ts';
import { readMhtml } from './saved/mhtml.ts';
import { readSavedPage } from './saved/saved-page.ts';
import { readSiteJson } from './saved/site-json.ts';
import { readSiteText } from './saved/site-text.ts';

type Reader = (text: AsyncIterable<string>, options: ImportOptions) => AsyncIterable<Found>;

const READERS: Readonly<Record<ImportFormat, Reader>> = {
  bibtex: readBibtex,
  ris: readRis,
  'csl-json': readCslJson,
  'zotero-rdf': readZoteroRdf,
  'zotero-csv': readZoteroCsv,
  'instapaper-csv': readInstapaperCsv,
  'readwise-csv': readReadwiseCsv,
  'pocket-csv': readPocketCsv,
  'papermemory-json': readPaperMemory,
  'bookmarks-html': readBookmarks,
  'karakeep-json': readKarakeep,
  'omnivore-json': readOmnivore,
  'site-json': readSiteJson,
  'library-json': readLibraryJson,
  'saved-page': readSavedPage,
  'saved-mhtml': readMhtml,
  'site-text': readSiteText,
  list: readList,
};

/** Reads a file, or a text that was pasted: see ReadImport. A page's worker can import this file. */
export const readImport: ReadImport = async function* (name, bytes, options) {
  let entry = 0;
  try {
    for await (const found of foundIn(name, bytes, options)) {
      entry += 1;
      if (entry > IMPORT_LIMITS.entries) {
        yield madeRefusal({ refused: 'too-many', text: '', rest: true, line: found.line }, entry);
        return;
      }
      yield madeOf(found, entry, options.now);
    }
    if (entry === 0) yield madeRefusal({ refused: 'empty', text: '', whole: true }, entry);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    yield madeRefusal({ refused: error.reason, text: '', whole: true, byte: error.byte }, entry);
  }
};

/**
 * As readImport, for a file that can be read twice: `open` begins it anew. It is looked through first, so that nothing
 * is read of one in another encoding, or that is too large, but its refusal.
 */
export async function* readImportFile(
  name: string,
  open: () => AsyncIterable<Uint8Array>,
  options: ImportOptions,
): AsyncGenerator<ImportedEntry | RefusedEntry> {
  const fault = await textFault(open());
  if (fault) yield madeRefusal({ refused: fault.reason, text: '', whole: true, byte: fault.byte }, 0);
  else yield* readImport(name, open(), options);
}

/** The format of a file by its name and its beginning, the only part that is read; undefined for none that is known. */
export async function formatOfFile(name: string, bytes: AsyncIterable<Uint8Array>): Promise<ImportFormat | undefined> {
  try {
    const { head } = await opened(decodedText(bytes));
    return findImportFormat(name, head);
  } catch (error) {
    if (error instanceof UnreadableText) return undefined;
    throw error;
  }
}

function madeOf(found: Found, entry: number, now: number): ImportedEntry | RefusedEntry {
  return isRefusal(found) ? madeRefusal(found, entry) : madeEntry(found, entry, now);
}

function isRefusal(found: Found): found is FoundRefusal {
  return 'refused' in found;
}

async function* foundIn(name: string, bytes: AsyncIterable<Uint8Array>, options: ImportOptions): AsyncGenerator<Found> {
  const { head, text } = await opened(decodedText(bytes));
  if (head.trim() === '') return;
  const format = findImportFormat(name, head);
  if (format) yield* READERS[format](text, options);
  else yield { refused: 'unknown-format', text: head.slice(0, 500), whole: true };
}

/** A text's beginning, and the whole of it, the beginning included. */
async function opened(text: AsyncGenerator<string>): Promise<{ head: string; text: AsyncIterable<string> }> {
  const pieces: string[] = [];
  let length = 0;
  while (length < IMPORT_LIMITS.head) {
    const { value, done } = await text.next();
    if (done) break;
    pieces.push(value);
    length += value.length;
  }
  const head = pieces.join('');
  async function* whole(): AsyncGenerator<string> {
    yield head;
    yield* text;
  }
  return { head, text: whole() };
}
