import { useRef, useState } from 'react';
import { Button } from '../../../components/base/Button.tsx';
import { announceFailure, announceProblem, runCommand } from '../../../components/commands/command-outcome.ts';
import type { BackupRefusal } from '../../../formats/backup/backup-refused.ts';
import type { TextKey } from '../../../messages/catalogue.ts';
import { text } from '../../../messages/catalogue.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { runTask } from './run-task.ts';
import { TaskProgress } from './TaskProgress.tsx';
import { useTask } from './use-task.ts';
import type { StagedBackup } from './worker-messages.ts';

const REFUSALS: Record<BackupRefusal, TextKey> = {
  'not-a-backup': 'backup_refused_not_a_backup',
  'cut-short': 'backup_refused_cut_short',
  damaged: 'backup_refused_damaged',
  'too-new': 'backup_refused_too_new',
  'too-large': 'backup_refused_too_large',
  'foreign-file': 'backup_refused_foreign_file',
  'missing-part': 'backup_refused_missing_part',
};

/** Takes the files of a backup, says what is in them, and restores them once the reader has agreed. */
export function RestoreBackup({ isBusy }: { isBusy: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const [progress, start, cancel] = useTask();
  const [staged, setStaged] = useState<StagedBackup>();
  const isOrdered = useRef(false);

  async function read(zips: File[]) {
    try {
      const outcome = await start({ do: 'stage', zips });
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
          if (zips.length > 0) void read(zips);
        }}
      />
      {staged && (
        <RestoreDialog
          backup={staged}
          onConfirm={() => {
            isOrdered.current = true;
            void runCommand('restore', { id: staged.id, isAfterLoss: false }, () => text('done_restore'));
          }}
          onClose={() => {
            setStaged(undefined);
            if (!isOrdered.current) runTask({ do: 'drop' }, () => {});
          }}
        />
      )}
    </div>
  );
}
