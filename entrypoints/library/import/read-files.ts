import { startWorker } from '../../../components/base/start-worker.ts';
import { needsDocuments } from '../../../formats/import/import-format.ts';
import { formatOfFile, readImportFile } from '../../../formats/import/read-import.ts';
import type { ImportedEntry, RefusedEntry } from '../../../papers/imported-entry.ts';
import type { StagedImport } from '../../../papers/staged-import.ts';
import { NO_ENTRIES } from '../../../papers/staged-import.ts';
import workerAddress from './import-worker.ts?worker&url';
import { parseDocument } from './parse-document.ts';
import { piecesOf } from './pieces-of.ts';
import type { ReadingAnswer, ReadingTask } from './worker-messages.ts';

type Progress = Extract<ReadingAnswer, { is: 'at' }>;

/** A file, or a text that was pasted. */
export interface NamedBlob {
  name: string;
  blob: Blob;
}

/** Files that are being read. */
export interface Reading {
  /** false when the import was dropped meanwhile. Rejects when reading fails */
  done: Promise<boolean>;
  stop(): void;
}

const ENTRIES_AT_ONCE = 100;

/**
 * Reads files into staging, where the import then waits for the reader to decide. A worker reads them, but for pages
 * and RDF, of which only a page can make documents: this one hands on what it finds in pieces, and rests between them.
 */
export function readFiles(
  files: readonly NamedBlob[],
  onProgress: (progress: Progress, file: number) => void,
): Reading {
  const worker = startWorker(workerAddress);
  const row: StagedImport = {
    id: crypto.randomUUID(),
    at: Date.now(),
    state: 'reading',
    files: files.map(({ name }) => name),
    counts: { ...NO_ENTRIES },
  };
  const ask = (task: ReadingTask, file = 0) => askOf(worker, task, (progress) => onProgress(progress, file));

  async function readAll(): Promise<boolean> {
    try {
      await ask({ do: 'begin', row });
      for (const [file, { name, blob }] of files.entries()) {
        const format = await formatOfFile(name, piecesOf(blob));
        if (format && needsDocuments(format))
          await readHere(name, blob, (reads) => ask({ do: 'entries', file, reads }, file));
        else await ask({ do: 'file', file, name, blob }, file);
      }
      await ask({ do: 'finish' });
      return true;
    } catch (error) {
      if (error instanceof Dropped) return false;
      throw error;
    } finally {
      worker.terminate();
    }
  }

  return { done: readAll(), stop: () => worker.terminate() };
}

class Dropped extends Error {
  override name = 'Dropped';
}

function askOf(worker: Worker, task: ReadingTask, onProgress: (progress: Progress) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const ended = new AbortController();
    const { signal } = ended;
    const end = (settle: () => void) => {
      ended.abort();
      settle();
    };
    const onAnswer = ({ data }: MessageEvent<ReadingAnswer>) => {
      if (data.is === 'at') onProgress(data);
      else if (data.is === 'done') end(resolve);
      else end(() => reject(data.isDropped ? new Dropped() : new Error(data.name)));
    };
    worker.addEventListener('message', onAnswer, { signal });
    worker.addEventListener('error', ({ message }) => end(() => reject(new Error(message))), { signal });
    worker.postMessage(task);
  });
}

async function readHere(
  name: string,
  blob: Blob,
  hand: (reads: (ImportedEntry | RefusedEntry)[]) => Promise<void>,
): Promise<void> {
  let reads: (ImportedEntry | RefusedEntry)[] = [];
  for await (const read of readImportFile(name, () => piecesOf(blob), { now: Date.now(), parseDocument })) {
    reads.push(read);
    if (reads.length < ENTRIES_AT_ONCE) continue;
    await hand(reads);
    reads = [];
  }
  if (reads.length > 0) await hand(reads);
}
