import fc from 'fast-check';
import { inject } from 'vitest';
import { IN_BROWSER, TIMES } from './thoroughness.ts';

// For properties without a number of examples of their own.
const USUAL = 100;
const seed = inject('seed');
fc.configureGlobal({ numRuns: USUAL * TIMES, ...(seed !== null && { seed }) });

// What an example has by chance no browser does otherwise than the next; what its store does, it does with any of them.
const SHARE_IN_BROWSER = 0.1;

/** For `numRuns`: the usual number of examples, under `--thorough` 50 times as many, and in a browser a tenth. */
export function runs(usual: number): number {
  return IN_BROWSER ? Math.ceil(usual * SHARE_IN_BROWSER) : usual * TIMES;
}
