import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** What became of one test that was run. */
export interface TestRun {
  project: string;
  file: string;
  name: string;
  passed: boolean;
  seconds: number;
  /** how many times it was tried again */
  retries: number;
  /** the first line of what went wrong first, also when it passed later */
  error: string;
}

/** All tests of a run. */
export interface TestReport {
  tests: TestRun[];
  /** files that could not be loaded, and what went wrong outside of every test */
  brokenFiles: number;
}

/** A reporter for Vitest that writes a {@link TestReport} as JSON. Vitest's own leaves retries out (5.1). */
export class WriteTestReport implements Reporter {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()].flatMap(testRun));
    const broken = modules.flatMap((module) => [
      ...module.errors(),
      ...[...module.children.allSuites()].flatMap((suite) => suite.errors()),
    ]);
    const report: TestReport = { tests, brokenFiles: broken.length + errors.length };
    writeFileSync(this.#path, JSON.stringify(report));
  }
}

function testRun(test: TestCase): TestRun[] {
  const { state, errors } = test.result();
  if (state !== 'passed' && state !== 'failed') return [];
  const { duration = 0, retryCount = 0 } = test.diagnostic() ?? {};
  return [
    {
      project: test.project.name,
      file: relative(test.project.config.root, test.module.moduleId),
      name: test.fullName,
      passed: state === 'passed',
      seconds: duration / 1000,
      retries: retryCount,
      error: errors?.[0]?.message.split('\n', 1)[0] ?? '',
    },
  ];
}
