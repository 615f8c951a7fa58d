import { errorName } from '../../papers/error-name.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { openForReading } from '../../storage/reads/live.ts';
import { TooMuchToCopy } from './copy-limit.ts';
import { makeExport } from './make-export.ts';
import type { ExportAnswer, ExportOrder, ExportTask } from './worker-messages.ts';

// A module worker of whichever page exports: what takes seconds must not hold up the page, nor the background.

const TOLD_EVERY_MS = 100;

let goOn: (() => void) | undefined;

const answer = (message: ExportAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ExportOrder>) => {
  if (data.do === 'go-on') return goOn?.();
  carryOut(data).then(answer, (error: unknown) =>
    answer(error instanceof TooMuchToCopy ? { is: 'too-much-to-copy' } : { is: 'failed', name: errorName(error) }),
  );
});

async function carryOut(task: ExportTask): Promise<ExportAnswer> {
  const library = openForReading(() => {});
  let toldAt = 0;
  function onProgress(done: number, total: number) {
    if (performance.now() - toldAt < TOLD_EVERY_MS) return;
    toldAt = performance.now();
    answer({ is: 'at', done, total });
  }
  try {
    return { is: 'made', made: await makeExport(library, task, onProgress, giveKeys) };
  } finally {
    library.close();
  }
}

/** Only the background writes: the page has it give keys. */
function giveKeys(papers: readonly PaperId[]): Promise<void> {
  return new Promise((resolve) => {
    goOn = resolve;
    answer({ is: 'keyless', papers });
  });
}
