import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WIRE_VERSION } from '../../messages/wire-version.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Browser, ExtensionPage } from '../../scripts/browser/driver.ts';
import type { LibraryMeta } from '../../storage/rows.ts';
import { command, eventually, newReader, rowsOf } from './daybook.ts';
import { Screen } from './screen.ts';

const PAPERS = 1_200;
// What goes on after a start waits until the reader had what they came for.
const PATIENCE_MS = 60_000;
const ids = Array.from({ length: PAPERS }, (_, n) => `2511.${String(n + 10_000)}`);

const steps = async (page: ExtensionPage) => (await rowsOf<LibraryMeta>(page, 'meta'))[0]?.steps ?? [];
const papers = async (page: ExtensionPage) => (await rowsOf<Paper>(page, 'papers')).length;

/** Begins an import, and kills the browser when it has come some way. */
async function killInMidImport(browser: Browser, list: string, order?: (own: ExtensionPage) => Promise<unknown>) {
  const own = await browser.openExtensionPage('options.html');
  const screen = new Screen(await browser.openExtensionPage('library.html#import'));
  await screen.page.chooseFiles('input[type=file]', list);
  await screen.click('button', /^Import [\d,]+ entries$/);
  await eventually('some of it', async () => (await steps(own)).length > 0);
  await order?.(own);
  await browser.kill();
}

it('an import that is killed with the browser goes on at the next start, and one that is being taken back is all or nothing', {
  timeout: 300_000,
}, async () => {
  const reader = newReader();
  const first = await reader.start();
  const list = `${reader.profile}.txt`;
  writeFileSync(list, ids.join('\n'));
  await killInMidImport(first, list);

  const second = await reader.start();
  const own = await second.openExtensionPage('options.html');
  await eventually('all of it', async () => (await steps(own)).length === 0, PATIENCE_MS);
  expect(await papers(own)).toBe(PAPERS);
  expect(await command(own, 'undo', {})).toMatchObject({ output: { papers: PAPERS } });
  expect(await papers(own)).toBe(0);

  await killInMidImport(second, list, async (page) => {
    const [step] = await steps(page);
    // Not waited for: the browser is killed meanwhile.
    const message = { command: 'cancel-import', input: { id: step?.importId ?? '' }, wire: WIRE_VERSION };
    await page.evaluate('void browser.runtime.sendMessage(args[0])', message);
  });
  const third = await reader.start();
  const last = await third.openExtensionPage('options.html');
  await eventually('an end', async () => (await steps(last)).length === 0, PATIENCE_MS);
  // The order to take it back may not have come before the end.
  expect([0, PAPERS]).toContain(await papers(last));
});
