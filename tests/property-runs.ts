/** In a browser there is no process of Node. */
export const IN_BROWSER = typeof process === 'undefined' || process.versions?.node === undefined;

/** The tests were started with `--thorough`, to try more than there is time for in each run. */
export const IS_THOROUGH = !IN_BROWSER && Boolean(process.env.DAYBOOK_THOROUGH);

/** The factor on the number of examples of a property test: 50 under `npm run test:unit -- --thorough`. */
export const TIMES = IS_THOROUGH ? 50 : 1;

// What an example has by chance no browser does otherwise than the next; what its store does, it does with any of them.
const SHARE_IN_BROWSER = 0.1;

/** For `numRuns`: the usual number of examples, under `--thorough` 50 times as many, and in a browser a tenth. */
export function runs(usual: number): number {
  return IN_BROWSER ? Math.ceil(usual * SHARE_IN_BROWSER) : usual * TIMES;
}
