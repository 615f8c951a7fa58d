import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder, ROOT, run } from '../project.ts';
import { lintFirefoxBuild } from './lint-firefox-build.ts';
import type { StepResult } from './step-result.ts';
import type { TestReport } from './test-report.ts';

/** A step of the tests that can be run by itself. */
export interface Step {
  name: string;
  run: () => Promise<StepResult>;
}

const command = (name: string, program: string, ...args: string[]): Step => ({
  name,
  run: async () => {
    const { code, output } = await run(program, args);
    return code === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output };
  },
});

const vitest = (name: string, ...projects: string[]): Step => ({
  name,
  run: async () => {
    const folder = join(ROOT, 'node_modules', '.daybook-test-reports');
    const path = join(folder, `${projects[0]}.json`);
    mkdirSync(folder, { recursive: true });
    rmSync(path, { force: true });
    const chosen = projects.flatMap((project) => ['--project', project]);
    const { code, output } = await run('vitest', ['run', ...chosen], { DAYBOOK_TEST_REPORT: path });
    if (!existsSync(path)) return { passed: 0, failed: 1, output };
    const { tests, brokenFiles }: TestReport = JSON.parse(readFileSync(path, 'utf8'));
    const passed = tests.filter((test) => test.passed).length;
    const failed = Math.max(tests.length - passed, brokenFiles > 0 || code !== 0 ? 1 : 0);
    return { passed, failed, output: failed > 0 ? output : recordedPagesLine(output), tests };
  },
});

// Prints how much of the recorded material was read: a run without it must not look like one with it.
function recordedPagesLine(output: string): string {
  return /^recorded pages: .*$/m.exec(output)?.[0] ?? '';
}

export const PREPARE = command('prepare', 'wxt', 'prepare');

export const CHECKS: Step[] = [
  command('types', 'tsc', '--noEmit', '-p', '.'),
  command('lint and format', 'biome', 'ci', '--error-on-warnings', '.'),
];

const UNIT = ['unit', 'unit-isolated'];
const LIBRARY = ['library-chromium', 'library-chromium-sqlite', 'library-firefox'];

export const UNIT_TESTS: Step[] = [vitest('unit, property, layer and recorded-page tests', ...UNIT)];

export const LIBRARY_TESTS: Step[] = [vitest('the library in real browsers', ...LIBRARY)];

// One run: a browser takes one core, and unit tests the other meanwhile.
export const UNIT_AND_LIBRARY_TESTS: Step[] = [
  vitest('unit, property, layer and recorded-page tests, and the library in real browsers', ...UNIT, ...LIBRARY),
];

export const BUILDS: Step[] = [
  command('build for Chromium', 'wxt', 'build'),
  command('build for Firefox', 'wxt', 'build', '-b', 'firefox'),
  { name: 'web-ext lint', run: () => lintFirefoxBuild(buildFolder('firefox')) },
];

// One run, so that no worker is idle between one browser and the next.
export const E2E_TESTS: Step[] = [
  vitest('the browser drivers, and end to end in Chromium and Firefox', 'drivers', 'e2e-chromium', 'e2e-firefox'),
];
