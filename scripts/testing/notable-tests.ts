import type { TestRun } from './test-report.ts';

const SLOWEST = 10;

/** Lines for every test that was tried again, and for the ten slowest. None when no test was run. */
export function notableTests(tests: readonly TestRun[]): string[] {
  if (tests.length === 0) return [];
  const retried = tests.filter((test) => test.retries > 0);
  const retries = retried.reduce((sum, test) => sum + test.retries, 0);
  const slowest = [...tests].sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  return [
    retries === 0 ? 'No test was retried.' : `Retries: ${retries}`,
    ...retried.map((test) => `    ${test.retries} × ${label(test)}: ${test.error}`),
    'The slowest tests:',
    ...slowest.map((test) => `    ${test.seconds.toFixed(1).padStart(6)} s  ${label(test)}`),
  ];
}

function label({ project, file, name }: TestRun): string {
  return `${project} ${file}: ${name}`;
}
