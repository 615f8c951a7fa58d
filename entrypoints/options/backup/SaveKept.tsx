import { Button } from '../../../components/base/Button.tsx';
import { save } from '../../../components/base/save-file.ts';
import { announce, announceFailure, announceProblem } from '../../../components/commands/command-outcome.ts';
import { momentOf } from '../../../components/labels/date-labels.ts';
import { text } from '../../../messages/catalogue.ts';
import type { StoppageReason } from '../../../papers/stoppage.ts';
import { backupFileName } from './backup-file-name.ts';
import styles from './KeptMarks.module.css';
import { TaskProgress } from './TaskProgress.tsx';
import { useMirrors, useWorstStoppage } from './use-loss.ts';
import { useTask } from './use-task.ts';

const UNREADABLE: readonly (StoppageReason | undefined)[] = ['unopened', 'damaged'];

/** What the mirror kept of a library that cannot be opened, with a button that saves it as a backup; else nothing. */
export function SaveKept() {
  const reason = useWorstStoppage()?.reason;
  const mirrors = useMirrors(reason ?? '');
  const [progress, start, cancel] = useTask();
  const [head] = mirrors;
  if (!head || !UNREADABLE.includes(reason)) return null;
  const { epoch, at, backup } = head;

  async function saveKept() {
    try {
      const outcome = await start({ do: 'save-mirror', epoch });
      if (outcome.is === 'failed') return announceProblem(text('backup_failed', outcome.name));
      if (outcome.is !== 'saved') return;
      const name = backupFileName(outcome.at);
      save(outcome.zip, name);
      announce(text('done_mirror_saved', name));
    } catch (error) {
      announceFailure(error, saveKept);
    }
  }

  return (
    <div className={styles.kept} data-setting>
      <p>
        {text('mirror_unopened', momentOf(at))}{' '}
        {backup ? text('mirror_backup_then', backup.file, momentOf(backup.at)) : text('mirror_no_backup')}
      </p>
      {progress ? (
        <TaskProgress {...progress} onCancel={cancel} />
      ) : (
        <Button onClick={saveKept}>{text('mirror_save')}</Button>
      )}
    </div>
  );
}
