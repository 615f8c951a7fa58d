import type { Session } from '../browser/devtools.ts';
import { runScript } from '../browser/page.ts';

// Counts what is put into any database but the library: buffers by their bytes, texts by their letters, numbers as 8.
const INSTALL = `
  const sizeOf = (value) => {
    if (typeof value === 'string') return value.length;
    if (typeof value !== 'object' || value === null) return 8;
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
    if (value instanceof Blob) return value.size;
    return Object.values(value).reduce((sum, each) => sum + sizeOf(each), 0);
  };
  globalThis.benchWritten ??= { bytes: 0, puts: 0 };
  if (!IDBObjectStore.prototype.benchCounts) {
    IDBObjectStore.prototype.benchCounts = true;
    for (const name of ['put', 'add']) {
      const write = IDBObjectStore.prototype[name];
      IDBObjectStore.prototype[name] = function (value, ...key) {
        if (this.transaction.db.name !== 'daybook') {
          benchWritten.bytes += sizeOf(value);
          benchWritten.puts += 1;
        }
        return write.call(this, value, ...key);
      };
    }
  }`;

/** What a background has put into its databases other than the library. */
export interface Written {
  bytes: number;
  puts: number;
}

/** Counts from now on, until the background ends, what it writes to its index; nothing in it is changed but `put`. */
export async function countWrites(background: Session): Promise<() => Promise<Written>> {
  await runScript({ session: background }, INSTALL, null);
  return () => runScript<Written>({ session: background }, 'return benchWritten', null);
}

/** The time of each merge that the background has measured by `performance.measure('daybook:merge', …)`. */
export function mergeTimes(background: Session): Promise<number[]> {
  const read = "return performance.getEntriesByName('daybook:merge').map((entry) => entry.duration)";
  return runScript<number[]>({ session: background }, read, null);
}
