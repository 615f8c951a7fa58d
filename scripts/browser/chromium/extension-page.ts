import type { Page } from 'playwright-core';
import type { ExtensionPage } from '../driver.ts';
import { until } from '../wait.ts';
import { runInPage } from './run-script.ts';

const CLICK_MS = 10_000;

/** Drives a page that shows one of the extension's own. */
export function extensionPageOn(page: Page): ExtensionPage {
  return {
    evaluate: (script, ...args) => runInPage(page, script, args),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    click: (selector) => page.click(selector, { timeout: CLICK_MS }),
    async waitFor(script, timeoutMs) {
      await until(`the extension page: ${script}`, timeoutMs, async () => Boolean(await runInPage(page, script, [])));
    },
    screenshot: async (path, options = {}) => void (await page.screenshot({ path, ...options })),
    setSize: (width, height) => page.setViewportSize({ width, height }),
    close: () => page.close(),
  };
}
