import { vi } from 'vitest';

// Vitest itself waits a second, which a busy machine takes for what a quiet one does at once.
const PATIENCE_MS = 20_000;

/** Waits until what `check` expects holds. Rejects with what it expected last, after twenty seconds. */
export function eventually(check: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(check, PATIENCE_MS);
}
