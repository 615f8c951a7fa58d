import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as viteBuild } from 'vite';
import { build, buildFolder, ROOT } from '../scripts/project.ts';
import { floorPage } from './ui/floor/floor-page.ts';

/** Where the page of fixed rows is in the copy. */
export const FLOOR_PAGE = 'floor/floor.html';

const FOLDER = join(ROOT, '.output', 'bench');

// The other engines need WebAssembly and workers of their own. The product's own policy allows neither.
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
].join('; ');

/**
 * Builds the extension as it is released and makes a copy of it with an empty page, a page of fixed rows and a worker
 * for the other engines added, which is never shipped. Of the product's own files only the policy of its pages
 * differs. Gives the copy's folder.
 */
export async function buildBench(): Promise<string> {
  await build('chromium');
  rmSync(FOLDER, { recursive: true, force: true });
  cpSync(buildFolder('chromium'), FOLDER, { recursive: true });
  await viteBuild({
    configFile: false,
    logLevel: 'error',
    root: join(ROOT, 'bench'),
    base: './',
    build: {
      outDir: join(FOLDER, 'bench'),
      emptyOutDir: true,
      target: 'esnext',
      modulePreload: false,
      rollupOptions: {
        input: join(ROOT, 'bench/engines/web/engine-worker.ts'),
        output: { entryFileNames: 'engine-worker.js' },
      },
    },
  });
  writeFileSync(join(FOLDER, 'bench.html'), '<!doctype html><title>bench</title>\n');
  cpSync(join(ROOT, 'bench/ui/floor'), join(FOLDER, 'floor'), { recursive: true });
  writeFileSync(join(FOLDER, FLOOR_PAGE), floorPage());
  const manifest = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8'));
  manifest.content_security_policy = { extension_pages: POLICY };
  writeFileSync(join(FOLDER, 'manifest.json'), JSON.stringify(manifest));
  return FOLDER;
}
