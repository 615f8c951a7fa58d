import { startWorker } from '../../../components/base/start-worker.ts';
import workerAddress from './backup-worker.ts?worker&url';
import type { BackupAnswer, BackupTask } from './worker-messages.ts';

type Outcome = Exclude<BackupAnswer, { is: 'at' }>;
type Progress = Extract<BackupAnswer, { is: 'at' }>;

/** A task of the worker that is under way. */
export interface RunningTask {
  /** what came of it; never when it was cancelled. Rejects when the worker cannot be started */
  outcome: Promise<Outcome>;
  cancel(): void;
}

/** Starts a worker for one task. */
export function runTask(task: BackupTask, onProgress: (progress: Progress) => void): RunningTask {
  const worker = startWorker(workerAddress);
  const outcome = new Promise<Outcome>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<BackupAnswer>) => {
      if (data.is === 'at') return onProgress(data);
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  worker.postMessage(task);
  return { outcome, cancel: () => worker.terminate() };
}
