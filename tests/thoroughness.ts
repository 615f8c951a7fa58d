/** In a browser there is no process of Node. */
export const IN_BROWSER = typeof process === 'undefined' || process.versions?.node === undefined;

/** The tests were started with `--thorough`, to try more than there is time for in each run. */
export const IS_THOROUGH = !IN_BROWSER && Boolean(process.env.DAYBOOK_THOROUGH);

/** The factor on the number of examples of a property test: 50 under `npm run test:unit -- --thorough`. */
export const TIMES = IS_THOROUGH ? 50 : 1;
