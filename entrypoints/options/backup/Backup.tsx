import { momentOf } from '../../../components/labels/date-labels.ts';
import { useLive } from '../../../components/live/use-live.ts';
import { countText, number, text } from '../../../messages/catalogue.ts';
import { BackUpNow } from './BackUpNow.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';

/** Backups of the library: when the last was made, making one, and restoring one. */
export function Backup() {
  const state = useLive('backupState');
  const { backup, restoring, restored } = state ?? {};
  return (
    <>
      <p>{text('backup_text')}</p>
      {state && (
        <p data-setting>
          {backup ? countText('backup_last', backup.papers, momentOf(backup.at), backup.file) : text('backup_none')}
        </p>
      )}
      <BackUpNow />
      <p>{text('restore_text')}</p>
      <RestoreBackup isBusy={restoring !== undefined} />
      {restoring && <p>{text('restoring', number(restoring.done), number(restoring.total))}</p>}
      {!restoring && restored && <p>{countText('restored', restored.added, momentOf(restored.at))}</p>}
    </>
  );
}
