import { readFileSync } from 'node:fs';
import type { BenchBrowser } from '../browser/chromium.ts';

const EVERY_MS = 250;

/** The most memory that the browser's processes took while `act` ran, in bytes above what they took before. */
export async function memoryGrowth<T>(
  { root }: BenchBrowser,
  act: () => Promise<T>,
): Promise<{ grown: number; result: T }> {
  const resident = async () => {
    const { processInfo } = await root.send<{ processInfo: { id: number }[] }>('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { id }) => sum + residentBytes(id), 0);
  };
  const before = await resident();
  let most = before;
  const watch = setInterval(() => {
    resident().then(
      (bytes) => {
        most = Math.max(most, bytes);
      },
      () => undefined,
    );
  }, EVERY_MS);
  try {
    const result = await act();
    return { grown: most - before, result };
  } finally {
    clearInterval(watch);
  }
}

// As Linux tells it; elsewhere, and of a process that has ended, nothing.
function residentBytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1_024;
  } catch {
    return 0;
  }
}
