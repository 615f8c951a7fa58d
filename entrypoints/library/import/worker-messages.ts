import type { ImportedEntry, RefusedEntry } from '../../../papers/imported-entry.ts';
import type { EntryCounts, StagedImport } from '../../../papers/staged-import.ts';

/** What a page asks of the worker, one after the other. */
export type ReadingTask =
  /** begin an import in place of any that is staged */
  | { do: 'begin'; row: StagedImport }
  /** read a file */
  | { do: 'file'; file: number; name: string; blob: Blob }
  /** stage what the page has read of a file, as it alone can make documents */
  | { do: 'entries'; file: number; reads: readonly (ImportedEntry | RefusedEntry)[] }
  | { do: 'finish' };

/** What the worker answers: how far it is, and then that the task is done. */
export type ReadingAnswer =
  | { is: 'at'; counts: EntryCounts; read: number }
  | { is: 'done' }
  | { is: 'failed'; name: string; isDropped: boolean };
