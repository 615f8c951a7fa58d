import type { BrowserName } from '../../scripts/browser/driver.ts';
import { launchBrowser } from '../../scripts/browser/index.ts';

// Run by drivers.browser.test.ts: starts a browser, prints its process id, and never closes it.
const [, , name, extension = '', profile = '', how] = process.argv;
const browser = await launchBrowser(name as BrowserName, { extension, profile });
process.stdout.write(String(browser.pid), () => {
  if (how === 'exit') process.exit(0);
  if (how === 'an error') throw new Error('The program failed.');
});
