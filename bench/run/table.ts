import type { BenchReport } from './measured.ts';
import type { Spread } from './spread.ts';

const HEAD = [
  'engine',
  'queries',
  'found',
  'cold p50',
  'p95',
  'max',
  'warm p50',
  'p95',
  'max',
  'build s',
  'disk MB',
  'heap MB',
  'capture ms',
  'KB',
  'merge ms',
];

/** The cells of a report, a line for each row, figures of the whole engine only in its first. Times in milliseconds. */
export function cellsOf({ rows }: BenchReport): string[][] {
  const lines = rows.map((row) => {
    const isFirst = row.queryClass === 'all';
    const own = [
      row.buildMs === null ? '' : seconds(row.buildMs),
      row.diskBytes === null ? '' : megabytes(row.diskBytes),
      megabytes(row.heapBytes),
      row.captureMs === null ? '' : show(row.captureMs),
      row.captureBytes === null ? '' : show(row.captureBytes / 1_000),
      row.mergeMs === null ? '' : show(row.mergeMs),
    ];
    return [
      isFirst ? row.engine : '',
      row.queryClass === 'all' ? 'all but typos' : row.queryClass,
      `${Math.round(row.found * 100)} %`,
      ...spread(row.cold),
      ...spread(row.warm),
      ...own.map((cell) => (isFirst ? cell : '')),
    ];
  });
  return [HEAD, ...lines];
}

/** A report as text for a terminal. */
export function textTable(report: BenchReport): string {
  const cells = cellsOf(report);
  const widths = HEAD.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) => line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '));
  const missed = report.missed.map((text) => `missed: ${text}`);
  return `\n${[`${report.papers} papers`, ...lines, ...worstOf(report), ...chipsOf(report), ...missed].join('\n')}\n`;
}

/** How long the chips of an answer take, in words; none when they were not asked for. */
export function chipsOf({ rows }: BenchReport): string[] {
  const times = rows.find(({ chipsMs }) => chipsMs)?.chipsMs;
  return times ? [`chips of an answer: p50 ${show(times.p50)} ms, p95 ${show(times.p95)}, max ${show(times.max)}`] : [];
}

/** The slowest warm query of each engine, in words. */
export function worstOf({ rows }: BenchReport): string[] {
  return rows
    .filter(({ queryClass, warm }) => queryClass === 'all' && warm)
    .map(({ engine, worst, warm }) => `slowest of ${engine}: “${worst}”, ${show(warm?.max ?? 0)} ms`);
}

function spread(value: Spread | null): string[] {
  return value ? [value.p50, value.p95, value.max].map(show) : ['', '', ''];
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

function seconds(ms: number): string {
  return show(ms / 1_000);
}

function megabytes(bytes: number): string {
  return show(bytes / 1_000_000);
}
