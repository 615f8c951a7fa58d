import { until } from '../../scripts/browser/wait.ts';
import type { BenchBrowser } from './chromium.ts';
import type { Params } from './devtools.ts';
import type { Runner } from './page.ts';

// An address on which the content script runs, that of the listing in new-captures.ts; the page itself is empty.
const ADDRESS = 'https://huggingface.co/papers/date/2026-09-15';
const PAGE = '<!doctype html><title>Daily Papers</title><main></main>';

/** The world of the content script in a new tab on a listing's address, from which captures may be sent. */
export async function openContentScript(browser: BenchBrowser): Promise<Runner> {
  const tab = await browser.openTab('about:blank');
  let contextId: number | undefined;
  tab.on('Runtime.executionContextCreated', ({ context }: Params) => {
    const { id, origin, auxData } = context as { id: number; origin: string; auxData?: { type?: string } };
    if (auxData?.type === 'isolated' && origin.includes(browser.id)) contextId = id;
  });
  tab.on('Fetch.requestPaused', ({ requestId, request }: Params) => {
    const isPage = (request as { url: string }).url === ADDRESS;
    const answer = isPage
      ? tab.send('Fetch.fulfillRequest', {
          requestId,
          responseCode: 200,
          responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
          body: Buffer.from(PAGE).toString('base64'),
        })
      : tab.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    // The tab may be closed by then.
    answer.catch(() => undefined);
  });
  await tab.send('Fetch.enable');
  await tab.send('Runtime.enable');
  await tab.send('Page.enable');
  await tab.send('Page.navigate', { url: ADDRESS });
  return { session: tab, contextId: await until('the content script', 30_000, () => contextId) };
}
