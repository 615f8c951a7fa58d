import { writeFileSync } from 'node:fs';
import type { RunIsolated } from '../acks.ts';
import { callFromContentScript, readAcks, readGuests, waitForAck } from '../acks.ts';
import type { ServedPage, Tab } from '../driver.ts';
import { servedPages } from '../served-pages.ts';
import type { Bidi } from './bidi.ts';
import { evenIfSwapped } from './bidi.ts';
import { clickOn, perform, setSize } from './input.ts';
import { keyPress } from './keys.ts';
import { runInTab } from './run-script.ts';
import type { PagesByTab } from './serve.ts';

const NAVIGATION_MS = 30_000;

/** Makes a new tab one that shows `first`; resolves when its document is parsed. */
export async function tabOn(bidi: Bidi, context: string, tabs: PagesByTab, first: ServedPage): Promise<Tab> {
  const pages = servedPages();
  tabs.set(context, pages);
  const runIsolated: RunIsolated = (script, ...args) => runInTab(bidi, context, 'isolated', script, args);
  async function goto(next: ServedPage): Promise<void> {
    pages.add(next);
    const navigation = { context, url: next.url, wait: 'interactive' };
    await evenIfSwapped(() => bidi.send('browsingContext.navigate', navigation, NAVIGATION_MS));
  }
  await goto(first);
  return {
    evaluate: (script, ...args) => runInTab(bidi, context, 'page', script, args),
    acks: () => readAcks(runIsolated),
    waitForAck: (timeoutMs, after, command) => waitForAck(runIsolated, timeoutMs, after, command),
    sendFromContentScript: (message) => callFromContentScript(runIsolated, 'runtime.sendMessage', [message]),
    callFromContentScript: (path, ...args) => callFromContentScript(runIsolated, path, args),
    goto,
    serve: pages.add,
    reload: async () =>
      void (await bidi.send('browsingContext.reload', { context, wait: 'interactive' }, NAVIGATION_MS)),
    guests: () => readGuests(runIsolated),
    press: (key) => perform(bidi, context, { type: 'key', id: 'keyboard', actions: keyPress(key) }),
    devtools: () => Promise.reject(new Error('Firefox has no DevTools protocol.')),
    clickAt: (x, y) => perform(bidi, context, clickOn({ x, y, origin: 'viewport' })),
    setSize: (width, height) => setSize(bidi, context, width, height),
    accessibleNodes: () => Promise.reject(new Error('Firefox gives no driver its accessibility tree.')),
    screenshot: (path, options) => screenshot(bidi, context, path, options),
    async close() {
      await closeTab(bidi, context);
      tabs.delete(context);
    },
  };
}

/** Closes a tab; does nothing when it is closed already. */
export async function closeTab(bidi: Bidi, context: string): Promise<void> {
  try {
    await bidi.send('browsingContext.close', { context });
  } catch (error) {
    if ((await openTabs(bidi)).some((tab) => tab.context === context)) throw error;
  }
}

/** All tabs with their addresses. */
export async function openTabs(bidi: Bidi): Promise<{ context: string; url: string }[]> {
  interface Tree {
    contexts: { context: string; url: string }[];
  }
  return (await bidi.send<Tree>('browsingContext.getTree', { maxDepth: 0 })).contexts;
}

/** Writes what the tab shows as a PNG, with `fullPage` all of its document. */
export async function screenshot(
  bidi: Bidi,
  context: string,
  path: string,
  { fullPage = false }: { fullPage?: boolean } = {},
): Promise<void> {
  const origin = fullPage ? 'document' : 'viewport';
  const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context, origin });
  writeFileSync(path, Buffer.from(data, 'base64'));
}
