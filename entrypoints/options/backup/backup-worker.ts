import { BackupRefused } from '../../../formats/backup/backup-refused.ts';
import { errorName } from '../../../papers/error-name.ts';
import { RestoreStaging } from '../../../storage/backup/staging.ts';
import { makeBackup, NotGood } from './make-backup.ts';
import { stageBackup } from './stage-backup.ts';
import type { BackupAnswer, BackupTask } from './worker-messages.ts';

// A module worker of the options page: what takes seconds must not hold up a page, nor the background.

const answer = (message: BackupAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<BackupTask>) => {
  carryOut(data).then(answer, (error: unknown) => {
    if (error instanceof BackupRefused) {
      answer({ is: 'refused', code: error.code, ...(error.file !== undefined && { file: error.file }) });
    } else if (error instanceof NotGood) answer({ is: 'not-good', tables: error.tables });
    else answer({ is: 'failed', name: errorName(error) });
  });
});

async function carryOut(task: BackupTask): Promise<BackupAnswer> {
  switch (task.do) {
    case 'back-up':
      return { is: 'made', backup: await makeBackup((stage, done, total) => answer({ is: 'at', stage, done, total })) };
    case 'stage': {
      const onProgress = (done: number, total: number) => answer({ is: 'at', stage: 'reading', done, total });
      return { is: 'staged', backup: await stageBackup(task.zips, onProgress) };
    }
    case 'drop':
      await new RestoreStaging().drop();
      return { is: 'dropped' };
  }
}
