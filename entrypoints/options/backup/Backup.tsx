import { momentOf } from '../../../components/labels/date-labels.ts';
import { useLive } from '../../../components/live/use-live.ts';
import { countText, text } from '../../../messages/catalogue.ts';
import { BackUpNow } from './BackUpNow.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';
import { RestoreState } from './RestoreState.tsx';
import { SaveKept } from './SaveKept.tsx';
import { Schedule } from './Schedule.tsx';

/** Backups of the library: when the last was made, making one, and restoring one. */
export function Backup() {
  const state = useLive('backupState');
  // Without an answer the library may be one that cannot be opened.
  if (!state) return <SaveKept />;
  const { backup, restoring, restoreCancelled, restored, epoch } = state;
  const lastRestore = restoreCancelled?.at ?? restored?.at;
  return (
    <>
      <p>{text('backup_text')}</p>
      <p data-setting>
        {backup ? countText('backup_last', backup.papers, momentOf(backup.at), backup.file) : text('backup_none')}
      </p>
      <BackUpNow />
      <Schedule lastBackup={backup?.at} />
      <RestoreBackup isBusy={restoring !== undefined} epoch={epoch} lastRestore={lastRestore} />
      <RestoreState {...state} />
    </>
  );
}
