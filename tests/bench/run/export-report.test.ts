import { expect, it } from 'vitest';
import type { ExportReport } from '../../../bench/run/export-report.ts';
import { exportText, KEYS_GIVEN, missedByExport } from '../../../bench/run/export-report.ts';
import { parseBenchOptions } from '../../../bench/run/options.ts';

const MB = 1_000_000;
const report: ExportReport = {
  papers: 20_000,
  load: 1,
  formats: [{ format: 'ris', ms: 3_000, rowsMs: 1_000, bytes: 30 * MB, memory: 100 * MB, held: 500 * MB }],
};

it('the bench of exports takes 20,000 papers unless it is told otherwise', () => {
  expect(parseBenchOptions(['--export'])).toMatchObject({ export: true, papers: [20_000] });
});

it('the bench of exports says what each format costs beside the rows alone', () => {
  expect(missedByExport(report)).toEqual([]);
  expect(exportText(report)).toContain('3.0 s    3.0x    30.0 MB memory   100.0 MB above   500.0 MB');
});

it('the bench of exports says what giving keys costs: what the first BibTeX took longer than the next', () => {
  const bibtex = (format: string, ms: number) => ({ format, ms, rowsMs: 1_000, bytes: 1, memory: 0, held: 0 });
  const formats = [bibtex(KEYS_GIVEN, 23_000), bibtex('bibtex', 3_000)];
  expect(exportText({ ...report, formats })).toContain('first key: 20.0 s, 1.00 ms a paper\n');
  expect(exportText(report)).not.toContain('first key');
});

it('the bench of exports tells of a format that is empty, and of one that holds all papers', () => {
  const formats = [
    { format: 'ids', ms: 1, rowsMs: 1, bytes: 0, memory: 0, held: 0 },
    { format: 'csv', ms: 1, rowsMs: 1, bytes: 30 * MB, memory: 900 * MB, held: 0 },
  ];
  expect(missedByExport({ ...report, formats })).toEqual(['ids is empty', 'csv took 900.0 MB for a file of 30.0 MB']);
});
