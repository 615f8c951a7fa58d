import { createReadStream, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PartBytes } from '../../formats/export/notes/zip-files.ts';
import { zipFiles } from '../../formats/export/notes/zip-files.ts';
import { WRITERS } from '../../formats/export/writers.ts';
import type { WrittenPaper } from '../../formats/export/written-paper.ts';
import { writtenEntry } from '../../formats/export/written-paper.ts';
import type { ImportFormat, ImportOptions } from '../../formats/import/import-format.ts';
import { needsDocuments } from '../../formats/import/import-format.ts';
import { formatOfFile, readImport } from '../../formats/import/read-import.ts';
import type { FilePlace, RefusalReason, RefusedEntry } from '../../papers/imported-entry.ts';
import { isRefused } from '../../papers/imported-entry.ts';
import { ROOT } from '../project.ts';
import type { ConvertOptions } from './options.ts';

const TEXTS: Readonly<Record<string, { message: string }>> = JSON.parse(
  readFileSync(join(ROOT, 'public/_locales/en/messages.json'), 'utf8'),
);

/**
 * Converts a file, a piece of text after the other: `told` hears in plain words what is refused or left out. Gives how
 * many papers were written; without one, no piece comes. Throws when the file cannot be read, or is of another format
 * than was said.
 */
export async function* convertFile(
  options: ConvertOptions,
  told: (words: string) => void,
): AsyncGenerator<string | Uint8Array, number> {
  const { write } = options;
  const format = await formatOf(options);
  const counted = { papers: 0 };
  const papers = papersOf(options, await importOptions(format), told, counted);
  const first = await papers.next();
  if (first.done) return 0;
  async function* all(): AsyncGenerator<WrittenPaper> {
    if (!first.done) yield first.value;
    yield* papers;
  }
  const { write: writeText, files } = WRITERS[write];
  const written = { ...options, now: Date.now() };
  yield* files ? oneZip(zipFiles(files(all(), written), written.now)) : writeText(all(), written);
  return counted.papers;
}

async function* oneZip(zips: AsyncIterable<PartBytes>): AsyncGenerator<Uint8Array> {
  for await (const { part, bytes } of zips) {
    if (part > 1) throw new Error('These are more papers than a zip can hold: divide the file.');
    yield bytes;
  }
}

async function formatOf({ path, from, read }: ConvertOptions): Promise<ImportFormat> {
  const found = await formatOfFile(basename(path), createReadStream(path));
  if (found === undefined) throw new Error(`${path}: ${reasonText('unknown-format')}`);
  if (!read.includes(found)) throw new Error(`${path} is not ${from}: it looks like ${found}.`);
  return found;
}

async function* papersOf(
  { path, write }: ConvertOptions,
  options: ImportOptions,
  told: (words: string) => void,
  counted: { papers: number },
): AsyncGenerator<WrittenPaper> {
  for await (const each of readImport(basename(path), createReadStream(path), options)) {
    if (isRefused(each)) {
      told(refusalText(path, each));
      continue;
    }
    const paper = writtenEntry(each);
    if (paper && WRITERS[write].holds(paper)) {
      counted.papers += 1;
      yield paper;
    } else {
      told(`${placeText(path, each.at)}: ${write} has no place for it: ${each.facts.title ?? ''}`);
    }
  }
}

async function importOptions(format: ImportFormat): Promise<ImportOptions> {
  const options = { now: Date.now() };
  if (!needsDocuments(format)) return options;
  const { JSDOM } = await import('jsdom');
  const { DOMParser } = new JSDOM('').window;
  return { ...options, parseDocument: (text, type) => new DOMParser().parseFromString(text, type) };
}

function refusalText(path: string, { at, reason, shown, rest }: RefusedEntry): string {
  const end = rest ? ' Nothing from here on is read.' : '';
  return `${placeText(path, at)}: ${reasonText(reason)}${end}${shown ? ` "${shown}"` : ''}`;
}

/** `papers.bib:12`, or which entry it is of a file without lines. */
function placeText(path: string, { entry, line, byte }: FilePlace): string {
  if (byte !== undefined) return `${path}, byte ${byte}`;
  if (line !== undefined) return `${path}:${line}`;
  return entry === 0 ? path : `${path}, entry ${entry}`;
}

/** What Daybook's pages say of a refusal. */
function reasonText(reason: RefusalReason): string {
  return TEXTS[`import_refused_${reason.replaceAll('-', '_')}`]?.message ?? reason;
}
