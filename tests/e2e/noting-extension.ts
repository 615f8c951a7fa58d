import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../../scripts/browser/copy-extension.ts';
import type { ExtensionPage } from '../../scripts/browser/driver.ts';
import type { StoreRequest } from '../../scripts/browser/store-requests.ts';
import { STORE_REQUESTS } from '../../scripts/browser/store-requests.ts';
import { buildFolder } from '../../scripts/project.ts';
import { BROWSER } from './daybook.ts';

const IN_PAGE = join(import.meta.dirname, 'in-page');
const FILE = 'noted-requests.js';

/** A copy of the build, in whose pages and background each request to IndexedDB is noted. Its user removes it. */
export function notingExtension(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-noting-'));
  cpSync(buildFolder(BROWSER), folder, { recursive: true });
  const read = (name: string) => readFileSync(join(IN_PAGE, name), 'utf8');
  writeFileSync(join(folder, FILE), `${STORE_REQUESTS}\n${read('note-first-row.js')}`);
  for (const page of ['popup.html', 'sidepanel.html']) {
    prepend(join(folder, page), '<script', `<script src="/${FILE}"></script>\n<script`);
  }
  const { service_worker, scripts = [] } = readManifest(folder).background ?? {};
  for (const name of [...(service_worker ? [service_worker] : []), ...scripts]) {
    const file = join(folder, name);
    writeFileSync(file, `${STORE_REQUESTS}\n${read('hand-over-requests.js')}\n${readFileSync(file, 'utf8')}`);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

function prepend(file: string, first: string, instead: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(first, instead));
}

/** All requests noted so far, of the page and of the background if it runs. */
export async function notedRequests(page: ExtensionPage): Promise<StoreRequest[]> {
  const [own, others] = await page.evaluate<[StoreRequest[], StoreRequest[]]>(`
    const channel = new BroadcastChannel('store-requests');
    const others = await new Promise((done) => {
      channel.onmessage = ({ data }) => data.noted && done(data.noted);
      channel.postMessage({ ask: true });
      setTimeout(() => done([]), 2_000);
    });
    channel.close();
    return [storeRequests, others];`);
  return [...own.map((one) => ({ ...one, place: 'page' })), ...others.map((one) => ({ ...one, place: 'background' }))];
}
