import type { PaperId } from '../../papers/paper-id.ts';
import { startWorker } from '../base/start-worker.ts';
import { TooMuchToCopy } from './copy-limit.ts';
import workerAddress from './export-worker.ts?worker&url';
import type { ExportAnswer, ExportOrder, ExportTask, MadeExport } from './worker-messages.ts';

/** An export that is under way. */
export interface RunningExport {
  /** what came of it; never when it was cancelled. Rejects when it failed, with TooMuchToCopy when that is why */
  made: Promise<MadeExport>;
  cancel(): void;
}

/** What a worker needs while it exports. */
interface Around {
  onProgress: (done: number, total: number) => void;
  /** gives keys to be cited by; the worker goes on when that is done, or failed */
  giveKeys: (papers: readonly PaperId[]) => Promise<void>;
}

/** Starts a worker for one export. */
export function runExport(task: ExportTask, { onProgress, giveKeys }: Around): RunningExport {
  const worker = startWorker(workerAddress);
  const tell = (order: ExportOrder) => worker.postMessage(order);
  const made = new Promise<MadeExport>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ExportAnswer>) => {
      if (data.is === 'at') return onProgress(data.done, data.total);
      // Without keys that are kept it writes some that it makes itself.
      if (data.is === 'keyless')
        return void giveKeys(data.papers)
          .finally(() => tell({ do: 'go-on' }))
          .catch(() => {});
      worker.terminate();
      if (data.is === 'made') resolve(data.made);
      else reject(data.is === 'failed' ? new Error(data.name) : new TooMuchToCopy());
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  tell(task);
  return { made, cancel: () => worker.terminate() };
}
