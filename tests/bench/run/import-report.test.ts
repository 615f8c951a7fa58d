import { expect, it } from 'vitest';
import type { ImportReport } from '../../../bench/run/import-report.ts';
import { importText, missedByImporting } from '../../../bench/run/import-report.ts';
import { parseBenchOptions } from '../../../bench/run/options.ts';

const held = { browser: 200_000_000, renderers: 500_000_000, all: 800_000_000 };
const report: ImportReport = {
  papers: 30_000,
  readMs: 9_000,
  joinMs: 60_000,
  bareMs: 10_000,
  load: 1.25,
  memory: [
    { phase: 'before', entries: 0, ...held },
    ...Array.from({ length: 100 }, (_, n) => ({ phase: 'joining' as const, entries: n * 300, ...held })),
  ],
  longestFrameMs: 90,
  longestWorkMs: 80,
  meanwhile: 60,
  longestCaptureMs: 700,
};

it('the bench of importing takes 30,000 and 100,000 papers unless it is told otherwise', () => {
  expect(parseBenchOptions(['--import'])).toMatchObject({ import: true, papers: [30_000, 100_000] });
  expect(parseBenchOptions(['--import', '--papers', '7415']).papers).toEqual([7_415]);
});

it('the bench of importing says which bounds are missed', () => {
  expect(missedByImporting(report)).toEqual([]);
  expect(missedByImporting({ ...report, longestCaptureMs: 2_500, longestWorkMs: 240 })).toEqual([
    'a capture waited 2.5 s, at most 2 s',
    'the page worked 240 ms for a frame, at most 200 ms',
  ]);
});

it('the bench of importing tells the memory at some moments, however long it took', () => {
  const lines = importText(report).trim().split('\n');
  expect(lines).toContain('joining    29700 800 (200, 500)');
  expect(lines).toContain('before         0 800 (200, 500)');
  expect(lines.filter((line) => line.startsWith('joining')).length).toBeLessThanOrEqual(10);
});
