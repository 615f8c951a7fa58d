import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, ExtensionPage, LaunchOptions } from '../browser/driver.ts';
import { launchBrowser } from '../browser/index.ts';
import { violatedRules } from './axe.ts';
import type { LibrarySize } from './fill-library.ts';
import { fillLibrary } from './fill-library.ts';
import { markPapers } from './mark-papers.ts';
import type { Colours, ScreenOptions } from './options.ts';
import type { Language } from './speaking.ts';
import { speaking } from './speaking.ts';
import type { View } from './views.ts';
import { viewsOf } from './views.ts';

const WAIT_MS = 60_000;
// Until nothing was drawn for a while: pages draw what is needed less when they are idle.
const STILL = `
  let last = '';
  for (let still = 0, tries = 0; still < 4 && tries < 40; tries += 1) {
    await new Promise((done) => setTimeout(done, 100));
    const now = document.body.innerText;
    still = now === last ? still + 1 : 0;
    last = now;
  }`;
// Texts and controls that stand out of the window to a side; what is scrolled within the page does not count.
const TOO_WIDE = 'return document.documentElement.scrollWidth - innerWidth';

// Pages go on where they were; each view begins anew.
const DROP_ADDRESSES = `await browser.storage.session.remove(['address-library', 'address-panel'])`;

/** A picture that was taken, with what is wrong with it. */
export interface TakenScreen {
  /** its path below the folder of all pictures */
  file: string;
  faults: string[];
}

/** What one library is looked at with. */
export interface Sitting {
  built: string;
  /** a folder for the profile and the copies of the extension */
  temporary: string;
  size: LibrarySize;
  options: ScreenOptions;
  log: (line: string) => void;
}

/**
 * Takes all pictures of a library of one size. The profile is one for all of them, so that it is filled and indexed
 * once; the browser is started anew for each language and colours.
 */
export async function takeScreens({ built, temporary, size, options, log }: Sitting): Promise<TakenScreen[]> {
  const profile = join(temporary, 'profile');
  const launch = (extension: string, more: Partial<LaunchOptions> = {}) =>
    launchBrowser('chromium', { extension, profile, ...more });
  log(`${size}: filling the library`);
  await during(await launch(built), (browser) => fillLibrary(browser, size));
  if (size !== 'empty') await during(await launch(built), markPapers);
  const taken: TakenScreen[] = [];
  for (const language of options.languages) {
    const extension = speaking(built, join(temporary, 'extension'), language);
    for (const colours of options.colours) {
      log(`${size}: ${language}, ${colours}`);
      const browser = await launch(extension, lookOf(colours));
      await during(browser, async () => {
        const own = await browser.openExtensionPage('options.html');
        for (const view of viewsOf(size, options.only)) {
          await own.evaluate(DROP_ADDRESSES);
          taken.push(...(await takeView(browser, view, { size, language, colours, options })));
        }
      });
    }
  }
  return taken;
}

function lookOf(colours: Colours): Partial<LaunchOptions> {
  return { dark: colours === 'dark', ...(colours === 'forced' && { forcedColours: true, reducedMotion: true }) };
}

async function during<T>(browser: Browser, act: (browser: Browser) => Promise<T>): Promise<T> {
  try {
    return await act(browser);
  } finally {
    await browser.close();
  }
}

interface Look {
  size: LibrarySize;
  language: Language;
  colours: Colours;
  options: ScreenOptions;
}

async function takeView(browser: Browser, view: View, look: Look): Promise<TakenScreen[]> {
  const { size, language, colours, options } = look;
  const [first = 420] = options.widths;
  const page = await browser.openExtensionPage(view.path);
  const taken: TakenScreen[] = [];
  try {
    await page.setSize(first, view.height);
    await page.waitFor(view.ready, WAIT_MS);
    if (view.act) {
      await view.act.does(page);
      await page.waitFor(view.act.done, WAIT_MS);
    }
    for (const width of options.widths) {
      await page.setSize(width, view.height);
      await page.evaluate(STILL);
      const file = join(language, `${view.name}-${size}-${colours}-${width}.png`);
      mkdirSync(join(options.folder, language), { recursive: true });
      await page.screenshot(join(options.folder, file));
      taken.push({ file, faults: await faultsOf(page) });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    taken.push({ file: join(language, `${view.name}-${size}-${colours}`), faults: [`not taken: ${reason}`] });
  } finally {
    await page.close();
  }
  return taken;
}

async function faultsOf(page: ExtensionPage): Promise<string[]> {
  const beyond = await page.evaluate<number>(TOO_WIDE);
  const rules = await violatedRules(page);
  // All places of a rule are mostly one mistake, in each row.
  const broken = rules.map(({ rule, places }) => `${rule}, ${places.length} times: ${places[0]}`);
  return [...broken, ...(beyond > 0 ? [`${beyond} px wider than the window`] : [])];
}
