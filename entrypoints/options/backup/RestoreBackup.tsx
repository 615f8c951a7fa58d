import { useRef, useState } from 'react';
import { Button } from '../../../components/base/Button.tsx';
import { announceFailure, announceProblem, runCommand } from '../../../components/commands/command-outcome.ts';
import type { BackupRefusal } from '../../../formats/backup/backup-refused.ts';
import type { TextKey } from '../../../messages/catalogue.ts';
import { text } from '../../../messages/catalogue.ts';
import { KeptMarks } from './KeptMarks.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { runTask } from './run-task.ts';
import { TaskProgress } from './TaskProgress.tsx';
import { useLoss } from './use-loss.ts';
import { useTask } from './use-task.ts';
import type { BackupTask, StagedBackup } from './worker-messages.ts';

const REFUSALS: Record<BackupRefusal, TextKey> = {
  'not-a-backup': 'backup_refused_not_a_backup',
  'cut-short': 'backup_refused_cut_short',
  damaged: 'backup_refused_damaged',
  'too-new': 'backup_refused_too_new',
  'too-large': 'backup_refused_too_large',
  'foreign-file': 'backup_refused_foreign_file',
  'missing-part': 'backup_refused_missing_part',
};

interface RestoreBackupProps {
  /** a restore is under way */
  isBusy: boolean;
  /** of the library that is there */
  epoch: string;
  /** when the last restore was done */
  lastRestore: number | undefined;
}

/**
 * Takes the files of a backup, or what the mirror kept of a library that was lost, says what is in it, and restores it
 * once the reader has agreed.
 */
export function RestoreBackup({ isBusy, epoch, lastRestore }: RestoreBackupProps) {
  const input = useRef<HTMLInputElement>(null);
  const [progress, start, cancel] = useTask();
  const [staged, setStaged] = useState<StagedBackup>();
  const isOrdered = useRef(false);
  const { isUndecided, kept } = useLoss(epoch, lastRestore);

  async function read(task: BackupTask) {
    try {
      const outcome = await start(task);
      isOrdered.current = false;
      if (outcome.is === 'staged') setStaged(outcome.backup);
      else if (outcome.is === 'refused') announceProblem(text(REFUSALS[outcome.code]));
      else if (outcome.is === 'failed') announceProblem(text('restore_failed', outcome.name));
    } catch (error) {
      announceFailure(error);
    }
  }

  if (progress) return <TaskProgress {...progress} onCancel={cancel} />;
  return (
    <>
      {kept.map(({ head, isOwn }) => (
        <KeptMarks
          key={head.epoch}
          head={head}
          isOwn={isOwn}
          isBusy={isBusy}
          onRestore={() => void read({ do: 'stage-mirror', epoch: head.epoch })}
        />
      ))}
      <p>{text('restore_text')}</p>
      <div data-setting>
        <Button disabled={isBusy} onClick={() => input.current?.click()}>
          {text('restore_button')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".zip,application/zip"
          multiple
          hidden
          onChange={(event) => {
            const zips = [...(event.target.files ?? [])];
            // The same file may be chosen again.
            event.target.value = '';
            if (zips.length > 0) void read({ do: 'stage', zips });
          }}
        />
        {staged && (
          <RestoreDialog
            backup={staged}
            isAfterLoss={isUndecided}
            onConfirm={() => {
              isOrdered.current = true;
              const order = { id: staged.id, isAfterLoss: isUndecided };
              void runCommand('restore', order, () => text('done_restore'));
            }}
            onClose={() => {
              setStaged(undefined);
              if (!isOrdered.current) runTask({ do: 'drop' }, () => {});
            }}
          />
        )}
      </div>
    </>
  );
}
