// In a browser there is no process, and never more than the usual number.
const isThorough = typeof process !== 'undefined' && Boolean(process.env.DAYBOOK_THOROUGH);

/** The factor on the number of examples of a property test: 50 under `npm run test:unit -- --thorough`. */
export const TIMES = isThorough ? 50 : 1;

/** For `numRuns`: the usual number of examples, or under `--thorough` 50 times as many. */
export function runs(usual: number): number {
  return usual * TIMES;
}
