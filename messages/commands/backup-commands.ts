import * as v from 'valibot';
import type { CommandRow } from './command-row.ts';
import { done } from './command-row.ts';

const backup = v.object({
  at: v.pipe(v.number(), v.safeInteger()),
  file: v.pipe(v.string(), v.maxLength(120)),
  papers: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

const file = v.object({
  // Of a file that a page of Daybook's holds.
  url: v.pipe(v.string(), v.startsWith('blob:'), v.maxLength(200)),
  name: v.pipe(v.string(), v.regex(/^daybook-backup-[\w-]{1,40}\.zip$/)),
});

/** Backups and restoring them. A page reads and writes the files; the background alone writes to the library. */
export const BACKUP_COMMANDS = {
  /** a backup was written and found good */
  'note-backup': {
    from: 'page',
    input: backup,
    output: done,
  },
  /** save a backup that the page which is not seen has made by itself; null when none could be made */
  'save-backup': {
    from: 'page',
    input: v.nullable(v.object({ ...backup.entries, files: v.pipe(v.array(file), v.maxLength(100)) })),
    output: done,
  },
  /**
   * restore what a page has staged under this id: answered when it is ordered, and then done. In place of a library
   * that was lost only when the reader has said so
   */
  restore: {
    from: 'page',
    input: v.object({ id: v.pipe(v.string(), v.uuid()), isAfterLoss: v.boolean() }),
    output: done,
  },
  /** end a restore that is under way; what it has joined stays */
  'cancel-restore': { from: 'page', input: v.null(), output: done },
} as const satisfies Record<string, CommandRow>;
