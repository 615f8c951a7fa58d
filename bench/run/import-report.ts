import type { ProcessMemory } from './process-memory.ts';

/** What the browser's processes held at one moment of an import. */
export interface MemorySample extends ProcessMemory {
  phase: 'before' | 'reading' | 'joining' | 'after';
  /** how many entries were read or joined by then */
  entries: number;
}

/** What importing a file costs; milliseconds and bytes. */
export interface ImportReport {
  papers: number;
  readMs: number;
  joinMs: number;
  /** writing the same papers, marks and journal again, without Daybook */
  bareMs: number;
  /** the machine's load average, the higher of before and after: what else ran on it */
  load: number;
  memory: MemorySample[];
  /** of the page: between two frames, and of its own work */
  longestFrameMs: number;
  longestWorkMs: number;
  /** how often something was captured meanwhile, and the longest that it waited */
  meanwhile: number;
  longestCaptureMs: number;
}

const MB = 1_000_000;

/** The bounds that a report misses, in words. */
export function missedByImporting({ longestCaptureMs, longestWorkMs }: ImportReport): string[] {
  const missed: string[] = [];
  if (longestCaptureMs > 2_000) missed.push(`a capture waited ${seconds(longestCaptureMs)}, at most 2 s`);
  if (longestWorkMs > 200) missed.push(`the page worked ${Math.round(longestWorkMs)} ms for a frame, at most 200 ms`);
  return missed;
}

/** A report in a few lines, its memory at eight moments of each phase. */
export function importText(report: ImportReport): string {
  const { papers, readMs, joinMs, bareMs, longestFrameMs, longestWorkMs, meanwhile, longestCaptureMs } = report;
  return `${papers} papers, load of the machine ${report.load.toFixed(1)}
read: ${seconds(readMs)}; joined: ${seconds(joinMs)}; the same rows without Daybook: ${seconds(bareMs)}
longest frame of the page: ${Math.round(longestFrameMs)} ms, its own work for one: ${Math.round(longestWorkMs)} ms
meanwhile ${meanwhile} captures, the longest waited ${Math.round(longestCaptureMs)} ms
memory in MB, of all processes (the browser's, the renderers'):
${momentsOf(report.memory).map(memoryLine).join('\n')}
`;
}

function momentsOf(memory: readonly MemorySample[]): MemorySample[] {
  return [...Map.groupBy(memory, ({ phase }) => phase).values()].flatMap((samples) => {
    const places = Array.from({ length: 9 }, (_, nth) => Math.round((nth * (samples.length - 1)) / 8));
    return samples.filter((_, place) => places.includes(place));
  });
}

/** A sample in one line, in megabytes. */
export function memoryLine({ phase, entries, all, browser, renderers }: MemorySample): string {
  const [total, ...parts] = [all, browser, renderers].map((bytes) => Math.round(bytes / MB));
  return `${phase.padEnd(8)} ${String(entries).padStart(7)} ${total} (${parts.join(', ')})`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
