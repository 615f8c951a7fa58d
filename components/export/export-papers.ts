import type { ExportPlan } from '../../formats/export/export-plan.ts';
import { text } from '../../messages/catalogue.ts';
import { send } from '../../messages/send.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { READING_LIST } from '../../papers/reading-list.ts';
import { openedReader } from '../live/reader.ts';
import type { ExportRequest } from './export-request.ts';
import type { RunningExport } from './run-export.ts';
import { runExport } from './run-export.ts';
import type { ExportTask } from './worker-messages.ts';

// Captures and marks wait for one write.
const KEYS_AT_ONCE = 500;

type OnProgress = (done: number, total: number) => void;

/** Carries a plan out on these papers, in a worker. */
export function exportPapers(
  papers: ExportRequest['papers'],
  plan: ExportPlan,
  to: ExportTask['to'],
  onProgress: OnProgress,
): RunningExport {
  let running: RunningExport | undefined;
  let isCancelled = false;

  async function begin() {
    const [ids, lists] = await Promise.all([idsOf(papers), namesOfLists()]);
    // As when the worker is stopped.
    if (isCancelled) return new Promise<never>(() => {});
    const { format, options } = plan;
    running = runExport({ do: 'export', papers: ids, format, options, to, lists }, { onProgress, giveKeys });
    return running.made;
  }

  async function giveKeys(keyless: readonly PaperId[]) {
    for (let from = 0; from < keyless.length && !isCancelled; from += KEYS_AT_ONCE) {
      onProgress(from, keyless.length);
      await send('give-cite-keys', { papers: keyless.slice(from, from + KEYS_AT_ONCE) });
    }
  }

  function cancel() {
    isCancelled = true;
    running?.cancel();
  }

  return { made: begin(), cancel };
}

async function idsOf(papers: ExportRequest['papers']): Promise<readonly PaperId[] | 'all'> {
  if (papers.are === 'all') return 'all';
  return papers.are === 'these' ? papers.ids : send('choose-papers', { papers });
}

async function namesOfLists(): Promise<Record<string, string>> {
  const { lists } = await (await openedReader()).read('markLabels');
  return { [READING_LIST]: text('reading_list'), ...lists };
}
