import type { StoreRequest } from '../../scripts/browser/store-requests.ts';
import { costlyRequests, requestsInWords, STORE_REQUESTS } from '../../scripts/browser/store-requests.ts';
import { until } from '../../scripts/browser/wait.ts';
import { runScript } from '../browser/page.ts';
import { askBackground } from '../run/ask-background.ts';
import type { Stage } from '../run/stage.ts';
import { watchScripts, zippedBytes } from './script-bytes.ts';
import { typeQueries } from './type-queries.ts';
import type { PageNeeds } from './ui-report.ts';
import type { WatchedBackground } from './watched-background.ts';
import { watchStarts } from './watched-background.ts';
import type { TabSize, WatchedTab } from './watched-tab.ts';
import { watchedTab } from './watched-tab.ts';

const QUIET_MS = 500;
// Two minutes were too few for 100,000 papers, to which lists, tags and rules were given shortly before.
const QUIET_WITHIN_MS = 600_000;

const DRAWN = `return {
  origin: performance.timeOrigin,
  drawn: document.querySelectorAll('article[data-row]').length,
}`;

/** Which scripts and requests a page needs for its first row, and which requests for a key; nothing here is timed. */
export async function examinePage(
  stage: Stage,
  build: string,
  file: string,
  size: TabSize,
  queries: readonly string[],
): Promise<PageNeeds> {
  const { browser, background } = stage;
  await background.stop();
  const worker = await watchStarts(browser);
  const tab = await watchedTab(browser, size, [STORE_REQUESTS]);
  try {
    const scripts = await watchScripts(tab.session);
    const { firstRow, rows } = await tab.open(`chrome-extension://${browser.id}/${file}`);
    const { origin, drawn } = await runScript<{ origin: number; drawn: number }>(tab, DRAWN, null);
    const stands = origin + firstRow;
    const opening = between(await allRequests(tab, worker), origin, stands);
    await askBackground(stage.page, 'warm', null);
    // What an earlier key has begun is no part of the next.
    const keys = await typeQueries(tab, queries, () => quiet(tab, worker));
    const requests = await allRequests(tab, worker);
    const typing = keys.map((key) => ({ ...key, asked: between(requests, key.from, key.to) }));
    const most = typing.reduce<StoreRequest[]>((a, { asked }) => (asked.length > a.length ? asked : a), []);
    const loaded = scripts();
    return {
      scriptBytes: zippedBytes(
        build,
        loaded.filter(({ at }) => at <= stands).map((script) => script.file),
      ),
      allScriptBytes: zippedBytes(
        build,
        loaded.map((script) => script.file),
      ),
      firstRow: requestsInWords(opening),
      key: requestsInWords(most),
      costly: once([
        ...costlyRequests(opening, { drawn, inView: rows }).map((what) => `first row, ${what}`),
        ...typing
          .flatMap((key) => costlyRequests(key.asked, { drawn: key.drawn, inView: key.rows }))
          .map((what) => `key, ${what}`),
      ]),
    };
  } finally {
    await tab.close();
    await worker.detach();
    await background.stop();
  }
}

/** What was asked of the store so far, in the page and in the background. */
async function allRequests(tab: WatchedTab, worker: WatchedBackground): Promise<StoreRequest[]> {
  const own = await runScript<StoreRequest[]>(tab, 'return storeRequests', null);
  const others = await worker.requests();
  return [...own.map((one) => ({ ...one, place: 'page' })), ...others.map((one) => ({ ...one, place: 'background' }))];
}

/** Waits until nothing has been asked of the store for a while. */
async function quiet(tab: WatchedTab, worker: WatchedBackground): Promise<void> {
  let last = -1;
  await until(
    'the store to be quiet',
    QUIET_WITHIN_MS,
    async () => {
      const before = last;
      last = (await allRequests(tab, worker)).length;
      return last === before;
    },
    QUIET_MS,
  );
}

function between(requests: readonly StoreRequest[], from: number, to: number): StoreRequest[] {
  return requests.filter(({ at }) => at >= from && at <= to);
}

/** Each once, whatever the numbers in it. */
function once(texts: readonly string[]): string[] {
  return [...Map.groupBy(texts, (text) => text.replaceAll(/\d+/g, '')).values()].flatMap(([first]) => first ?? []);
}
