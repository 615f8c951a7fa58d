import { startCounting } from './coverage.ts';
import { untilQuiet } from './held-timers.ts';
import { ROOT } from './lives.ts';
import type { RanFile } from './ran.ts';
import { ranFiles } from './ran.ts';

/** One stage of a walk. */
export interface Stage {
  walk: string;
  stage: string;
  files: RanFile[];
}

/** What ran, of one life of the product. */
export type Ran = (life: string) => RanFile[];

/** Does something and gives, once all is quiet, what ran meanwhile. */
export type Record = (work: () => void) => Promise<Ran>;

/** Begins to count. */
export async function startRecording(): Promise<Record> {
  const counter = await startCounting();
  return async (work) => {
    await untilQuiet();
    await counter.take();
    work();
    await untilQuiet();
    const scripts = await counter.take();
    return (life) => ranFiles(scripts, ROOT, life);
  };
}

/** The files of all these stages, each once. */
export function filesOf(stages: readonly Stage[]): string[] {
  return [...new Set(stages.flatMap(({ files }) => files.map(({ file }) => file)))].sort();
}
