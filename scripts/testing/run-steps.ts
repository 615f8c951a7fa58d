import { notableTests } from './notable-tests.ts';
import type { StepResult } from './step-result.ts';
import type { Step } from './steps.ts';
import type { TestRun } from './test-report.ts';

/**
 * Runs the steps one after the other, also after one has failed, and prints a line for each, then every retry and the
 * slowest tests, and last `N passed, N failed`. The output of a failed step is printed whole. Gives the exit code.
 */
export async function runSteps(steps: Step[]): Promise<number> {
  const total = { passed: 0, failed: 0 };
  const all: TestRun[] = [];
  for (const step of steps) {
    const started = performance.now();
    const {
      passed,
      failed,
      output,
      tests = [],
    } = await step.run().catch(
      (error: unknown): StepResult => ({
        passed: 0,
        failed: 1,
        output: String(error instanceof Error ? error.stack : error),
      }),
    );
    all.push(...tests);
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const count = failed > 0 ? `${passed} passed, ${failed} failed` : `${passed} passed`;
    process.stdout.write(`${failed > 0 ? '✗' : '✓'} ${step.name}: ${count} (${seconds} s)\n`);
    if (output) process.stdout.write(`${output.trim().replace(/^/gm, '    ')}\n`);
  }
  for (const line of notableTests(all)) process.stdout.write(`${line}\n`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed > 0 ? 1 : 0;
}
