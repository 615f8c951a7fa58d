import type { Handlers } from '../../messages/serve.ts';
import type { Daybook } from './daybook.ts';
import { backupHandlers } from './handlers/backup-handlers.ts';
import { captureHandlers } from './handlers/capture-handlers.ts';
import { feedHandlers } from './handlers/feed-handlers.ts';
import { importHandlers } from './handlers/import-handlers.ts';
import { journalHandlers } from './handlers/journal-handlers.ts';
import { libraryHandlers } from './handlers/library-handlers.ts';
import { markHandlers } from './handlers/mark-handlers.ts';
import { organiseHandlers } from './handlers/organise-handlers.ts';
import { searchHandlers } from './handlers/search-handlers.ts';
import { writesOf } from './handlers/writes.ts';
import { zoteroHandlers } from './handlers/zotero-handlers.ts';

/** What the background does for each command. Writes are acknowledged after their transaction is complete. */
export function createHandlers(daybook: Daybook): Handlers {
  const writes = writesOf(daybook);
  return {
    ...captureHandlers(daybook, writes),
    ...feedHandlers(daybook, writes),
    ...searchHandlers(daybook),
    ...markHandlers(daybook, writes),
    ...organiseHandlers(daybook, writes),
    ...journalHandlers(daybook, writes),
    ...importHandlers(daybook, writes),
    ...libraryHandlers(daybook, writes),
    ...backupHandlers(daybook, writes),
    ...zoteroHandlers(daybook),
  };
}
