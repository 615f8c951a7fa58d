/** Waits until what was asked of the browser is under way: its answers come in later tasks. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
