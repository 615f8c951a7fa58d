import { basename } from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** The test files that take longest, the longest first (measured 2026-11). Vitest's own record of times is not kept. */
export const LONGEST = [
  'killed-background.test.ts',
  'mini-search-equality.test.ts',
  'drivers.browser.test.ts',
  'killed-browser.test.ts',
  'search-index.test.ts',
  'accessibility.test.ts',
  'hostile-pages.test.ts',
  'options.test.ts',
  'search-language.test.ts',
];

/** Starts the longest files first, whatever their project, so that no worker waits at the end for another. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

function place({ moduleId }: TestSpecification): number {
  const index = LONGEST.indexOf(basename(moduleId));
  return index < 0 ? LONGEST.length : index;
}
