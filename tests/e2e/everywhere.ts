import { expect, onTestFinished } from 'vitest';
import type { Browser, ExtensionPage } from '../../scripts/browser/driver.ts';
import { eventually } from './daybook.ts';
import { Screen } from './screen.ts';

const PAGES = ['popup.html', 'sidepanel.html', 'options.html'];

/** Every page of Daybook, opened before anything happens, until the test is over. */
export async function everyPage(browser: Browser): Promise<Screen[]> {
  const pages: Screen[] = [];
  for (const path of PAGES) pages.push(new Screen(await browser.openExtensionPage(path)));
  onTestFinished(async () => {
    await Promise.all(pages.map(({ page }) => page.close().catch(() => {})));
  });
  return pages;
}

/** Waits until the button and every page say so. */
export async function everywhere(
  own: ExtensionPage,
  pages: Screen[],
  tooltip: string,
  words: string | RegExp,
): Promise<void> {
  await titleSays(own, tooltip);
  expect(await own.evaluate<string>('return browser.action.getBadgeText({})')).toBe('!');
  for (const page of pages) {
    await page.until(`a page to say ${words}`, async () => {
      const alerts = await page.all('alert');
      return alerts.some(({ text }) => (typeof words === 'string' ? text.includes(words) : words.test(text)));
    });
  }
}

/** Waits until the button says so. */
export function titleSays(own: ExtensionPage, words: string): Promise<void> {
  return eventually(`the button to say "${words}"`, async () =>
    (await own.evaluate<string>('return browser.action.getTitle({})')).includes(words),
  );
}
