/** What a backup and its restore cost; milliseconds and bytes. */
export interface BackupReport {
  papers: number;
  marks: number;
  /** the machine's load average, the higher of before and after: what else ran on it */
  load: number;
  /** of the zip, and how many files are in it */
  bytes: number;
  files: number;
  /** until the zip is saved, its rehearsal included, and the most that all processes took meanwhile above before */
  backupMs: number;
  backupMemory: number;
  deleteMs: number;
  /** reading and checking the zip, then joining it */
  stageMs: number;
  restoreMs: number;
  restoreMemory: number;
  /** the second backup */
  againMs: number;
  /** the files in which the second backup differs, what names library, device and time apart */
  differences: string[];
}

const MB = 1_000_000;

/** What does not hold, in words. */
export function missedByBackup({ differences }: BackupReport): string[] {
  return differences.length > 0 ? [`the second backup differs in ${differences.join(', ')}`] : [];
}

/** A report in a few lines. */
export function backupText(report: BackupReport): string {
  const { papers, marks, load, bytes, files, differences } = report;
  return `${papers} papers, ${marks} marks, load of the machine ${load.toFixed(1)}
backup: ${seconds(report.backupMs)}, ${megabytes(bytes)}, memory ${megabytes(report.backupMemory)} more at most
delete everything: ${seconds(report.deleteMs)}
restore: read and checked ${seconds(report.stageMs)}, joined ${seconds(report.restoreMs)}, memory ${megabytes(report.restoreMemory)} more at most
second backup: ${seconds(report.againMs)}, ${differences.length} of ${files} files differ
`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / MB).toFixed(1)} MB`;
}
