import { relative } from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/**
 * The test files that take longest, the longest first (measured 2026-11), without those that share a browser: they
 * follow one another. Those of browsers wait for half of their time, so others that do not stand between them. Vitest's
 * own record of times is not kept.
 */
export const LONGEST = [
  'tests/e2e/killed-background.test.ts',
  'tests/e2e/second-site.test.ts',
  'tests/e2e/stopped-recording.test.ts',
  'tests/e2e/full-disk.test.ts',
  'tests/e2e/marks-after-loss.test.ts',
  'tests/e2e/killed-backup.test.ts',
  'tests/e2e/killed-browser.test.ts',
  'tests/e2e/killed-import.test.ts',
  'tests/search/hostile-text.test.ts',
  'tests/recall/pinned-guided.test.ts',
  'tests/recorded/adapters.test.ts',
  'tests/bench/walks/walks.test.ts',
  'tests/recorded/mini-search-equality.test.ts',
  'tests/entrypoints/background/ended-while-forgetting.test.ts',
  'tests/scripts/drivers.browser.test.ts',
];

/** Starts the longest files first, whatever their project, so that no worker waits at the end for another. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

function place({ moduleId, project }: TestSpecification): number {
  const index = LONGEST.indexOf(relative(project.config.root, moduleId));
  return index < 0 ? LONGEST.length : index;
}
