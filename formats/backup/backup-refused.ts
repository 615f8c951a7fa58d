/** Why a file cannot be restored. Nothing of it was taken. */
export const BACKUP_REFUSALS = [
  /** it is no zip, or no backup of Daybook's */
  'not-a-backup',
  /** its end is missing */
  'cut-short',
  /** what is in it is not what was written */
  'damaged',
  /** a newer Daybook wrote it */
  'too-new',
  /** it would unpack to more than is read */
  'too-large',
  /** it holds a file that no backup has: a path, a link, a foreign name */
  'foreign-file',
  /** not all its parts are there, or parts of several backups are */
  'missing-part',
] as const;
export type BackupRefusal = (typeof BACKUP_REFUSALS)[number];

/** Thrown when a file cannot be restored; `file` is the one in the zip that is to blame, if one is. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';
  readonly code: BackupRefusal;
  readonly file: string | undefined;

  constructor(code: BackupRefusal, file?: string) {
    super(`backup: ${code}${file === undefined ? '' : ` in ${file}`}`);
    this.code = code;
    this.file = file;
  }
}
