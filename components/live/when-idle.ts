// Far longer than a page takes to stand. On a busy machine Chromium once found no idle moment in half a minute
// (2026-11-26).
const PATIENCE_MS = 500;

/** Acts once the browser is idle, or after half a second when it is not. Gives a function that calls it off. */
export function whenIdle(act: () => void): () => void {
  const idle = requestIdleCallback(act, { timeout: PATIENCE_MS });
  return () => cancelIdleCallback(idle);
}
