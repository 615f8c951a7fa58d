import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ExtensionPage } from '../../scripts/browser/driver.ts';
import type { StoreRequest } from '../../scripts/browser/store-requests.ts';
import { costlyRequests } from '../../scripts/browser/store-requests.ts';
import { command, eventually } from './daybook.ts';
import { putManyPapers } from './many-papers.ts';
import { notedRequests, notingExtension } from './noting-extension.ts';
import type { StartedBrowser } from './started-browser.ts';
import { startBrowserForMany } from './started-browser.ts';

const DAYS = 40;
const PER_DAY = 25;
const ROWS = "document.querySelectorAll('article[data-row]').length";

/** Puts many papers in; then the background has made the index, and a copy of what pages draw first. */
async function fill(own: ExtensionPage): Promise<void> {
  await eventually('the library to be there', async () => (await command(own, 'warm', null)).ok);
  const many = await putManyPapers(own, DAYS, PER_DAY);
  // The background looks at what was put behind its back once it has written itself.
  const paperId = 'arxiv:2511.00000';
  await command(own, 'mark', { paperId, mark: { kind: 'star', name: '', value: true } });
  await eventually('all papers to be found', async () => {
    const { output } = await command<{ output: { total: number } }>(own, 'search', {
      text: 'galaxies',
      from: 0,
      limit: 1,
    });
    return output.total > DAYS;
  });
  await eventually('the copy of the first rows', () =>
    own.evaluate<boolean>(
      'return JSON.stringify(await browser.storage.session.get()).includes(args[0])',
      many.title(0, 0),
    ),
  );
}

let reader: StartedBrowser;
const noting = notingExtension();

beforeAll(async () => {
  reader = await startBrowserForMany({ extension: noting.folder, size: { width: 400, height: 700 } });
  await fill(reader.own);
  await reader.own.close();
});

afterAll(async () => {
  await reader.end();
  noting.remove();
});

const opened: [file: string, name: string][] = [
  ['popup.html', 'the popup'],
  ['sidepanel.html', 'the side panel'],
];

describe.each(opened)('%s', (file, name) => {
  it(`shows ${name}'s first row without a count, a scan or a request for each row`, async () => {
    await reader.browser.stopBackground();
    const page = await opening(file);
    await page.waitFor('return globalThis.firstRowAt !== undefined', 30_000);
    const at = await page.evaluate<number>('return firstRowAt');
    const before = (await notedRequests(page)).filter((one) => one.at <= at);
    expect(costlyRequests(before, await rowsOn(page))).toEqual([]);
  });

  it(`shows ${name}'s first rows where they stay`, async () => {
    const page = await opening(file);
    await page.waitFor('return globalThis.firstRowAt !== undefined', 30_000);
    await quiet(page, 2_500);
    const first = await page.evaluate<string[]>('return firstRows');
    expect(first.length).toBeGreaterThan(4);
    const later = await page.evaluate<string[]>('return rowsInView()');
    expect(later.slice(0, first.length)).toEqual(first);
  });

  it(`shows what a key in ${name} finds without a count, a scan or a request for each row`, async () => {
    const page = await opening(file);
    await page.waitFor(`return ${ROWS} > 0`, 30_000);
    await page.click('input[type="search"]');
    // The background packs and merges its index some two seconds after it changed.
    await quiet(page, 2_500);
    let typed = 'gala';
    await page.type(typed);
    for (const letter of 'xie') {
      await quiet(page);
      const pressed = Date.now();
      typed += letter;
      await page.press(letter);
      const answered = `return answersAt[${JSON.stringify(typed)}]`;
      await page.waitFor(answered, 30_000);
      const at = await page.evaluate<number>(answered);
      const since = (await notedRequests(page)).filter((one) => one.at >= pressed && one.at <= at);
      expect(costlyRequests(since, await rowsOn(page)), typed).toEqual([]);
    }
  });
});

/** Opens a page, closed after the test. */
async function opening(file: string): Promise<ExtensionPage> {
  const page = await reader.browser.openExtensionPage(file);
  onTestFinished(() => page.close());
  return page;
}

function rowsOn(page: ExtensionPage): Promise<{ drawn: number; inView: number }> {
  return page.evaluate(`return { drawn: ${ROWS}, inView: rowsInView().length }`);
}

/** Until nothing has been asked of the store for so many milliseconds. */
async function quiet(page: ExtensionPage, ms = 600): Promise<void> {
  let last: StoreRequest[] = [];
  await eventually('the store to be quiet', async () => {
    const before = last;
    last = await notedRequests(page);
    const newest = Math.max(0, ...last.map(({ at }) => at));
    return before.length === last.length && Date.now() - newest > ms;
  });
}
