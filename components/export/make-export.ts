import type { Writer } from '../../formats/export/writers.ts';
import { WRITERS } from '../../formats/export/writers.ts';
import type { WrittenPaper } from '../../formats/export/written-paper.ts';
import { paperIds } from '../../storage/reads/changes.ts';
import type { Reader } from '../../storage/reads/reader.ts';
import { readWritten } from './read-written.ts';
import type { ExportTask, MadeExport } from './worker-messages.ts';

type OnProgress = (done: number, total: number) => void;

// Characters; the browser may put what a Blob holds aside on the disk.
const PIECE = 1_000_000;

/** Writes papers of the library. Holds some papers and one piece of the text at a time. */
export async function makeExport(
  library: Reader['library'],
  { papers, format, options, html, lists }: ExportTask,
  onProgress: OnProgress,
): Promise<MadeExport> {
  const ids = papers === 'all' ? await paperIds(library) : papers;
  const writer = WRITERS[format];
  const counted = { papers: 0, leftOut: 0 };
  const read = (onRead: OnProgress) => readWritten(library, ids, lists, (done) => onRead(done, ids.length));
  const file = await blobOf(writer.write(held(read(onProgress), writer, counted), options), writer.type);
  if (!html || !writer.writeHtml) return { file, ...counted };
  return {
    file,
    ...counted,
    html: await blobOf(
      writer.writeHtml(
        read(() => {}),
        options,
      ),
      'text/html',
    ),
  };
}

async function* held(
  papers: AsyncIterable<WrittenPaper>,
  { holds }: Writer,
  counted: { papers: number; leftOut: number },
): AsyncGenerator<WrittenPaper> {
  for await (const paper of papers) {
    counted[holds(paper) ? 'papers' : 'leftOut'] += 1;
    yield paper;
  }
}

async function blobOf(pieces: AsyncIterable<string>, type: string): Promise<Blob> {
  const blobs: Blob[] = [];
  let waiting: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    blobs.push(new Blob(waiting));
    [waiting, length] = [[], 0];
  }
  return new Blob([...blobs, ...waiting], { type });
}
