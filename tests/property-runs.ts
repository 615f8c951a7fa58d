/** How many times its usual examples a property test tries: 50 under `npm run test:unit -- --thorough`. */
export const TIMES = process.env.DAYBOOK_THOROUGH ? 50 : 1;

/** For `numRuns`: so many examples, or under `--thorough` 50 times as many. */
export function runs(usual: number): number {
  return usual * TIMES;
}
