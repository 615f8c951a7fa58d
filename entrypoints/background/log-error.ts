import { errorName } from '../../papers/error-name.ts';

/**
 * The one place where the background writes errors to the console: the error's name and code, for the reader's report
 * to quote. Messages, rows and messages of errors are left out, as they may hold what the reader saw.
 */
export function logError(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the reader's report needs something to quote
  console.error(`Daybook: ${errorName(error)}`);
}
