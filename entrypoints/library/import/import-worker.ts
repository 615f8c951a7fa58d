import { readImportFile } from '../../../formats/import/read-import.ts';
import { errorName } from '../../../papers/error-name.ts';
import { openForReading } from '../../../storage/reads/live.ts';
import { LibraryKeys } from '../../../storage/staging/library-keys.ts';
import { EntryStager } from '../../../storage/staging/stage-entries.ts';
import { ImportDropped, ImportStaging } from '../../../storage/staging/staging.ts';
import { piecesOf } from './pieces-of.ts';
import type { ReadingAnswer, ReadingTask } from './worker-messages.ts';

// A module worker of the full page: reading takes seconds, and must not hold up the page, nor the background.

const staging = new ImportStaging();
let stager: EntryStager | undefined;

const answer = (message: ReadingAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ReadingTask>) => {
  carryOut(data).then(
    () => answer({ is: 'done' }),
    (error: unknown) => answer({ is: 'failed', name: errorName(error), isDropped: error instanceof ImportDropped }),
  );
});

async function carryOut(task: ReadingTask): Promise<void> {
  if (task.do === 'begin') {
    await staging.begin(task.row);
    const library = openForReading(() => {});
    stager = new EntryStager(staging, await LibraryKeys.read(library), task.row);
    library.close();
    return;
  }
  if (!stager) throw new Error('no import was begun');
  switch (task.do) {
    case 'file': {
      let read = 0;
      const open = () => {
        read = 0;
        return piecesOf(task.blob, (length) => {
          read += length;
        });
      };
      const found = readImportFile(task.name, open, { now: Date.now() });
      return stager.stage(task.file, found, (counts) => answer({ is: 'at', counts, read }));
    }
    case 'entries':
      return stager.stage(task.file, task.reads, (counts) => answer({ is: 'at', counts, read: 0 }));
    case 'finish':
      await stager.finish();
  }
}
