import { spreadOf } from './spread.ts';

/** What one export of all papers costs; milliseconds and bytes. */
export interface FormatCost {
  format: string;
  /** from the click until the file is saved */
  ms: number;
  /** reading all rows of papers right before, without Daybook */
  rowsMs: number;
  /** of the file, or of all its parts */
  bytes: number;
  /** what all processes took before, and the most that they took meanwhile above that */
  held: number;
  memory: number;
}

/** What exports cost in a library. */
export interface ExportReport {
  papers: number;
  /** the machine's load average, the higher of before and after: what else ran on it */
  load: number;
  formats: FormatCost[];
}

/** The name of the first export of BibTeX, for which every paper gets its key. */
export const KEYS_GIVEN = 'bibtex, keys given';

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
export function exportText({ papers, load, formats }: ExportReport): string {
  const lines = formats.map(
    ({ format, ms, rowsMs, bytes, memory, held }) =>
      `${format.padEnd(22)} ${seconds(ms).padStart(8)} ${(ms / rowsMs).toFixed(1).padStart(6)}x ${megabytes(bytes).padStart(10)} memory ${megabytes(memory).padStart(10)} above ${megabytes(held).padStart(10)}`,
  );
  const rows = spreadOf(formats.map(({ rowsMs }) => rowsMs));
  return `${papers} papers, load of the machine ${load.toFixed(1)}
reading their rows alone, before each: ${seconds(rows?.p50 ?? 0)} in the middle, ${seconds(rows?.max ?? 0)} at most
${keysText(papers, formats)}${lines.join('\n')}
`;
}

function keysText(papers: number, formats: readonly FormatCost[]): string {
  const [first, again] = [KEYS_GIVEN, 'bibtex'].map((name) => formats.find(({ format }) => format === name));
  if (!first || !again) return '';
  const ms = first.ms - again.ms;
  return `giving each its first key: ${seconds(ms)}, ${(ms / papers).toFixed(2)} ms a paper\n`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / MB).toFixed(1)} MB`;
}
