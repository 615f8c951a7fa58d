import { describe, expect, it } from 'vitest';
import { missedByUi } from '../../../bench/ui/ui-bounds.ts';
import { opening, uiReport } from './made-ui-report.ts';

describe('the bounds of what a reader waits for', () => {
  it('are held by pages a little slower than a page of fixed rows', () => {
    expect(missedByUi(uiReport(30_000, 90, 30), [])).toEqual([]);
  });

  it('name a first row that comes too late, with the background stopped or running', () => {
    expect(missedByUi(uiReport(30_000, 91, 30), [])).toEqual([
      'popup, first row, background stopped: 91.0 ms, at most 90.0 ms',
      'popup, first row, background running: 91.0 ms, at most 90.0 ms',
      'panel, first row, background stopped: 91.0 ms, at most 90.0 ms',
      'panel, first row, background running: 91.0 ms, at most 90.0 ms',
    ]);
  });

  it('name keys whose rows come too late, by the median and the slowest of twenty', () => {
    expect(missedByUi(uiReport(30_000, 90, 31), [])).toContain('popup, key to rows, median: 31.0 ms, at most 30.0 ms');
    expect(missedByUi(uiReport(30_000, 90, 51), [])).toContain('panel, key to rows, p95: 61.0 ms, at most 60.0 ms');
  });

  it('name rows that jump', () => {
    const report = uiReport(30_000, 90, 30);
    report.pages.popup.opening.stopped = { ...opening(90), shift: 0.02 };
    expect(missedByUi(report, [])).toEqual(['popup, layout shift: 0.020, at most 0.01']);
  });

  it('hold the popup to 125 KB of script for its first row', () => {
    const report = uiReport(30_000, 90, 30);
    report.pages.popup.needs.scriptBytes = 125_100;
    report.pages.panel.needs.scriptBytes = 125_100;
    expect(missedByUi(report, [])).toEqual(['popup, script to the first row: 125.1 KB, at most 125.0 KB']);
  });

  it('name requests that a reader must not wait for', () => {
    const report = uiReport(30_000, 90, 30);
    report.pages.panel.needs.costly = ['key, a count: papers'];
    expect(missedByUi(report, [])).toEqual(['panel, key, a count: papers']);
  });

  it('name a frame of a scroll or a jump over 50 ms from 100,000 papers on', () => {
    const report = uiReport(100_000, 90, 30);
    report.history.jump.longest = 66.7;
    expect(missedByUi(report, [])).toEqual(['panel, longest frame of a jump: 66.7 ms, at most 50 ms']);
    expect(missedByUi({ ...report, papers: 30_000 }, [])).toEqual([]);
  });

  it('compare 100,000 papers with 1,000 of the same run', () => {
    const small = uiReport(1_014, 60, 12);
    expect(missedByUi(uiReport(100_000, 75, 27), [small])).toEqual([]);
    expect(missedByUi(uiReport(100_000, 76, 28), [small])).toHaveLength(6);
    expect(missedByUi(uiReport(30_000, 76, 28), [small])).toEqual([]);
    expect(missedByUi(uiReport(100_000, 76, 28), [uiReport(30_000, 60, 12)])).toEqual([]);
  });
});
