import type { TestRun } from './test-report.ts';

/** How many checks of a step held, and what those that did not hold say. */
export interface StepResult {
  passed: number;
  failed: number;
  output: string;
  /** the single tests, where the step has any */
  tests?: TestRun[];
}
