import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Browser, ExtensionPage } from '../../scripts/browser/driver.ts';
import { processTree } from '../../scripts/browser/processes.ts';
import { eventually, newReader } from './daybook.ts';
import { draftsOf, stored } from './kept-notes.ts';
import { knownItems } from './known-items.ts';
import { putCaptures } from './put-captures.ts';
import { byRole, Screen } from './screen.ts';

const DAY = '2025-11-03';
const HERON = 'Herons stand still';
const items = knownItems(DAY, [{ title: 'Otters hold hands' }, { title: HERON }]);
const WORDS = 'Why do they, and what of the rest?';

describe('a note in a browser that fails', () => {
  it('is stored when its page and the background crash', async () => {
    const browser = await newReader().start();
    const panel = await typedIn(browser);
    await eventually('the draft', async () => (await draftsOf(panel.page)).includes(WORDS));
    crashExtension(browser.pid);
    const own = await openedAfterCrash(browser);
    await stored(own, HERON, WORDS);
    expect(await draftsOf(own)).toEqual([]);
  });

  it('is stored by the next start when the browser is killed', async () => {
    const next = newReader();
    const browser = await next.start();
    const panel = await typedIn(browser);
    await eventually('the draft', async () => (await draftsOf(panel.page)).includes(WORDS));
    await browser.kill();
    const own = await (await next.start()).openExtensionPage('options.html');
    await stored(own, HERON, WORDS);
  });

  async function typedIn(browser: Browser): Promise<Screen> {
    await putCaptures(await browser.openExtensionPage('options.html'), { kind: 'day', name: DAY, items });
    const page = await browser.openExtensionPage('sidepanel.html');
    await page.setSize(500, 900);
    const panel = new Screen(page);
    await panel.click('button', 'Show detail', byRole('article', HERON));
    await panel.click('textbox', 'Note');
    await page.type(WORDS);
    return panel;
  }
});

/** A page of the extension. For a moment the browser takes the crashed process for alive, and opens pages in it. */
async function openedAfterCrash(browser: Browser): Promise<ExtensionPage> {
  let page: ExtensionPage | undefined;
  await eventually('a page of the extension', async () => {
    page = await browser.openExtensionPage('options.html').catch(() => undefined);
    return page !== undefined;
  });
  if (!page) throw new Error('no page of the extension opens');
  return page;
}

/** Ends the processes in which the extension runs, as a crash does. */
function crashExtension(browser: number): void {
  for (const pid of processTree([browser])) {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    if (command.includes('--extension-process') || name === 'WebExtensions') process.kill(pid, 'SIGKILL');
  }
}
