import { momentOf } from '../../../components/labels/date-labels.ts';
import { useLive } from '../../../components/live/use-live.ts';
import { countText, number, text } from '../../../messages/catalogue.ts';
import { BackUpNow } from './BackUpNow.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';
import { SaveKept } from './SaveKept.tsx';
import { Schedule } from './Schedule.tsx';

/** Backups of the library: when the last was made, making one, and restoring one. */
export function Backup() {
  const state = useLive('backupState');
  // Without an answer the library may be one that cannot be opened.
  if (!state) return <SaveKept />;
  const { backup, restoring, restored, epoch } = state;
  return (
    <>
      <p>{text('backup_text')}</p>
      <p data-setting>
        {backup ? countText('backup_last', backup.papers, momentOf(backup.at), backup.file) : text('backup_none')}
      </p>
      <BackUpNow />
      <Schedule lastBackup={backup?.at} />
      <RestoreBackup isBusy={restoring !== undefined} epoch={epoch} lastRestore={restored?.at} />
      {restoring && <p>{text('restoring', number(restoring.done), number(restoring.total))}</p>}
      {!restoring && restored && <p>{countText('restored', restored.added, momentOf(restored.at))}</p>}
    </>
  );
}
