import { describe, expect, it } from 'vitest';
import { noteBackup } from '../../../storage/backup/note-backup.ts';
import { OLD_MS, remindOfBackup } from '../../../storage/backup/remind.ts';
import type { Library } from '../../../storage/library.ts';
import { dropNotice } from '../../../storage/notices.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { captureOf, facts, freshLibrary, rows } from '../made-library.ts';

async function withMark(): Promise<Library> {
  const library = freshLibrary();
  await recordCapture(library, captureOf(rows([facts(1)])));
  await setMark(library, facts(1).paperId, { kind: 'star', name: '', value: true });
  return library;
}

const notices = async (library: Library) => library.notices.toArray();

describe('that there is no new backup', () => {
  it('is said when the library is old enough and has marks', async () => {
    const library = await withMark();
    const now = Date.now();
    await remindOfBackup(library, now);
    expect(await notices(library)).toEqual([]);
    await remindOfBackup(library, now + OLD_MS + 1_000);
    expect(await notices(library)).toMatchObject([{ kind: 'backup' }]);
    await library.marks.clear();
    await dropNotice(library, 'backup');
    await remindOfBackup(library, now + 3 * OLD_MS);
    expect(await notices(library)).toEqual([]);
  });

  it('is said again when it was dismissed a month ago, and no more once there is one', async () => {
    const library = await withMark();
    const later = Date.now() + OLD_MS + 1_000;
    await remindOfBackup(library, later);
    await dropNotice(library, 'backup');
    await remindOfBackup(library, later + 1_000);
    expect(await notices(library)).toEqual([]);
    await remindOfBackup(library, later + OLD_MS + 1_000);
    expect(await notices(library)).toHaveLength(1);
    await noteBackup(library, { at: later, file: 'a.zip', papers: 1 });
    expect(await notices(library)).toEqual([]);
    await remindOfBackup(library, later + 2 * OLD_MS + 1_000);
    expect(await notices(library)).toMatchObject([{ last: later }]);
  });
});
