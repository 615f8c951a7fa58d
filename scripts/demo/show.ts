import { join } from 'node:path';
import { WIRE_VERSION } from '../../messages/wire-version.ts';
import type { Browser, ExtensionPage } from '../browser/driver.ts';
import { askQuery } from '../replay/read-library.ts';
import { remembered } from './choose-queries.ts';
import { readSeenPapers } from './read-papers.ts';

const WAIT_MS = 20_000;

const print = (text: string) => process.stdout.write(`${text}\n`);

/**
 * Uses Daybook as a reader would, with the keyboard, and prints the results: looks for what one remembers of papers,
 * tags what is found, puts it on the reading list, and finds it again by that.
 */
export async function showSearches(browser: Browser, titles: Record<string, string>): Promise<void> {
  const popup = await browser.openExtensionPage('popup.html');
  await popup.waitFor(`return document.querySelector('article') !== null`, WAIT_MS);
  const { searches, tag } = remembered(await readSeenPapers(popup));
  for (const { remembers, query } of searches) {
    print(`\nRemembered: ${remembers}`);
    await search(popup, query, titles);
  }
  const [found] = searches;
  const [tagged = ''] = await search(popup, found?.query ?? '', titles);
  await popup.press('ArrowDown');
  await popup.press('t');
  await popup.waitFor(`return document.activeElement?.getAttribute('role') === 'combobox'`, WAIT_MS);
  await popup.type(tag);
  await popup.press('Enter');
  await popup.waitFor(
    `return document.querySelector('[role=status]')?.textContent?.includes(${JSON.stringify(tag)})`,
    WAIT_MS,
  );
  print(`\nTagged “${tag}”: ${tagged}`);
  await popup.press('Escape');
  await popup.press('l');
  await isListed(popup, true);
  print(`Put on the reading list: ${tagged}`);
  await popup.press('Control+z');
  await isListed(popup, false);
  await popup.press('Control+Shift+z');
  await isListed(popup, true);
  print('Taken back with Ctrl+Z, and done again with Ctrl+Shift+Z');
  await search(popup, `tag:${tag} list:reading-list`, titles);
  await popup.close();
}

/** Waits until the button of the first row says whether its paper is on the list. */
function isListed(popup: ExtensionPage, isOn: boolean): Promise<void> {
  const button = `document.querySelector('article button:has([data-name=bookmark])')`;
  return popup.waitFor(`return ${button}?.getAttribute('aria-pressed') === '${isOn}'`, WAIT_MS);
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
  print(`\nSearched “${query}”: ${total} ${total === 1 ? 'paper' : 'papers'}`);
  for (const { title } of hits.slice(0, 3)) print(`  ${title}`);
  return hits.map((hit) => hit.title);
}

const ROWS = 'article';
const SCREENS = [
  { page: 'popup.html', name: 'popup', width: 400, height: 600, drawn: ROWS },
  { page: 'sidepanel.html', name: 'side-panel', width: 400, height: 900, drawn: ROWS },
  { page: 'library.html', name: 'full-page', width: 1280, height: 900, drawn: ROWS },
  { page: 'library.html#list=reading-list', name: 'reading-list', width: 1280, height: 900, drawn: ROWS },
  { page: 'library.html#pictures', name: 'pictures', width: 1280, height: 900, drawn: 'main svg rect' },
  { page: 'options.html', name: 'options', width: 1000, height: 900, drawn: 'dd' },
];

/** Takes a picture of each of Daybook's pages, into a folder. */
export async function takeScreenshots(browser: Browser, folder: string): Promise<void> {
  for (const { page, name, width, height, drawn } of SCREENS) {
    const open = await browser.openExtensionPage(page);
    await open.setSize(width, height);
    await open.waitFor(`return document.querySelector(${JSON.stringify(drawn)}) !== null`, WAIT_MS);
    await open.screenshot(join(folder, `${name}.png`));
    await open.close();
  }
}
