import { launchChromium } from './chromium/launch.ts';
import type { Browser, BrowserName, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox/launch.ts';

/**
 * Starts a real browser with a built extension in it and the network cut off: tabs get the pages they are opened
 * with, all else is refused. Rejects in plain words when the browser or the extension is missing.
 */
export function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<Browser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
