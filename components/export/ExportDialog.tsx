import { useEffect, useRef, useState } from 'react';
import { countText, text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { ExportChoices } from './ExportChoices.tsx';
import styles from './ExportDialog.module.css';
import { ExportProgress } from './ExportProgress.tsx';
import { lastChoice } from './export-choice.ts';
import type { ExportRequest } from './export-request.ts';
import { useExport } from './use-export.ts';

interface ExportDialogProps {
  request: ExportRequest;
  onClose: () => void;
}

/** Asks in which format papers are wanted, and copies or saves them. Closing it cancels what is under way. */
export function ExportDialog({ request, onClose }: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [choice, setChoice] = useState(lastChoice);
  const close = () => dialog.current?.close();
  const saving = useRef<HTMLButtonElement>(null);
  const { progress, problem, isTooMuch, copy, save, toObsidian } = useExport(request, choice, close);
  const { title, count } = request;
  const isBusy = progress !== undefined;
  const isOneNote = choice.format === 'notes' && count === 1;
  // Notes of many papers are files; as one text they would be of no use.
  const canCopy = choice.format !== 'notes' || count === 1;
  // What cannot be copied can be saved with one more press.
  useEffect(() => {
    if (isTooMuch) saving.current?.focus();
  }, [isTooMuch]);
  return (
    <Dialog
      ref={dialog}
      title={titleOf(count)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={close}>{text('cancel')}</Button>
          {isOneNote && (
            <Button disabled={isBusy} onClick={toObsidian}>
              {text('open_obsidian')}
            </Button>
          )}
          {canCopy && (
            <Button disabled={isBusy} onClick={copy}>
              {text('copy')}
            </Button>
          )}
          <Button ref={saving} look="main" disabled={isBusy} onClick={save}>
            {text('save_file')}
          </Button>
        </>
      }
    >
      {title !== undefined && (
        <p dir="auto" className={styles.title}>
          {title}
        </p>
      )}
      <ExportChoices choice={choice} isBusy={isBusy} onChange={setChoice} />
      {progress && <ExportProgress {...progress} />}
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </Dialog>
  );
}

function titleOf(count: number | undefined): string {
  if (count === undefined) return text('export_some');
  return count === 1 ? text('export_single') : countText('export', count);
}
