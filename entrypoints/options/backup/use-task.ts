import { useEffect, useRef, useState } from 'react';
import type { RunningTask } from './run-task.ts';
import { runTask } from './run-task.ts';
import type { BackupAnswer, BackupStage, BackupTask } from './worker-messages.ts';

/** How far a task has come. */
export interface TaskState {
  stage: BackupStage;
  done: number;
  /** 0 while it is not known */
  total: number;
}

const FIRST: Record<BackupTask['do'], BackupStage> = {
  'back-up': 'writing',
  stage: 'reading',
  'stage-mirror': 'reading',
  drop: 'reading',
  'save-mirror': 'writing',
};

/** Runs one task of the worker at a time: how far it is, what starts one, and what cancels it, as does leaving. */
export function useTask(): [
  progress: TaskState | undefined,
  start: (task: BackupTask) => Promise<Exclude<BackupAnswer, { is: 'at' }>>,
  cancel: () => void,
] {
  const [progress, setProgress] = useState<TaskState>();
  const running = useRef<RunningTask>(undefined);
  useEffect(() => () => running.current?.cancel(), []);

  async function start(task: BackupTask) {
    setProgress({ stage: FIRST[task.do], done: 0, total: 0 });
    const mine = runTask(task, ({ stage, done, total }) => setProgress({ stage, done, total }));
    running.current = mine;
    try {
      return await mine.outcome;
    } finally {
      setProgress(undefined);
    }
  }

  function cancel() {
    running.current?.cancel();
    setProgress(undefined);
  }

  return [progress, start, cancel];
}
