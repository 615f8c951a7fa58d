import { errorName } from '../../papers/error-name.ts';

/** For React's root: a page writes the name of each error to the console, once, and never what the reader saw. */
export const LOG_ERRORS = { onCaughtError: logError, onUncaughtError: logError };

function logError(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the reader's report needs something to quote
  console.error(`Daybook: ${errorName(error)}`);
}
