/** What one export of all papers costs; milliseconds and bytes. */
export interface FormatCost {
  format: string;
  /** from the click until the file is saved */
  ms: number;
  /** of the file */
  bytes: number;
  /** the most that all processes took meanwhile, above before */
  memory: number;
}

/** What exports cost in a library. */
export interface ExportReport {
  papers: number;
  /** the machine's load average, the higher of before and after: what else ran on it */
  load: number;
  /** reading all rows of papers, without Daybook */
  rowsMs: number;
  formats: FormatCost[];
}

const MB = 1_000_000;
/** What an export may take besides the file, which the browser may hold in memory until it is saved. */
const MOST_MEMORY = 400 * MB;

/** What does not hold, in words. */
export function missedByExport({ formats }: ExportReport): string[] {
  return formats
    .filter(({ bytes, memory }) => bytes === 0 || memory > MOST_MEMORY + 2 * bytes)
    .map(({ format, bytes, memory }) =>
      bytes === 0 ? `${format} is empty` : `${format} took ${megabytes(memory)} for a file of ${megabytes(bytes)}`,
    );
}

/** A report in a line for each format. */
export function exportText({ papers, load, rowsMs, formats }: ExportReport): string {
  const lines = formats.map(
    ({ format, ms, bytes, memory }) =>
      `${format.padEnd(22)} ${seconds(ms).padStart(8)} ${(ms / rowsMs).toFixed(1).padStart(6)}x ${megabytes(bytes).padStart(10)} memory ${megabytes(memory).padStart(10)}`,
  );
  return `${papers} papers, load of the machine ${load.toFixed(1)}
reading their rows alone: ${seconds(rowsMs)}
${lines.join('\n')}
`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / MB).toFixed(1)} MB`;
}
