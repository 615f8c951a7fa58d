import type { TestRun } from './test-report.ts';

/** How many checks of a step passed, and the output of those that failed. */
export interface StepResult {
  passed: number;
  failed: number;
  output: string;
  /** the single tests, where the step has any */
  tests?: TestRun[];
}
