import { send } from '../../messages/send.ts';
import { fileBackup } from '../options/backup/file-backup.ts';

// A page that is not seen: it makes one backup for the background, which saves it and closes the page.
fileBackup()
  .then((backup) => send('save-backup', backup))
  .catch(() => send('save-backup', null))
  .catch(() => {});
