import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { within } from '../../scripts/browser/wait.ts';
import type { BenchBrowser } from '../browser/chromium.ts';
import type { Params } from '../browser/devtools.ts';
import type { Runner } from '../browser/page.ts';

const SETTLED_MS = 30_000;
const PAINT_WATCH = readFileSync(join(import.meta.dirname, 'in-page/paint-watch.js'), 'utf8');

/** The inside of a tab, in CSS pixels. */
export interface TabSize {
  width: number;
  height: number;
}

/** How a page stood, in milliseconds after its navigation began. */
export interface Opening {
  /** the first text or drawing */
  firstPaint: number;
  /** the first row within the screen */
  firstRow: number;
  /** the last change of the rows within the screen */
  corrected: number;
  /** how often these rows changed after the first */
  corrections: number;
  /** how many rows stood within the screen at first */
  rows: number;
  /** the sum of all layout shifts (https://web.dev/articles/cls) */
  shift: number;
}

/** A tab of a size with scripts that stand before those of its page. */
export interface WatchedTab extends Runner {
  /** Goes to the address; resolves when the rows have been the same for half a second. */
  open(url: string): Promise<Opening>;
  close(): Promise<void>;
}

/** Opens an empty tab whose page will note its paints, after other `scripts`. */
export async function watchedTab(
  browser: BenchBrowser,
  { width, height }: TabSize,
  scripts: readonly string[] = [],
): Promise<WatchedTab> {
  const session = await browser.openTab('about:blank');
  await session.send('Page.enable');
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'paintsSettled' });
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  for (const source of [...scripts, PAINT_WATCH]) {
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source });
  }
  let settled: (opening: Opening) => void = () => undefined;
  session.on('Runtime.bindingCalled', ({ name, payload }: Params) => {
    if (name === 'paintsSettled') settled(JSON.parse(String(payload)));
  });
  return {
    session,
    async open(url) {
      const opening = new Promise<Opening>((resolve) => {
        settled = resolve;
      });
      await session.send('Page.navigate', { url });
      return within(`the rows of ${url}`, SETTLED_MS, opening);
    },
    async close() {
      await session.send('Page.close');
    },
  };
}
