import { Button } from '../../../components/base/Button.tsx';
import { save } from '../../../components/base/save-file.ts';
import { announce, announceFailure, announceProblem } from '../../../components/commands/command-outcome.ts';
import { text } from '../../../messages/catalogue.ts';
import { send } from '../../../messages/send.ts';
import { backupFileName } from './backup-file-name.ts';
import { TaskProgress } from './TaskProgress.tsx';
import { useTask } from './use-task.ts';
import type { MadeBackup } from './worker-messages.ts';

/** The button that makes a backup, checks it and hands it to the browser to be saved. */
export function BackUpNow() {
  const [progress, start, cancel] = useTask();

  async function backUp() {
    try {
      const outcome = await start({ do: 'back-up' });
      if (outcome.is === 'made') announce(await saved(outcome.backup));
      else if (outcome.is === 'not-good') {
        const [file = ''] = saveZips(outcome);
        announceProblem(text('backup_not_good', outcome.tables.join(', '), file));
      } else if (outcome.is === 'failed') announceProblem(text('backup_failed', outcome.name));
    } catch (error) {
      announceFailure(error, backUp);
    }
  }

  if (progress) return <TaskProgress {...progress} onCancel={cancel} />;
  return (
    <div data-setting>
      <Button look="main" onClick={backUp}>
        {text('backup_button')}
      </Button>
    </div>
  );
}

/** Saves a backup and notes it. Gives what is to be told. */
async function saved({ zips, at, papers }: MadeBackup): Promise<string> {
  const [file = ''] = saveZips({ zips, at });
  await send('note-backup', { at, file, papers });
  return zips.length > 1 ? text('done_backup_parts', zips.length) : text('done_backup', file);
}

/** Hands the parts of a backup to the browser to be saved, and gives their names. */
function saveZips({ zips, at }: Pick<MadeBackup, 'zips' | 'at'>): string[] {
  const names = zips.map((_, index) => backupFileName(at, zips.length > 1 ? index + 1 : undefined));
  for (const [index, zip] of zips.entries()) save(zip, names[index] ?? '');
  return names;
}
