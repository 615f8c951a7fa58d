import { parseArgs } from 'node:util';

export const USAGE = `npm run -s walks -- [--json] [--files]
How many files and functions of the product run for a capture, a query, a mark and a wake-up, by stage, and the calls
from a search command to the first posting. --files names the files as well; --json prints one object.`;

/** The options of `npm run walks`. */
export interface WalkOptions {
  json: boolean;
  files: boolean;
}

/** Reads the command line; undefined for `--help`. Throws in plain words when it is wrong. */
export function parseWalkOptions(args: string[]): WalkOptions | undefined {
  const options = { json: { type: 'boolean' }, files: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  const { json = false, files = false, help } = parseArgs({ args, options }).values;
  return help ? undefined : { json, files };
}
