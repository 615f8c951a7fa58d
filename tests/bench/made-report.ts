import type { BenchReport, Measured, Timed } from '../../bench/run/measured.ts';
import { rowsOf } from '../../bench/run/rows.ts';

/** The measurements of an engine whose every query takes `ms` milliseconds. */
export function measured(engine: string, ms: number, change: Partial<Measured> = {}): Measured {
  const timed = (queryClass: Timed['queryClass'], text: string, time: number): Timed => ({
    queryClass,
    text,
    ms: time,
    hits: 1,
  });
  return {
    engine,
    warm: [timed('words', 'a', ms), timed('prefixes', 'slow one', ms), timed('typos', 'b', ms * 10)],
    cold: [timed('words', 'a', ms * 2)],
    buildMs: 1_000,
    diskBytes: 100_000,
    chipsMs: null,
    storedBytes: null,
    heapBytes: 1_000_000,
    captureMs: 10,
    searchableMs: 5,
    captureBytes: 1_000,
    mergeMs: null,
    ...change,
  };
}

/** A report in which every query of an engine takes this number of milliseconds. */
export function report(papers: number, engines: Record<string, number>): BenchReport {
  const rows = Object.entries(engines).flatMap(([engine, ms]) => rowsOf(measured(engine, ms)));
  return { papers, rows, missed: [] };
}
