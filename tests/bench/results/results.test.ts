import { describe, expect, it } from 'vitest';
import { chart } from '../../../bench/results/chart.ts';
import { axisOf } from '../../../bench/results/log-axis.ts';
import { withResults } from '../../../bench/results/write-results.ts';
import { textTable } from '../../../bench/run/table.ts';
import { report } from '../made-report.ts';

describe('a logarithmic axis', () => {
  it('goes from power to power of ten and covers every value', () => {
    const axis = axisOf([3, 450]);
    expect(axis.ticks).toEqual([1, 10, 100, 1000]);
    expect(axis.place(1)).toBe(0);
    expect(axis.place(1000)).toBe(1);
    expect(axis.place(450)).toBeLessThan(1);
  });

  it('has a length even for a single value', () => {
    expect(axisOf([100]).ticks).toEqual([100, 1000]);
  });
});

describe('the picture', () => {
  it('has one line for each engine in each of its two panels', () => {
    const svg = chart([report(1_000, { daybook: 5, fts5: 20 }), report(10_000, { daybook: 6, fts5: 90 })]);
    expect(svg.match(/<polyline/g)).toHaveLength(4);
    expect(svg.match(/<circle/g)).toHaveLength(8);
  });
});

describe('the results in the README', () => {
  const readme = 'above\n<!-- results -->\nWhat it was.\n<!-- end of results -->\nbelow\n';

  it('stand between the marks, in the place of older ones', () => {
    const text = withResults(readme, [report(1_000, { daybook: 5 })], 'Here.');
    expect(text).toMatch(
      /^above\n<!-- results -->\nHere\.\n\n### 1,000 papers\n[\s\S]*<!-- end of results -->\nbelow\n$/,
    );
    expect(text).not.toContain('What it was.');
  });

  it('need their marks', () => {
    expect(() => withResults('nothing', [], '')).toThrow('no place');
  });
});

describe('the table for a terminal', () => {
  it('names each engine once, its slowest query, and what was missed', () => {
    const text = textTable({ ...report(1_000, { daybook: 5, fts5: 20 }), missed: ['worker heap'] });
    expect(text.match(/^ *fts5 /gm)).toHaveLength(1);
    expect(text).toContain('slowest of daybook: “slow one”');
    expect(text).toContain('missed: worker heap');
  });
});
