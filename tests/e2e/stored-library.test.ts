import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listingAddress, listingPage } from '../../scripts/pages/listing-page.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import firstSchema from '../fixtures/library-schema-1.json' with { type: 'json' };
import secondSchema from '../fixtures/library-schema-2.json' with { type: 'json' };
import thirdSchema from '../fixtures/library-schema-3.json' with { type: 'json' };
import { BROWSER, canaryKnows, command, eventually, newReader, openCaptured, rowsOf } from './daybook.ts';
import { libraryFolders } from './profile-files.ts';
import { expectWhole } from './whole-library.ts';

const listing = { kind: 'day', day: '2026-06-03', items: madeItems(6, { day: '2026-06-03' }) } as const;
const page = { url: listingAddress(listing), html: listingPage(listing) };
const others = { kind: 'day', day: '2026-06-04', items: madeItems(4, { day: '2026-06-04' }) } as const;
const nextPage = { url: listingAddress(others), html: listingPage(others) };

interface Found {
  output: { hits: { paperId: string }[] };
}

describe('a library that comes back empty', () => {
  it('is not taken for a new one: Daybook shows what is lost, and writes nothing until the reader decides', async () => {
    const reader = newReader();
    const before = await reader.start();
    await openCaptured(before, page);
    const old = await before.openExtensionPage('options.html');
    await canaryKnows(old, 6);
    await before.close();
    const folders = libraryFolders(reader.profile);
    expect(folders.length).toBeGreaterThan(0);
    for (const folder of folders) rmSync(folder, { recursive: true });

    const browser = await reader.start();
    const tab = await browser.openTab(nextPage);
    expect((await tab.waitForAck(60_000, 0, 'capture')).reply).toEqual({ ok: false, refusal: 'lost' });
    const own = await browser.openExtensionPage('options.html');
    const { stoppages } = await own.evaluate<{ stoppages: object[] }>('return browser.storage.session.get()');
    expect(stoppages).toMatchObject([{ reason: 'lost', papers: 6 }]);
    expect(await rowsOf(own, 'papers')).toEqual([]);
    await eventually('the button to say so', async () =>
      (await own.evaluate<string>('return browser.action.getTitle({})')).includes('empty'),
    );

    await command(own, 'accept-loss', null);
    await eventually('the open listing to be recorded', async () => (await rowsOf(own, 'papers')).length === 4);
    await expectWhole(own);
  });
});

// The first goes through all that the others do. Each costs Firefox a start, and tests/storage opens them in it too.
const LIBRARIES = [
  ['1', firstSchema],
  ['2', secondSchema],
  ['3', thirdSchema],
] as const;

describe('a stored library of an earlier version', () => {
  it.each(BROWSER === 'chromium' ? LIBRARIES : LIBRARIES.slice(0, 1))(
    'opens with everything in it, is searched, and takes new captures: schema %s',
    async (schema, oldLibrary) => {
      const browser = await newReader().start();
      // A document of the extension's origin that itself opens no library.
      const origin = await browser.openExtensionPage('icon/128.png');
      await browser.stopBackground();
      await origin.evaluate(
        `const [{ version, stores, rows }] = args;
       await (globalThis.browser ?? chrome).storage.local.clear();
       // Both in one turn: should the background wake up meanwhile, it waits for the two of them.
       indexedDB.deleteDatabase('daybook');
       const open = indexedDB.open('daybook', version);
       open.onupgradeneeded = () => {
         for (const { name, keyPath, indexes } of stores) {
           const store = open.result.createObjectStore(name, { keyPath });
           for (const index of indexes) store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
           for (const row of rows[name] ?? []) store.put(row);
         }
       };
       await new Promise((done, failed) => {
         open.onsuccess = done;
         open.onerror = () => failed(open.error);
       });
       open.result.close();`,
        oldLibrary,
      );
      await openCaptured(browser, page);
      const own = await browser.openExtensionPage('options.html');
      expect(await rowsOf(own, 'papers')).toHaveLength(oldLibrary.rows.papers.length + 6);
      const tag = oldLibrary.rows.papers.find((paper) => paper.tags.length > 0)?.tags[0] ?? '';
      const isTagged = (paper: { tags: string[] }) => paper.tags.some((each) => `${each}/`.startsWith(`${tag}/`));
      const found = await command<Found>(own, 'search', { text: `tag:${tag}`, from: 0, limit: 10 });
      const tagged = oldLibrary.rows.papers.filter(isTagged).map(({ paperId }) => paperId);
      expect(found.output.hits.map((hit) => hit.paperId).sort()).toEqual(tagged.sort());
      // The later ones were joined and forgotten in, and so are no mere sum of their captures.
      if (schema === '1') await expectWhole(own);
    },
  );
});
