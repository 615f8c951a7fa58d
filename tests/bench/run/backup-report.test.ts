import { expect, it } from 'vitest';
import type { BackupReport } from '../../../bench/run/backup-report.ts';
import { backupText, missedByBackup } from '../../../bench/run/backup-report.ts';
import { parseBenchOptions } from '../../../bench/run/options.ts';

const report: BackupReport = {
  papers: 20_000,
  marks: 10_000,
  load: 1,
  bytes: 12_000_000,
  files: 90,
  backupMs: 20_000,
  backupMemory: 100_000_000,
  deleteMs: 1_000,
  stageMs: 5_000,
  restoreMs: 30_000,
  restoreMemory: 90_000_000,
  againMs: 21_000,
  differences: [],
};

it('the bench of backups takes 20,000 papers unless it is told otherwise', () => {
  expect(parseBenchOptions(['--backup'])).toMatchObject({ backup: true, papers: [20_000] });
});

it('the bench of backups names the files in which the second one differs', () => {
  expect(missedByBackup(report)).toEqual([]);
  expect(missedByBackup({ ...report, differences: ['papers-00001.jsonl'] })).toEqual([
    'the second backup differs in papers-00001.jsonl',
  ]);
  expect(backupText(report)).toContain('second backup: 21.0 s, 0 of 90 files differ');
});
