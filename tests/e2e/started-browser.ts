import type { Browser, ExtensionPage, LaunchOptions } from '../../scripts/browser/driver.ts';
import { launchBrowser } from '../../scripts/browser/index.ts';
import { buildFolder } from '../../scripts/project.ts';
import { BROWSER, newProfile } from './daybook.ts';

/** A browser with Daybook in a profile of its own, for many tests. */
export interface StartedBrowser {
  readonly browser: Browser;
  /** the options page, to look into the library from */
  readonly own: ExtensionPage;
  /** Closes every tab that was opened since the start. */
  closeTabs(): Promise<void>;
  /** Ends the browser and deletes its profile. */
  end(): Promise<void>;
}

const IDS_OF_TABS = 'return (await browser.tabs.query({})).map((tab) => tab.id)';

export async function startBrowserForMany(options?: Partial<LaunchOptions>): Promise<StartedBrowser> {
  const { profile, remove } = newProfile();
  const browser = await launchBrowser(BROWSER, { extension: buildFolder(BROWSER), profile, ...options });
  const own = await browser.openExtensionPage('options.html');
  const first = new Set(await own.evaluate<number[]>(IDS_OF_TABS));
  return {
    browser,
    own,
    async closeTabs() {
      const ids = await own.evaluate<number[]>(IDS_OF_TABS);
      await own.evaluate(
        'await browser.tabs.remove(args[0])',
        ids.filter((id) => !first.has(id)),
      );
    },
    async end() {
      await browser.kill();
      remove();
    },
  };
}
