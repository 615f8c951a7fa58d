import type { Page } from 'playwright-core';
import type { ExtensionPage } from '../driver.ts';
import { until, within } from '../wait.ts';
import { runInPage } from './run-script.ts';

const ACT_MS = 10_000;

/** Drives a page that shows one of the extension's own. */
export function extensionPageOn(page: Page): ExtensionPage {
  return {
    evaluate: (script, ...args) => runInPage(page, script, args),
    press: (key) => within(`the key ${key}`, ACT_MS, page.keyboard.press(key)),
    type: (text) => within('typing', ACT_MS + text.length * 50, page.keyboard.type(text)),
    click: (selector) => page.click(selector, { timeout: ACT_MS }),
    drag: (from, to) => page.dragAndDrop(from, to, { timeout: ACT_MS }),
    chooseFiles: (selector, ...paths) => page.setInputFiles(selector, paths, { timeout: ACT_MS }),
    async waitFor(script, timeoutMs) {
      await until(`the extension page: ${script}`, timeoutMs, async () => Boolean(await runInPage(page, script, [])));
    },
    screenshot: async (path, options = {}) => void (await page.screenshot({ path, ...options })),
    setSize: (width, height) => within('a new size', ACT_MS, page.setViewportSize({ width, height })),
    close: () => page.close(),
  };
}
