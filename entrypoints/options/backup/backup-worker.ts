import { BackupRefused } from '../../../formats/backup/backup-refused.ts';
import { errorName } from '../../../papers/error-name.ts';
import { RestoreStaging } from '../../../storage/backup/staging.ts';
import { makeBackup, NotGood } from './make-backup.ts';
import { saveMirror } from './save-mirror.ts';
import { stageBackup } from './stage-backup.ts';
import { stageMirror } from './stage-mirror.ts';
import type { BackupAnswer, BackupTask } from './worker-messages.ts';

// A module worker of the options page: what takes seconds must not hold up a page, nor the background.

const answer = (message: BackupAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<BackupTask>) => {
  carryOut(data).then(answer, (error: unknown) => {
    if (error instanceof BackupRefused) {
      answer({ is: 'refused', code: error.code, ...(error.file !== undefined && { file: error.file }) });
    } else if (error instanceof NotGood)
      answer({ is: 'not-good', tables: error.tables, zips: error.zips, at: error.at });
    else answer({ is: 'failed', name: errorName(error) });
  });
});

const atReading = (done: number, total: number) => answer({ is: 'at', stage: 'reading', done, total });

async function carryOut(task: BackupTask): Promise<BackupAnswer> {
  switch (task.do) {
    case 'back-up':
      return { is: 'made', backup: await makeBackup((stage, done, total) => answer({ is: 'at', stage, done, total })) };
    case 'stage':
      return { is: 'staged', backup: await stageBackup(task.zips, atReading) };
    case 'stage-mirror':
      return { is: 'staged', backup: await stageMirror(task.epoch, atReading) };
    case 'save-mirror':
      return { is: 'saved', ...(await saveMirror(task.epoch)) };
    case 'drop':
      await new RestoreStaging().drop();
      return { is: 'dropped' };
  }
}
