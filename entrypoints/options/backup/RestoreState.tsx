import { useEffect, useId, useRef } from 'react';
import { Button } from '../../../components/base/Button.tsx';
import { runCommand } from '../../../components/commands/command-outcome.ts';
import { momentOf } from '../../../components/labels/date-labels.ts';
import { countText, number, text } from '../../../messages/catalogue.ts';
import type { BackupState } from '../../../storage/reads/backup-state.ts';
import styles from './TaskProgress.module.css';

type RestoreStateProps = Pick<BackupState, 'restoring' | 'restoreCancelled' | 'restored'>;

/** How far a restore has come, with a button that stops it; else what came of the last one. */
export function RestoreState(state: RestoreStateProps) {
  const { restoring } = state;
  const id = useId();
  const line = useFocusAfter(restoring !== undefined);
  const stop = () => void runCommand('cancel-restore', null, () => text('done_restore_stopped'));
  return (
    <div className={styles.progress} {...(restoring && { 'data-setting': true })}>
      <p ref={line} id={id} tabIndex={-1} aria-live="polite" className={styles.stage}>
        {sentence(state)}
      </p>
      {restoring && (
        <>
          <progress className={styles.bar} aria-labelledby={id} value={restoring.done} max={restoring.total} />
          <Button disabled={restoring.isCancelled === true} onClick={stop}>
            {text('restore_stop')}
          </Button>
          <p className={styles.stage}>{text('restoring', number(restoring.done), number(restoring.total))}</p>
        </>
      )}
    </div>
  );
}

/** It is read out when it changes, unlike the numbers. */
function sentence({ restoring, restoreCancelled, restored }: RestoreStateProps): string {
  if (restoring) return text(restoring.isCancelled ? 'restore_stopping' : 'restore_joining');
  if (restoreCancelled) {
    const { at, done, total } = restoreCancelled;
    return done === 0
      ? text('restore_stopped_at_once', momentOf(at))
      : text('restore_stopped', number(done), number(total), momentOf(at));
  }
  return restored ? countText('restored', restored.added, momentOf(restored.at)) : '';
}

/** What gets the focus when a restore begins or ends, where the button that had it is gone or disabled. */
function useFocusAfter(isUnderWay: boolean) {
  const line = useRef<HTMLParagraphElement>(null);
  const before = useRef(isUnderWay);
  useEffect(() => {
    if (before.current === isUnderWay) return;
    before.current = isUnderWay;
    const { activeElement, body } = document;
    if (!activeElement || activeElement === body || activeElement.matches(':disabled')) line.current?.focus();
  }, [isUnderWay]);
  return line;
}
