import type { PageNotes } from '../../scripts/pages/svelte/svelte-page.ts';
import type { BenchBrowser } from '../browser/chromium.ts';
import type { Params, Session } from '../browser/devtools.ts';
import { runScript } from '../browser/page.ts';
import type { PageWork } from './feed-report.ts';

// The same path, where Daybook runs and where it does not.
const PATH = '/papers/date/2026-06-03';
const SETTLED_MS = 120_000;
const HOSTS = { with: 'https://huggingface.co', without: 'https://elsewhere.example' } as const;
export type Where = keyof typeof HOSTS;

/** How a tab shows its page. */
export interface FeedTabOptions {
  width: number;
  height?: number;
  /** how long marks on the cards are waited for, in milliseconds; default not */
  marksMs?: number;
  /** how many times slower the processor is; default 1 */
  slower?: number;
}

/** A tab on a page with cards. */
export interface FeedTab {
  session: Session;
  notes(): Promise<PageNotes>;
  work(): Promise<PageWork>;
  /** one of the browser's counts: `JSEventListeners`, `Nodes` */
  counts(): Promise<Map<string, number>>;
  /** Daybook's world in the page; undefined where it does not run */
  world(): number | undefined;
  close(): Promise<void>;
}

// After the list is drawn, and where marks are to come, after the first is there.
const SETTLE = `
  const after = (ms) => new Promise((done) => setTimeout(done, ms));
  while (globalThis.pageNotes?.read().hydratedAt === undefined) await after(100);
  const end = performance.now() + args.marksMs;
  while (performance.now() < end && !pageNotes.read().foreign.inCards.some((count) => count > 0)) await after(100);
  await after(args.settleMs);`;

/** Opens the page in a new tab; resolves when so many milliseconds have passed since its list was drawn. */
export async function openFeedTab(
  browser: BenchBrowser,
  html: string,
  where: Where,
  { width, height = 900, slower = 1, marksMs = 0 }: FeedTabOptions,
  settleMs: number,
): Promise<FeedTab> {
  const session = await browser.openTab('about:blank');
  const url = HOSTS[where] + PATH;
  let contextId: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }: Params) => {
    const { id, origin, auxData } = context as { id: number; origin: string; auxData?: { type?: string } };
    if (auxData?.type === 'isolated' && origin.includes(browser.id)) contextId = id;
  });
  session.on('Fetch.requestPaused', ({ requestId, request }: Params) => {
    const isPage = (request as { url: string }).url === url;
    const answer = isPage
      ? session.send('Fetch.fulfillRequest', {
          requestId,
          responseCode: 200,
          responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
          body: Buffer.from(html).toString('base64'),
        })
      : session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    // The tab may be closed by then.
    answer.catch(() => undefined);
  });
  await session.send('Page.enable');
  await session.send('Runtime.enable');
  await session.send('Fetch.enable');
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  if (slower > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  // Deprecated, yet the one way to a thread's own time (Chromium 156).
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Page.navigate', { url });
  await runScript({ session }, SETTLE, { settleMs, marksMs }, SETTLED_MS);
  const counts = async () => {
    const { metrics } = await session.send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  };
  return {
    session,
    notes: () => runScript<PageNotes>({ session }, 'return pageNotes.read()', null),
    counts,
    async work() {
      const seconds = await counts();
      const ms = (...names: string[]) =>
        names.reduce((sum, name) => sum + (seconds.get(name) ?? Number.NaN) * 1_000, 0);
      return {
        script: ms('ScriptDuration', 'V8CompileDuration'),
        style: ms('RecalcStyleDuration'),
        layout: ms('LayoutDuration'),
        all: ms('TaskDuration'),
      };
    },
    world: () => contextId,
    close: async () => void (await session.send('Page.close')),
  };
}
