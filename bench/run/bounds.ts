import type { BenchReport, BenchRow } from './measured.ts';

const MB = 1_000_000;

/** The number of papers that most bounds are stated for. */
const STATED = 100_000;

/** Other measurements that bounds compare with. */
export interface Compared {
  /** one more capture in a library of 1,000 papers, in milliseconds */
  captureAt1000?: number;
  /** the report of the same run at 100,000 papers */
  at100000?: BenchReport;
}

/**
 * The bounds that these rows miss, in words. No query may take over 50 ms. The bounds of bytes and memory for 100,000
 * papers hold for smaller libraries as well, and that of bytes for larger ones; the comparisons with other engines and
 * sizes hold at 100,000 papers alone, and the bounds for 1,000,000 papers from that size on. A comparison with an
 * engine that did not run is left out.
 */
export function missedBounds(
  papers: number,
  rows: readonly BenchRow[],
  { captureAt1000, at100000 }: Compared,
): string[] {
  const own = rowOf(rows, 'daybook');
  if (!own) return [];
  const [mini, fts5] = [rowOf(rows, 'minisearch'), rowOf(rows, 'fts5')];
  const missed: string[] = [];
  const atMost = (what: string, value: number | null | undefined, bound: number | null | undefined, unit: string) => {
    if (value == null || bound == null || value <= bound) return;
    missed.push(`${what}: ${show(value)} ${unit}, at most ${show(bound)} ${unit}`);
  };
  atMost('index per paper', perPaper(own.storedBytes ?? own.diskBytes, papers), 900, 'bytes');
  atMost('written for a capture', own.captureBytes === null ? null : own.captureBytes / 1_000, 300, 'KB');
  if (papers <= STATED) {
    atMost('slowest query', slowestOf(rows), 50, 'ms');
    atMost('chips of an answer, p95', own.chipsMs?.p95, 50, 'ms');
    atMost('worker heap', own.heapBytes / MB, 80, 'MB');
    atMost('searchable after the acknowledgement', own.searchableMs, 100, 'ms');
  }
  if (papers === STATED) {
    atMost('cold p95, a 25th of MiniSearch', own.cold?.p95, fraction(mini?.cold?.p95, 25), 'ms');
    atMost('warm p95, a 25th of MiniSearch', own.warm?.p95, fraction(mini?.warm?.p95, 25), 'ms');
    atMost('warm p95, a third of FTS5', own.warm?.p95, fraction(fts5?.warm?.p95, 3), 'ms');
    atMost('worker heap, a tenth of MiniSearch', own.heapBytes / MB, fraction(mini?.heapBytes, 10 * MB), 'MB');
    atMost('capture, 1.5 times that at 1,000 papers', own.captureMs, fraction(captureAt1000, 1 / 1.5), 'ms');
  }
  const before = at100000 && rowOf(at100000.rows, 'daybook');
  if (papers >= 1_000_000 && before) {
    atMost('cold p95, 2.5 times that at 100,000', own.cold?.p95, fraction(before.cold?.p95, 1 / 2.5), 'ms');
    atMost('warm p95, 5 times that at 100,000', own.warm?.p95, fraction(before.warm?.p95, 1 / 5), 'ms');
  }
  return missed;
}

function rowOf(rows: readonly BenchRow[], engine: string): BenchRow | undefined {
  return rows.find((row) => row.engine === engine && row.queryClass === 'all');
}

function slowestOf(rows: readonly BenchRow[]): number {
  return Math.max(...rows.flatMap(({ engine, warm }) => (engine === 'daybook' && warm ? warm.max : [])));
}

function perPaper(bytes: number | null, papers: number): number | null {
  return bytes === null ? null : bytes / papers;
}

function fraction(value: number | undefined, of: number): number | undefined {
  return value === undefined ? undefined : value / of;
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
