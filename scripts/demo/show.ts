import { join } from 'node:path';
import { WIRE_VERSION } from '../../messages/wire-version.ts';
import type { Browser, ExtensionPage } from '../browser/driver.ts';
import { askQuery } from '../replay/read-library.ts';
import { chooseQueries } from './choose-queries.ts';

const TAG = 'to read';
const WAIT_MS = 20_000;

const print = (text: string) => process.stdout.write(`${text}\n`);

/** Uses Daybook as a reader would, with the keyboard, and prints the results: three searches, a tag, its search. */
export async function showSearches(browser: Browser, titles: Record<string, string>): Promise<void> {
  const popup = await browser.openExtensionPage('popup.html');
  await popup.waitFor(`return document.querySelector('article') !== null`, WAIT_MS);
  let tagged = '';
  for (const query of chooseQueries(Object.values(titles))) [tagged = ''] = await search(popup, query, titles);
  await popup.press('ArrowDown');
  await popup.press('t');
  await popup.waitFor(`return document.activeElement?.getAttribute('role') === 'combobox'`, WAIT_MS);
  await popup.type(TAG);
  await popup.press('Enter');
  await popup.waitFor(`return document.querySelector('[role=status]')?.textContent?.includes('${TAG}')`, WAIT_MS);
  print(`\nTagged “${TAG}”: ${tagged}`);
  await popup.press('Escape');
  await search(popup, `tag:"${TAG}"`, titles);
  await popup.close();
}

/** Types a search, prints what the popup then shows, and gives the titles. */
async function search(popup: ExtensionPage, query: string, titles: Record<string, string>): Promise<string[]> {
  await popup.press('/');
  await popup.press('Control+a');
  await popup.type(query);
  const { total, hits } = await askQuery(popup, query, WIRE_VERSION, titles);
  const first = hits[0]?.title ?? '';
  await popup.waitFor(
    `return document.querySelector('article')?.textContent?.includes(${JSON.stringify(first)})`,
    WAIT_MS,
  );
  print(`\nSearched “${query}”: ${total} papers`);
  for (const { title } of hits.slice(0, 3)) print(`  ${title}`);
  return hits.map((hit) => hit.title);
}

const SCREENS = [
  { page: 'popup.html', name: 'popup', width: 400, height: 600 },
  { page: 'sidepanel.html', name: 'side-panel', width: 400, height: 900 },
  { page: 'sidepanel.html', name: 'side-panel-wide', width: 1280, height: 900 },
  { page: 'options.html', name: 'options', width: 1000, height: 900 },
];

/** Takes a picture of each of Daybook's pages, into a folder. */
export async function takeScreenshots(browser: Browser, folder: string): Promise<void> {
  for (const { page, name, width, height } of SCREENS) {
    const open = await browser.openExtensionPage(page);
    await open.setSize(width, height);
    const isDrawn = name === 'options' ? `document.querySelector('dd')` : `document.querySelector('article')`;
    await open.waitFor(`return ${isDrawn} !== null`, WAIT_MS);
    await open.screenshot(join(folder, `${name}.png`));
    await open.close();
  }
}
