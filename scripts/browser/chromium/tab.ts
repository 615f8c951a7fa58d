import type { Page, Route } from 'playwright-core';
import { callFromContentScript, readAcks, readGuests, waitForAck } from '../acks.ts';
import type { ServedPage, Tab } from '../driver.ts';
import type { ServedPages } from '../served-pages.ts';
import { servedHeaders, servedPages } from '../served-pages.ts';
import { accessibleNodes } from './accessible-nodes.ts';
import { NAVIGATION } from './new-page.ts';
import { isolatedRunner, runInPage } from './run-script.ts';

/** Makes a new page a tab that shows `first`; resolves when its document is parsed. */
export async function tabOn(page: Page, first: ServedPage): Promise<Tab> {
  const pages = servedPages();
  await page.route('**/*', (route) => answer(route, pages).catch(unlessClosed));
  const session = await page.context().newCDPSession(page);
  const runIsolated = isolatedRunner(page, session);
  async function goto(next: ServedPage): Promise<void> {
    pages.add(next);
    await page.goto(next.url, NAVIGATION);
  }
  await goto(first);
  return {
    evaluate: (script, ...args) => runInPage(page, script, args),
    acks: () => readAcks(runIsolated),
    waitForAck: (timeoutMs, after, command) => waitForAck(runIsolated, timeoutMs, after, command),
    sendFromContentScript: (message) => callFromContentScript(runIsolated, 'runtime.sendMessage', [message]),
    callFromContentScript: (path, ...args) => callFromContentScript(runIsolated, path, args),
    goto,
    serve: pages.add,
    reload: async () => void (await page.reload(NAVIGATION)),
    guests: () => readGuests(runIsolated),
    press: (key) => page.keyboard.press(key),
    // Playwright's types name each command; which one it is, the caller knows.
    devtools: async (command, params) => void (await session.send(command as 'Input.insertText', params as never)),
    clickAt: (x, y) => page.mouse.click(x, y),
    setSize: (width, height) => page.setViewportSize({ width, height }),
    accessibleNodes: () => accessibleNodes(session),
    screenshot: async (path, options = {}) => void (await page.screenshot({ path, ...options })),
    close: () => page.close(),
  };
}

async function answer(route: Route, pages: ServedPages): Promise<void> {
  const request = route.request();
  const isDocument = request.isNavigationRequest() && request.frame().parentFrame() === null;
  const page = isDocument ? pages.at(request.url()) : undefined;
  return page ? fulfill(route, page) : route.abort();
}

/** Answers a request with a page. */
export async function fulfill(route: Route, page: ServedPage): Promise<void> {
  const body = typeof page.html === 'string' ? page.html : Buffer.from(page.html);
  await route.fulfill({ status: 200, headers: servedHeaders(page), body });
}

/** Takes the error that Playwright throws for a request whose tab or browser has ended; passes on any other. */
export function unlessClosed(error: unknown): void {
  if (!/has been closed/.test(String(error))) throw error;
}
