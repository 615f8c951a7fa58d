import workerAddress from './export-worker.ts?worker&url';
import type { ExportAnswer, ExportTask, MadeExport } from './worker-messages.ts';

/** An export that is under way. */
export interface RunningExport {
  /** what came of it; never when it was cancelled. Rejects when it failed */
  made: Promise<MadeExport>;
  cancel(): void;
}

/** Starts a worker for one export. */
export function runExport(task: ExportTask, onProgress: (done: number, total: number) => void): RunningExport {
  const worker = new Worker(scriptAddress(), { type: 'module' });
  const made = new Promise<MadeExport>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ExportAnswer>) => {
      if (data.is === 'at') return onProgress(data.done, data.total);
      worker.terminate();
      if (data.is === 'made') resolve(data.made);
      else reject(new Error(data.name));
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  worker.postMessage(task);
  return { made, cancel: () => worker.terminate() };
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The address of the worker's script, as one that may be run where the browser asks for that. */
function scriptAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('daybook-export', { createScriptURL: () => workerAddress });
  return policy?.createScriptURL(workerAddress) ?? workerAddress;
}
