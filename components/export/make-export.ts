import { zipFiles } from '../../formats/export/notes/zip-files.ts';
import type { Writer } from '../../formats/export/writers.ts';
import { WRITERS } from '../../formats/export/writers.ts';
import type { WrittenPaper } from '../../formats/export/written-paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { compareTexts } from '../../papers/value-order.ts';
import { paperIds } from '../../storage/reads/changes.ts';
import { citeKeysOf } from '../../storage/reads/cite-keys.ts';
import type { Reader } from '../../storage/reads/reader.ts';
import { BlobWriter } from './blob-writer.ts';
import { MOST_COPIED, TooMuchToCopy } from './copy-limit.ts';
import { readWritten } from './read-written.ts';
import type { ExportTask, MadeExport } from './worker-messages.ts';

type OnProgress = (done: number, total: number) => void;

/**
 * Writes papers of the library. Holds some papers and one piece of what is written at a time, besides the keys by which
 * papers are cited. `giveKeys` is called with papers that have none, where the format needs them. Rejects with
 * TooMuchToCopy as soon as that is known of what is for a clipboard.
 */
export async function makeExport(
  library: Reader['library'],
  { papers, format, options, to, lists }: ExportTask,
  onProgress: OnProgress,
  giveKeys: (papers: readonly PaperId[]) => Promise<void>,
): Promise<MadeExport> {
  const ids = papers === 'all' ? await paperIds(library) : papers;
  const isForFiles = to === 'files';
  if (!isForFiles && ids.length > MOST_COPIED.papers) throw new TooMuchToCopy();
  const most = isForFiles ? Number.POSITIVE_INFINITY : MOST_COPIED.characters;
  const writer = WRITERS[format];
  const keys = writer.hasKeys ? await keysOf(library, ids, giveKeys) : undefined;
  const counted = { papers: 0, leftOut: 0 };
  const read = (onRead: OnProgress) => readWritten(library, ids, { lists, keys }, (done) => onRead(done, ids.length));
  const counting = count(read(onProgress), writer, counted);
  if (isForFiles && writer.files) {
    const named = writer.files(counting, options);
    const files = ids.length === 1 ? await singly(named) : await zipped(zipFiles(named, options.now));
    return { files, ...counted };
  }
  const made = { files: [{ blob: await blobOf(writer.write(counting, options), writer.type, most) }], ...counted };
  if (isForFiles || !writer.writeHtml) return made;
  const again = read(() => {});
  return { ...made, html: await blobOf(writer.writeHtml(again, options), 'text/html', most) };
}

async function keysOf(
  library: Reader['library'],
  ids: readonly PaperId[],
  giveKeys: (papers: readonly PaperId[]) => Promise<void>,
): Promise<ReadonlyMap<PaperId, string>> {
  const keys = await citeKeysOf(library, ids);
  // In the order of the store: pieces of these are near each other there.
  const without = ids.filter((id) => !keys.has(id)).sort(compareTexts);
  if (without.length === 0) return keys;
  await giveKeys(without);
  return citeKeysOf(library, ids);
}

async function* count(
  papers: AsyncIterable<WrittenPaper>,
  { holds }: Writer,
  counted: { papers: number; leftOut: number },
): AsyncGenerator<WrittenPaper> {
  for await (const paper of papers) {
    counted[holds(paper) ? 'papers' : 'leftOut'] += 1;
    yield paper;
  }
}

async function blobOf(pieces: AsyncIterable<string>, type: string, most: number): Promise<Blob> {
  const file = new BlobWriter();
  let left = most;
  for await (const piece of pieces) {
    left -= piece.length;
    if (left < 0) throw new TooMuchToCopy();
    file.add(piece, piece.length);
  }
  return file.end(type);
}

async function zipped(zips: ReturnType<typeof zipFiles>): Promise<MadeExport['files']> {
  const parts: BlobWriter[] = [];
  for await (const { part, bytes } of zips) {
    const file = parts[part - 1] ?? new BlobWriter();
    parts[part - 1] = file;
    file.add(bytes, bytes.length);
  }
  return parts.map((file) => ({ blob: file.end('application/zip') }));
}

async function singly(files: AsyncIterable<{ name: string; text: string }>): Promise<MadeExport['files']> {
  const made: MadeExport['files'] = [];
  for await (const { name, text } of files) made.push({ name, blob: new Blob([text], { type: 'text/markdown' }) });
  return made;
}
