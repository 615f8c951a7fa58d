/**
 * The one place where the background says on the console what went wrong. Only the error itself is written: messages
 * and rows may hold what the reader saw.
 */
export function logError(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the reader's report needs something to quote
  console.error('Daybook:', error);
}
