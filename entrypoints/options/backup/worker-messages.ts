import type { BackupRefusal } from '../../../formats/backup/backup-refused.ts';
import type { RowCounts } from '../../../papers/backup-row.ts';

/** What a page asks of the worker, once. */
export type BackupTask =
  /** write a backup, then rehearse its restore */
  | { do: 'back-up' }
  /** read a backup, check it, and stage it for a restore */
  | { do: 'stage'; zips: readonly Blob[] }
  /** read what the mirror kept of a library, and stage it for a restore */
  | { do: 'stage-mirror'; epoch: string }
  /** write what the mirror kept of a library as a backup, without the library */
  | { do: 'save-mirror'; epoch: string }
  /** drop what was staged */
  | { do: 'drop' };

/** What the worker is at. */
export type BackupStage = 'writing' | 'rehearsing' | 'comparing' | 'reading';

/** A backup that was written and found good. */
export interface MadeBackup {
  zips: Blob[];
  /** as of when, in milliseconds */
  at: number;
  papers: number;
  counts: RowCounts;
  /** rows that a restore would refuse now, because a wrong clock dated them ahead */
  ahead: number;
}

/** A backup that was read, checked and staged, and what it would do to the library. */
export interface StagedBackup {
  id: string;
  /** when it was made, in milliseconds */
  madeAt: number;
  counts: RowCounts;
  /** of its papers, how many the library lacks, and how many it has */
  fresh: number;
  known: number;
  /** rows that are not as rows of Daybook are, and are left out */
  refused: number;
}

/** What the worker answers. */
export type BackupAnswer =
  | { is: 'at'; stage: BackupStage; done: number; total: number }
  | { is: 'made'; backup: MadeBackup }
  | { is: 'staged'; backup: StagedBackup }
  | { is: 'saved'; zip: Blob; at: number }
  | { is: 'dropped' }
  | { is: 'refused'; code: BackupRefusal; file?: string }
  /** the rehearsal found rows of these tables missing or other than they were */
  | { is: 'not-good'; tables: string[]; zips: Blob[]; at: number }
  | { is: 'failed'; name: string };
