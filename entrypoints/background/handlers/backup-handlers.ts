import type { BACKUP_COMMANDS } from '../../../messages/commands/backup-commands.ts';
import type { Handlers } from '../../../messages/serve.ts';
import { noteBackup } from '../../../storage/backup/note-backup.ts';
import type { Daybook } from '../daybook.ts';
import { lookAgain } from '../open-tabs.ts';
import { closeBackupPage } from '../scheduled-backups.ts';
import type { Writes } from './writes.ts';

/** Notes backups, and restores them. */
export function backupHandlers(
  daybook: Daybook,
  { written, inSteps }: Writes,
): Pick<Handlers, keyof typeof BACKUP_COMMANDS> {
  return {
    'note-backup': (backup) =>
      written(async (library) => {
        await noteBackup(library, backup);
        return null;
      }),

    async 'save-backup'(backup) {
      try {
        if (backup) await daybook.backups.save(backup);
      } finally {
        await closeBackupPage();
      }
      return null;
    },

    async restore({ id, isAfterLoss }) {
      if (isAfterLoss) {
        await daybook.acceptLoss();
        await lookAgain();
      }
      await daybook.restores.order(id);
      return null;
    },

    'cancel-restore': () =>
      inSteps(async () => {
        await daybook.restores.cancel();
        return null;
      }),
  };
}
