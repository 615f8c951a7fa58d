import type { Spread } from '../run/spread.ts';
import type { UiReport } from './ui-report.ts';
import { PAGES } from './ui-report.ts';

const FIRST_ROW_MS = 40;
const KEY_MS = { p50: 20, p95: 40 } as const;
const GROWTH_MS = 15;
const MOST_SHIFT = 0.01;
const SCRIPT_BYTES = 125_000;
const FRAME_MS = 50;
const [SMALL, LARGE] = [1_000, 100_000];

/** The bounds that a report misses, in words. `before` are the reports of smaller libraries of the same run. */
export function missedByUi(report: UiReport, before: readonly UiReport[]): string[] {
  const small = report.papers >= LARGE ? before.find(({ papers }) => papers < 2 * SMALL) : undefined;
  const missed = PAGES.flatMap((name) => {
    const { opening, keys, needs } = report.pages[name];
    const floor = report.floors[name];
    const missed: string[] = [];
    const atMost = (what: string, value: number, bound: number, unit = 'ms') => {
      if (value > bound) missed.push(`${name}, ${what}: ${show(value)} ${unit}, at most ${show(bound)} ${unit}`.trim());
    };
    const compare = (what: string, value: Spread, other: Spread | undefined) => {
      if (other) atMost(`${what}, more than at ${SMALL} papers`, Math.abs(value.p50 - other.p50), GROWTH_MS);
    };
    for (const background of ['stopped', 'running'] as const) {
      const { firstRow, shift } = opening[background];
      const what = `first row, background ${background}`;
      atMost(what, firstRow.p50, floor.opening.firstRow.p50 + FIRST_ROW_MS);
      compare(what, firstRow, small?.pages[name].opening[background].firstRow);
      if (shift > MOST_SHIFT) missed.push(`${name}, layout shift: ${shift.toFixed(3)}, at most ${MOST_SHIFT}`);
    }
    atMost('key to rows, median', keys.p50, floor.keys.p50 + KEY_MS.p50);
    atMost('key to rows, p95', keys.p95, floor.keys.p95 + KEY_MS.p95);
    compare('key to rows', keys, small?.pages[name].keys);
    if (name === 'popup') atMost('script to the first row', needs.scriptBytes / 1_000, SCRIPT_BYTES / 1_000, 'KB');
    return [...missed, ...needs.costly.map((what) => `${name}, ${what}`)];
  });
  if (report.papers < LARGE) return missed;
  for (const [what, { longest }] of Object.entries(report.history)) {
    if (longest > FRAME_MS)
      missed.push(`panel, longest frame of a ${what}: ${show(longest)} ms, at most ${FRAME_MS} ms`);
  }
  return missed;
}

function show(value: number): string {
  return value.toFixed(1);
}
