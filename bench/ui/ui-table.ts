import type { Spread } from '../run/spread.ts';
import type { OpeningFigures, UiReport } from './ui-report.ts';
import { PAGES } from './ui-report.ts';

const HEAD = ['milliseconds', 'p50', 'over floor', 'p95', 'over floor', 'max'];

/** A report as text for a terminal. */
export function uiText(report: UiReport, missed: readonly string[]): string {
  const lines = PAGES.flatMap((name) => {
    const { opening, keys, keyWork, slowestKey, needs } = report.pages[name];
    const floor = report.floors[name];
    const opened = (what: string, { firstPaint, firstRow, corrected, work, shift }: OpeningFigures) => [
      [`${what}: first paint`, ...cells(firstPaint, floor.opening.firstPaint)],
      [`${what}: first row`, ...cells(firstRow, floor.opening.firstRow)],
      [`${what}: rows as they stay`, ...cells(corrected, floor.opening.corrected)],
      [`${what}: page's own work`, ...cells(work, floor.opening.work)],
      [`${what}: layout shift`, shift.toFixed(3)],
    ];
    return [
      [`${name}`],
      ['floor: first paint', ...cells(floor.opening.firstPaint)],
      ['floor: first row', ...cells(floor.opening.firstRow)],
      ["floor: page's own work", ...cells(floor.opening.work)],
      ...opened('background stopped', opening.stopped),
      ...opened('background running', opening.running),
      ['floor: key to rows', ...cells(floor.keys)],
      ['key to rows', ...cells(keys, floor.keys)],
      ["page's own work for a key, on average", keyWork.toFixed(1), `+${(keyWork - floor.keyWork).toFixed(1)}`],
      [`slowest key: “${slowestKey}”`],
      [`script to the first row: ${kilobytes(needs.scriptBytes)}; in all: ${kilobytes(needs.allScriptBytes)}`],
      [`requests before the first row: ${needs.firstRow.join('; ') || 'none'}`],
      [`most requests of a key: ${needs.key.join('; ') || 'none'}`],
      [],
    ];
  });
  const frames = Object.entries(report.history).map(
    ([what, { longest, longFrames, longestWork }]) =>
      `panel, ${what}: longest frame ${longest} ms; ${longFrames} took the page over 50 ms, at most ${longestWork} ms`,
  );
  const { p50, p95 } = report.follow;
  const following = `panel, a mark made in the popup is shown after ${p50} ms (median), ${p95} ms (p95)`;
  const { papers, ms, frames: meanwhile } = report.markMany;
  const marking = `panel, ${papers} papers tagged at once: ${ms} ms; longest frame meanwhile ${meanwhile.longest} ms; ${meanwhile.longFrames} took the page over 50 ms, at most ${meanwhile.longestWork} ms`;
  const text = [HEAD, ...lines].map(([first = '', ...rest]) =>
    [first.padEnd(40), ...rest.map((cell) => cell.padStart(11))].join('').trimEnd(),
  );
  return `\n${[`${report.papers} papers`, ...text, ...frames, following, marking, ...missed.map((bound) => `missed: ${bound}`)].join('\n')}\n`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} KB`;
}

function cells({ p50, p95, max }: Spread, floor?: Spread): string[] {
  const over = (value: number, of?: number) =>
    of === undefined ? '' : `+${(value - of).toFixed(1)}`.replace('+-', '-');
  return [p50.toFixed(1), over(p50, floor?.p50), p95.toFixed(1), over(p95, floor?.p95), max.toFixed(1)];
}
