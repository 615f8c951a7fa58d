import type { Library } from '../library.ts';
import { write } from '../write.ts';

/** After so long a backup is old, and a reminder that was dismissed comes again. */
export const OLD_MS = 30 * 86_400_000;

/** The notice that there is no backup, or an old one. */
export const BACKUP_NOTICE = 'backup';

/**
 * Raises a notice when the reader has marks and the last backup is old, or the library is and has none; drops it when
 * that no longer holds. One that was dismissed comes again when it is old itself. Costs two small reads as a rule.
 */
export async function remindOfBackup(library: Library, now = Date.now()): Promise<void> {
  const meta = await library.meta.get('library');
  if (!meta) return;
  const stands = (await library.notices.get(BACKUP_NOTICE)) !== undefined;
  const isOld = now - (meta.backup?.at ?? meta.createdAt) > OLD_MS;
  const isDismissed = !stands && now - (meta.reminded ?? 0) <= OLD_MS;
  if (stands === isOld || isDismissed || (isOld && !(await hasMarks(library)))) return;
  await write(library, async ({ meta: next }) => {
    if (!isOld) return void (await library.notices.delete(BACKUP_NOTICE));
    next.reminded = now;
    const last = next.backup && { last: next.backup.at };
    await library.notices.put({ notice: BACKUP_NOTICE, kind: 'backup', at: now, ...last });
  });
}

async function hasMarks(library: Library): Promise<boolean> {
  return (await library.marks.limit(1).primaryKeys()).length > 0;
}
