import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Params, Session } from '../browser/devtools.ts';

/** A script that a page loaded, and when it had it, in milliseconds since 1970. */
export interface LoadedScript {
  /** its path in the extension's folder */
  file: string;
  at: number;
}

/** Notes from now on which of the extension's scripts a page loads. */
export async function watchScripts(page: Session): Promise<() => LoadedScript[]> {
  const asked = new Map<string, { file: string; at: number; timestamp: number }>();
  const loaded: LoadedScript[] = [];
  page.on('Network.requestWillBeSent', ({ requestId, request, wallTime, timestamp }: Params) => {
    const { pathname } = new URL((request as { url: string }).url);
    if (!pathname.endsWith('.js')) return;
    asked.set(String(requestId), {
      file: pathname.slice(1),
      at: Number(wallTime) * 1_000,
      timestamp: Number(timestamp) * 1_000,
    });
  });
  page.on('Network.loadingFinished', ({ requestId, timestamp }: Params) => {
    const script = asked.get(String(requestId));
    if (script) loaded.push({ file: script.file, at: script.at + Number(timestamp) * 1_000 - script.timestamp });
  });
  await page.send('Network.enable');
  return () => loaded;
}

/** The bytes of these files of a build together, each zipped by itself. */
export function zippedBytes(build: string, files: Iterable<string>): number {
  return [...new Set(files)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(build, file)), { level: 9 }).length,
    0,
  );
}
