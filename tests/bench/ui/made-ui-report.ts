import type { OpeningFigures, PageFigures, UiReport } from '../../../bench/ui/ui-report.ts';

export const spread = (p50: number) => ({ p50, p95: p50 + 10, max: p50 + 20 });

export function opening(firstRow: number): OpeningFigures {
  return {
    firstPaint: spread(firstRow),
    firstRow: spread(firstRow),
    corrected: spread(firstRow),
    work: spread(firstRow),
    shift: 0,
  };
}

/** A report of pages that all open and answer a key in these milliseconds, beside floors of 50 and 10. */
export function uiReport(papers: number, firstRow: number, key: number): UiReport {
  const frames = { frames: 200, longest: 40, longFrames: 0, longestWork: 0 };
  const needs = { scriptBytes: 100_000, allScriptBytes: 150_000, firstRow: [], key: [], costly: [] };
  const page = (): PageFigures => ({
    needs: { ...needs },
    opening: { stopped: opening(firstRow), running: opening(firstRow) },
    keys: spread(key),
    keyWork: 5,
    slowestKey: 'slow one',
  });
  const floor = { opening: opening(50), keys: spread(10), keyWork: 1 };
  return {
    papers,
    pages: { popup: page(), panel: page() },
    floors: { popup: floor, panel: floor },
    history: { scroll: frames, jump: { ...frames } },
    follow: spread(30),
    markMany: { papers: 5_000, ms: 4_000, frames: { ...frames } },
  };
}
