import { expect, it } from 'vitest';
import { forgetText, missedByForgetting } from '../../../bench/run/forget-bench.ts';
import { parseBenchOptions } from '../../../bench/run/options.ts';

const report = {
  papers: 100_000,
  forgetMs: 50_000,
  deleteMs: 30_000,
  forgetBytes: 100_000_000,
  meanwhile: 20,
  longestCaptureMs: 900,
  longestMarkMs: 700,
};

it('the bench of forgetting takes 100,000 papers unless it is told otherwise', () => {
  expect(parseBenchOptions(['--forget'])).toMatchObject({ forget: true, papers: [100_000] });
  expect(parseBenchOptions(['--forget', '--papers', '7415']).papers).toEqual([7_415]);
});

it('the bench of forgetting says which bounds are missed', () => {
  expect(missedByForgetting(report)).toEqual([]);
  expect(missedByForgetting({ ...report, forgetMs: 61_000 })).toEqual(['forgetting: 61.0 s, at most twice 30.0 s']);
  expect(missedByForgetting({ ...report, forgetBytes: 200_000_000, longestMarkMs: 2_500 })).toEqual([
    'memory: 200 MB more, at most 150 MB',
    'a capture or a mark waited 2.5 s, at most 2 s',
  ]);
  expect(forgetText(report)).toContain('50.0 s; delete everything: 30.0 s');
});
