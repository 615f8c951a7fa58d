/** The factor on the number of examples of a property test: 50 under `npm run test:unit -- --thorough`. */
export const TIMES = process.env.DAYBOOK_THOROUGH ? 50 : 1;

/** For `numRuns`: the usual number of examples, or under `--thorough` 50 times as many. */
export function runs(usual: number): number {
  return usual * TIMES;
}
