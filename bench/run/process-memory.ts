import { readFileSync } from 'node:fs';
import type { BenchBrowser } from '../browser/chromium.ts';

const EVERY_MS = 250;

/** What the browser's processes hold, in bytes: that with the stores, those with pages and workers, and all. */
export interface ProcessMemory {
  browser: number;
  renderers: number;
  all: number;
}

/** What the browser's processes hold now, as Linux tells it; nothing elsewhere. */
export async function processMemory({ root }: BenchBrowser): Promise<ProcessMemory> {
  const { processInfo } = await root.send<{ processInfo: { id: number; type: string }[] }>('SystemInfo.getProcessInfo');
  const held = processInfo.map(({ id, type }) => ({ type, bytes: residentBytes(id) }));
  const sum = (isMeant: (type: string) => boolean) =>
    held.reduce((total, { type, bytes }) => (isMeant(type) ? total + bytes : total), 0);
  return {
    browser: sum((type) => type === 'browser'),
    renderers: sum((type) => type === 'renderer'),
    all: sum(() => true),
  };
}

/** The most memory that the browser's processes took while `act` ran, in bytes above what they took before (`held`). */
export async function memoryGrowth<T>(
  browser: BenchBrowser,
  act: () => Promise<T>,
): Promise<{ grown: number; held: number; result: T }> {
  const before = (await processMemory(browser)).all;
  let most = before;
  const watch = setInterval(() => {
    processMemory(browser).then(
      ({ all }) => {
        most = Math.max(most, all);
      },
      () => undefined,
    );
  }, EVERY_MS);
  try {
    const result = await act();
    return { grown: most - before, held: before, result };
  } finally {
    clearInterval(watch);
  }
}

// Of a process that has ended, nothing.
function residentBytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1_024;
  } catch {
    return 0;
  }
}
