import type { Step } from './steps.ts';

/**
 * Runs the steps one after the other, also after one has failed, and prints a line for each and, last, `N passed, N
 * failed`. What a failed step said is printed whole. Gives the exit code.
 */
export async function runSteps(steps: Step[]): Promise<number> {
  const total = { passed: 0, failed: 0 };
  for (const step of steps) {
    const started = performance.now();
    const { passed, failed, output } = await step.run().catch((error: unknown) => ({
      passed: 0,
      failed: 1,
      output: String(error instanceof Error ? error.stack : error),
    }));
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const count = failed > 0 ? `${passed} passed, ${failed} failed` : `${passed} passed`;
    process.stdout.write(`${failed > 0 ? '✗' : '✓'} ${step.name}: ${count} (${seconds} s)\n`);
    if (output) process.stdout.write(`${output.trim().replace(/^/gm, '    ')}\n`);
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed > 0 ? 1 : 0;
}
