import { useRef, useState } from 'react';
import { exportPlan } from '../../formats/export/export-plan.ts';
import { WRITERS } from '../../formats/export/writers.ts';
import { countText, text } from '../../messages/catalogue.ts';
import { RefusedError } from '../../messages/send.ts';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { save } from '../base/save-file.ts';
import { announce } from '../commands/command-outcome.ts';
import { failureText } from '../commands/failure-text.ts';
import { copyMade } from './copy-made.ts';
import { ExportChoices } from './ExportChoices.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { keepChoice, lastChoice } from './export-choice.ts';
import { exportPapers } from './export-papers.ts';
import type { ExportRequest } from './export-request.ts';
import { useExport } from './use-export.ts';
import type { MadeExport } from './worker-messages.ts';

interface ExportDialogProps {
  request: ExportRequest;
  onClose: () => void;
}

/** Asks in which format papers are wanted, and copies or saves them. Closing it cancels what is under way. */
export function ExportDialog({ request, onClose }: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [choice, setChoice] = useState(lastChoice);
  const [progress, run] = useExport();
  const [problem, setProblem] = useState<string>();
  const { papers, title, count } = request;

  function make(html: boolean): { made: Promise<MadeExport>; fileName: string } {
    const plan = exportPlan(choice, Date.now(), title);
    setProblem(undefined);
    keepChoice(choice);
    return { made: run((onProgress) => exportPapers(papers, plan, html, onProgress)), fileName: plan.fileName };
  }

  async function copyAll() {
    const { made } = make(true);
    try {
      await copyMade(made, WRITERS[choice.format].writeHtml !== undefined);
      tell(await made, (papersIn) => countText('done_copied_papers', papersIn));
    } catch {
      // That it could not be made is said rather than that it could not be copied then.
      await made.then(
        () => setProblem(text('not_copied')),
        (failure: unknown) => setProblem(reasonOf(failure)),
      );
    }
  }

  async function saveAll() {
    const { made, fileName } = make(false);
    try {
      const { file } = await made;
      save(file, fileName);
      tell(await made, (papersIn) => countText('done_saved_papers', papersIn, fileName));
    } catch (error) {
      setProblem(reasonOf(error));
    }
  }

  function tell({ papers: papersIn, leftOut }: MadeExport, done: (papers: number) => string) {
    dialog.current?.close();
    const left = leftOut > 0 ? ` ${countText('export_left_out', leftOut)}` : '';
    announce(`${done(papersIn)}${left}`);
  }

  const isBusy = progress !== undefined;
  return (
    <Dialog
      ref={dialog}
      title={
        count === 1 ? text('export_single') : count === undefined ? text('export_some') : countText('export', count)
      }
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => dialog.current?.close()}>{text('cancel')}</Button>
          <Button disabled={isBusy} onClick={copyAll}>
            {text('copy')}
          </Button>
          <Button look="main" disabled={isBusy} onClick={saveAll}>
            {text('save_file')}
          </Button>
        </>
      }
    >
      {title !== undefined && <p dir="auto">{title}</p>}
      <ExportChoices choice={choice} isBusy={isBusy} onChange={setChoice} />
      {progress && <ExportProgress {...progress} />}
      {problem !== undefined && <p role="alert">{problem}</p>}
    </Dialog>
  );
}

function reasonOf(error: unknown): string {
  if (error instanceof RefusedError) return failureText(error);
  return text('export_failed', error instanceof Error ? error.message : '');
}
