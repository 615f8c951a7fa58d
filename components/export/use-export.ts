import { useEffect, useRef, useState } from 'react';
import type { RunningExport } from './run-export.ts';

/** How far an export has come; a total of 0 is not known yet. */
export interface ExportState {
  done: number;
  total: number;
}

type Start = (onProgress: (done: number, total: number) => void) => RunningExport;

/** Runs one export at a time: how far it is, and what starts one. It is cancelled by leaving. */
export function useExport(): [progress: ExportState | undefined, run: (start: Start) => RunningExport['made']] {
  const [progress, setProgress] = useState<ExportState>();
  const running = useRef<RunningExport>(undefined);
  useEffect(() => () => running.current?.cancel(), []);

  function run(start: Start): RunningExport['made'] {
    setProgress({ done: 0, total: 0 });
    const mine = start((done, total) => setProgress({ done, total }));
    running.current = mine;
    return mine.made.finally(() => setProgress(undefined));
  }

  return [progress, run];
}
