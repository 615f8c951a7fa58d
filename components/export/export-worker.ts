import { errorName } from '../../papers/error-name.ts';
import { openForReading } from '../../storage/reads/live.ts';
import { makeExport } from './make-export.ts';
import type { ExportAnswer, ExportTask } from './worker-messages.ts';

// A module worker of whichever page exports: what takes seconds must not hold up the page, nor the background.

const TOLD_EVERY_MS = 100;

const answer = (message: ExportAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ExportTask>) => {
  carryOut(data).then(answer, (error: unknown) => answer({ is: 'failed', name: errorName(error) }));
});

async function carryOut(task: ExportTask): Promise<ExportAnswer> {
  const library = openForReading(() => {});
  let toldAt = 0;
  try {
    const made = await makeExport(library, task, (done, total) => {
      if (performance.now() - toldAt < TOLD_EVERY_MS) return;
      toldAt = performance.now();
      answer({ is: 'at', done, total });
    });
    return { is: 'made', made };
  } finally {
    library.close();
  }
}
