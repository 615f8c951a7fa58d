import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { within } from '../../scripts/browser/wait.ts';
import type { BenchBrowser } from '../browser/chromium.ts';
import type { Params, Session } from '../browser/devtools.ts';
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
  /** what the page's thread computed until its rows had been the same for half a second */
  work: number;
  /** the sum of all layout shifts (https://web.dev/articles/cls) */
  shift: number;
}

/** A tab of a size with scripts that stand before those of its page. */
export interface WatchedTab extends Runner {
  /** Goes to the address; resolves when the rows have been the same for half a second. */
  open(url: string): Promise<Opening>;
  /** The milliseconds that the page's thread has computed so far, waiting for a processor not among them. */
  work(): Promise<number>;
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
  // Deprecated, yet the one way to a thread's own time (Chromium 156).
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  let settled: (opening: Omit<Opening, 'work'>) => void = () => undefined;
  session.on('Runtime.bindingCalled', ({ name, payload }: Params) => {
    if (name === 'paintsSettled') settled(JSON.parse(String(payload)));
  });
  return {
    session,
    async open(url) {
      const opening = new Promise<Omit<Opening, 'work'>>((resolve) => {
        settled = resolve;
      });
      await session.send('Page.navigate', { url });
      const stands = await within(`the rows of ${url}`, SETTLED_MS, opening);
      // The document's thread has computed nothing before.
      return { ...stands, work: await workOf(session) };
    },
    work: () => workOf(session),
    async close() {
      await session.send('Page.close');
    },
  };
}

async function workOf(session: Session): Promise<number> {
  const { metrics } = await session.send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}
