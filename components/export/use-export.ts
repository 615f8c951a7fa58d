import { useEffect, useRef, useState } from 'react';
import type { ExportChoice } from '../../formats/export/export-plan.ts';
import { exportPlan } from '../../formats/export/export-plan.ts';
import { WRITERS } from '../../formats/export/writers.ts';
import { countText, number, text } from '../../messages/catalogue.ts';
import { RefusedError } from '../../messages/send.ts';
import { announce } from '../commands/command-outcome.ts';
import { failureText } from '../commands/failure-text.ts';
import { MOST_COPIED, TooMuchToCopy } from './copy-limit.ts';
import { copyMade } from './copy-made.ts';
import { keepChoice } from './export-choice.ts';
import { exportPapers } from './export-papers.ts';
import type { ExportRequest } from './export-request.ts';
import { openObsidian } from './open-obsidian.ts';
import type { RunningExport } from './run-export.ts';
import { saveMade } from './save-made.ts';
import type { ExportTask, MadeExport } from './worker-messages.ts';

/** How far an export has come; a total of 0 is not known yet. */
export interface ExportState {
  done: number;
  total: number;
}

/** What can be done in the dialog, one at a time, and how that goes. Leaving cancels it. */
export interface Exporting {
  progress: ExportState | undefined;
  /** why the last one did not work */
  problem: string | undefined;
  /** it was that there is too much to copy: a file can have it */
  isTooMuch: boolean;
  copy: () => void;
  save: () => void;
  /** of a note */
  toObsidian: () => void;
}

/** Exports the papers as they are asked for; `close` is called when it is done, which is then announced. */
export function useExport({ papers, title }: ExportRequest, choice: ExportChoice, close: () => void): Exporting {
  const [progress, setProgress] = useState<ExportState>();
  const [failure, setFailure] = useState<{ words: string; isTooMuch: boolean }>();
  const running = useRef<RunningExport>(undefined);
  useEffect(() => () => running.current?.cancel(), []);

  function make(to: ExportTask['to']): { made: Promise<MadeExport>; fileName: string } {
    const plan = exportPlan(choice, Date.now(), title);
    keepChoice(choice);
    setFailure(undefined);
    setProgress({ done: 0, total: 0 });
    const mine = exportPapers(papers, plan, to, (done, total) => setProgress({ done, total }));
    running.current = mine;
    return { made: mine.made.finally(() => setProgress(undefined)), fileName: plan.fileName };
  }

  async function carryOut(made: Promise<MadeExport>, hand: () => Promise<string>) {
    try {
      const done = await hand();
      const { leftOut } = await made;
      close();
      announce(leftOut > 0 ? `${done} ${countText('export_left_out', leftOut)}` : done);
    } catch {
      // That it could not be made is said rather than that it could not be handed on then.
      await made.then(
        () => setFailure({ words: text('not_copied'), isTooMuch: false }),
        (error: unknown) => setFailure({ words: reasonOf(error), isTooMuch: error instanceof TooMuchToCopy }),
      );
    }
  }

  return {
    progress,
    problem: failure?.words,
    isTooMuch: failure?.isTooMuch ?? false,
    copy() {
      const { made } = make('clipboard');
      void carryOut(made, async () => {
        await copyMade(made, WRITERS[choice.format].writeHtml !== undefined);
        return countText('done_copied_papers', (await made).papers);
      });
    },
    save() {
      const { made, fileName } = make('files');
      void carryOut(made, async () => {
        const all = await made;
        return countText('done_saved_papers', all.papers, saveMade(all, fileName));
      });
    },
    toObsidian() {
      const { made } = make('files');
      void carryOut(made, async () => {
        await copyMade(made, false);
        openObsidian(await made);
        return text('done_obsidian');
      });
    },
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof RefusedError) return failureText(error);
  if (error instanceof TooMuchToCopy)
    return text('export_too_long', number(MOST_COPIED.papers), number(MOST_COPIED.characters));
  return text('export_failed', error instanceof Error ? error.message : '');
}
