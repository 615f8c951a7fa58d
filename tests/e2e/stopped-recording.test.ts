import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Browser, ExtensionPage, Tab } from '../../scripts/browser/driver.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { BROWSER, canaryKnows, canaryOf, command, eventually, newReader, openCaptured, rowsOf } from './daybook.ts';
import { everyPage, everywhere, titleSays } from './everywhere.ts';
import { listing, sharedBrowser } from './shared-browser.ts';

const dayPage = (day: string, papers: number) => listing({ kind: 'day', day, items: madeItems(papers, { day }) });
const FIRST = dayPage('2026-06-03', 6);
const NEXT = dayPage('2026-06-04', 4);

async function refusedFor(browser: Browser, refusal: string): Promise<Tab> {
  const tab = await browser.openTab(NEXT);
  onTestFinished(() => tab.close().catch(() => {}));
  expect((await tab.waitForAck(60_000, 0, 'capture')).reply).toEqual({ ok: false, refusal });
  return tab;
}

/** Runs on the library's database as another program would; `script` has it as `database`. */
function onDatabase(own: ExtensionPage, script: string, version?: number): Promise<unknown> {
  return own.evaluate(
    `const open = args[0] ? indexedDB.open('daybook', args[0]) : indexedDB.open('daybook');
     const database = await new Promise((done, failed) => {
       open.onsuccess = () => done(open.result);
       open.onerror = () => failed(open.error);
     });
     try { ${script} } finally { database.close(); }`,
    version ?? null,
  );
}

const inMeta = (change: string) => `
  const transaction = database.transaction('meta', 'readwrite');
  const store = transaction.objectStore('meta');
  ${change}
  await new Promise((done, failed) => { transaction.oncomplete = done; transaction.onabort = failed; });`;

describe('recording that has stopped is said by the button and by every page', () => {
  const reader = sharedBrowser({});

  it('when the store is deleted under the running background, whose library is neither replaced nor forgotten', async () => {
    const { browser, own } = reader;
    await reader.record(FIRST);
    await canaryKnows(own, 6);
    const pages = await everyPage(browser);
    const canary = await canaryOf(own);
    await own.evaluate(
      `const gone = indexedDB.deleteDatabase('daybook');
       await new Promise((done, failed) => { gone.onsuccess = done; gone.onerror = failed; })`,
    );
    await refusedFor(browser, 'lost');
    await everywhere(own, pages, 'came back empty', /It held 6 papers on .* 1 page was not recorded\./);
    expect(await rowsOf(own, 'papers')).toEqual([]);
    expect(await canaryOf(own)).toEqual(canary);

    await browser.stopBackground();
    await refusedFor(browser, 'lost');
    expect(await canaryOf(own)).toEqual(canary);
    await command(own, 'accept-loss', null);
    await eventually('what is open to be recorded', async () => (await rowsOf(own, 'papers')).length > 0);
    await titleSays(own, 'new today');
  });

  it('and not because of a page: a content script taken over neither reads nor changes what is kept outside', async () => {
    const { browser, own } = reader;
    const tab = await reader.record(FIRST);
    await canaryKnows(own, 6);
    const canary = await canaryOf(own);
    const forged = { canary: { epoch: 'forged', papers: 1_000, lastWrite: 1 } };
    for (const area of ['local', 'session']) {
      await tab.callFromContentScript(`storage.${area}.set`, forged).catch(() => {});
      const read = await tab.callFromContentScript(`storage.${area}.get`).catch(() => undefined);
      expect(JSON.stringify(read ?? {})).not.toContain(JSON.stringify(canary.epoch));
    }
    expect(await canaryOf(own)).toEqual(canary);
    await browser.stopBackground();
    await reader.record(NEXT);
    expect(await rowsOf(own, 'papers')).toHaveLength(10);
  });

  it('when its own row is gone, until the reader deletes everything', async () => {
    const { browser, own } = reader;
    await reader.record(FIRST);
    const pages = await everyPage(browser);
    await onDatabase(own, inMeta('store.clear();'));
    await refusedFor(browser, 'damaged');
    await everywhere(own, pages, 'damaged', 'Your library is damaged');
    expect(await rowsOf(own, 'papers')).toHaveLength(6);
    expect(await command(own, 'forget-everything', null)).toMatchObject({ ok: true });
    await openCaptured(browser, dayPage('2026-06-05', 3));
    await titleSays(own, 'new today');
  });

  it('when the browser does not let Daybook read the site, where no script runs that could be refused', async () => {
    const { browser, own } = reader;
    await reader.record(FIRST);
    const pages = await everyPage(browser);
    await browser.setSiteAccess(false);
    await everywhere(own, pages, 'does not let it read the site', 'Daybook may not read huggingface.co');
    await browser.setSiteAccess(true);
    await titleSays(own, 'new today');
    for (const page of pages) await page.gone('alert');
  });

  it('when the store does not answer, and pages are not blank meanwhile', async () => {
    const { browser, own } = reader;
    await reader.record(FIRST);
    await own.evaluate(
      `const open = indexedDB.open('daybook');
       globalThis.held = await new Promise((done) => { open.onsuccess = () => done(open.result); });
       globalThis.gone = new Promise((done) => { indexedDB.deleteDatabase('daybook').onsuccess = done; });`,
    );
    await browser.stopBackground();
    const pages = await everyPage(browser);
    await everywhere(own, pages, 'cannot open your library', /cannot open your library/);
    await own.evaluate('globalThis.held.close(); await globalThis.gone;');
    await titleSays(own, 'came back empty');
    await command(own, 'accept-loss', null);
  });

  // The last: nothing in this browser is written to after it.
  it('when a newer Daybook has written to the library, which this one neither changes nor empties', async () => {
    const { browser, own } = reader;
    await reader.record(FIRST);
    const pages = await everyPage(browser);
    await own.evaluate(
      `const open = indexedDB.open('daybook', 10000);
       open.onupgradeneeded = () => {
         open.result.createObjectStore('newer').put({ kept: true }, 1);
         const meta = open.transaction.objectStore('meta');
         meta.get('library').onsuccess = (event) => meta.put({ ...event.target.result, schema: 1000 });
       };
       await new Promise((done, failed) => { open.onsuccess = done; open.onerror = () => failed(open.error); });
       open.result.close();`,
    );
    await refusedFor(browser, 'outdated');
    await everywhere(own, pages, 'newer Daybook', 'A newer Daybook has written to your library.');
    const draft = { paperId: 'arxiv:2606.00001', editor: crypto.randomUUID(), text: 'mine', was: '' };
    expect(await command(own, 'keep-draft', draft)).toMatchObject({ ok: true });
    expect(await command(own, 'forget-everything', null)).toEqual({ ok: false, refusal: 'outdated' });
    expect(await command(own, 'left-draft', { paperId: draft.paperId })).toMatchObject({ output: { text: 'mine' } });
    expect(await rowsOf(own, 'papers')).toHaveLength(6);
    expect(await rowsOf(own, 'newer')).toEqual([{ kept: true }]);
  });
});

// Chromium: LevelDB's CURRENT names the file that everything else hangs on. Firefox without history has no IndexedDB.
describe('a store that the browser cannot open', () => {
  it('is said by the button and by every page, and pages never stay blank', async () => {
    const reader = newReader();
    if (BROWSER === 'chromium') {
      const before = await reader.start();
      await openCaptured(before, FIRST);
      await before.close();
      const databases = join(reader.profile, 'Default/IndexedDB');
      const [folder = ''] = readdirSync(databases).filter((name) => /^chrome-extension_.*leveldb$/.test(name));
      writeFileSync(join(databases, folder, 'CURRENT'), 'no such file\n');
    }
    const browser = await reader.start({ neverRemember: true, allowPrivate: true });
    const own = await browser.openExtensionPage('options.html');
    const pages = await everyPage(browser);
    const first = BROWSER === 'firefox' ? await refusedFor(browser, 'unopened') : undefined;
    if (BROWSER === 'chromium') {
      // Chromium may put a damaged store aside and begin anew; then it is the loss that is said.
      const tab = await browser.openTab(NEXT);
      expect((await tab.waitForAck(60_000, 0, 'capture')).reply).toMatchObject({ ok: false });
      await everywhere(own, pages, 'recording has stopped', /cannot open your library|came back empty/);
      return;
    }
    await everywhere(
      own,
      pages,
      'cannot open your library',
      /The browser cannot open your library.* 1 page was not recorded/,
    );
    await first?.close();
  });
});
