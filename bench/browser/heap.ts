import type { Session } from './devtools.ts';

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

/**
 * What a page or worker holds after a collection, in bytes: V8's heap, the browser's own objects, and the
 * backing stores of its buffers. WebAssembly's memory is not in it (Chromium 156).
 */
export async function heapBytes(session: Session): Promise<number> {
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage', {}, 300_000);
  const usage = await session.send<HeapUsage & Record<string, unknown>>('Runtime.getHeapUsage');
  await session.send('HeapProfiler.disable');
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
}
