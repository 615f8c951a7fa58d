import { describe, expect, it } from 'vitest';
import type { Paper } from '../../papers/paper.ts';
import type { Browser, ExtensionPage, ServedPage } from '../../scripts/browser/driver.ts';
import { listingAddress, listingPage } from '../../scripts/pages/listing-page.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { command, eventually, openCaptured, rowsOf, startBrowser } from './daybook.ts';

interface Answer {
  output: { hits: { paperId: string }[]; total: number; incomplete?: true };
}

function dayPage(day: string, count: number): ServedPage {
  const options = { kind: 'day', day, items: madeItems(count, { day }) } as const;
  return { url: listingAddress(options), html: listingPage(options) };
}

const days = (count: number) => Array.from({ length: count }, (_, i) => `2026-05-${String(i + 1).padStart(2, '0')}`);

/** Every paper that search knows: none is read yet. */
async function found(page: ExtensionPage): Promise<{ ids: string[]; incomplete: boolean }> {
  const ids: string[] = [];
  for (;;) {
    const { output } = await command<Answer>(page, 'search', { text: 'is:unread', from: ids.length, limit: 200 });
    ids.push(...output.hits.map((hit) => hit.paperId));
    if (output.hits.length === 0) return { ids: ids.sort(), incomplete: output.incomplete === true };
  }
}

async function stored(page: ExtensionPage): Promise<string[]> {
  return (await rowsOf<Paper>(page, 'papers')).map((paper) => paper.paperId).sort();
}

/** Does something to the blocks of the index behind Daybook's back; `script` has them by `[segment, block]` key. */
function harm(page: ExtensionPage, script: string): Promise<void> {
  return page.evaluate(
    `const open = indexedDB.open('daybook-index');
     const database = await new Promise((done, failed) => {
       open.onsuccess = () => done(open.result);
       open.onerror = () => failed(open.error);
     });
     const blocks = database.transaction('blocks', 'readwrite').objectStore('blocks');
     const keys = await new Promise((done) => { const all = blocks.getAllKeys(); all.onsuccess = () => done(all.result); });
     const values = await new Promise((done) => { const all = blocks.getAll(); all.onsuccess = () => done(all.result); });
     if (keys.length < 2) throw new Error('there are no blocks to harm');
     ${script}
     await new Promise((done) => { blocks.transaction.oncomplete = done; });
     database.close();`,
  );
}

async function isPacked(page: ExtensionPage): Promise<void> {
  await eventually('the index to be packed', () =>
    page.evaluate<boolean>(
      `const open = indexedDB.open('daybook-index');
       const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
       if (!database.objectStoreNames.contains('blocks')) return database.close() ?? false;
       const count = database.transaction('blocks').objectStore('blocks').count();
       const blocks = await new Promise((done) => { count.onsuccess = () => done(count.result); });
       database.close();
       return blocks > 1;`,
    ),
  );
}

async function withPapers(): Promise<{ browser: Browser; own: ExtensionPage }> {
  const browser = await startBrowser();
  for (const day of days(3)) await openCaptured(browser, dayPage(day, 40));
  const own = await browser.openExtensionPage('options.html');
  expect((await found(own)).ids).toHaveLength(120);
  await isPacked(own);
  await browser.stopBackground();
  return { browser, own };
}

const HARMS = [
  ['changed', 'keys.forEach((key, i) => { values[i][values[i].length >> 1] ^= 4; blocks.put(values[i], key); });'],
  ['lost but for the manifest', 'keys.forEach((key) => { if (key[0] > 0) blocks.delete(key); });'],
  ['lost with the manifest', 'keys.forEach((key) => { if (key[0] === 0) blocks.delete(key); });'],
  ['not blocks at all', `keys.forEach((key) => blocks.put('nonsense', key));`],
] as const;

describe('an index whose blocks are', () => {
  it.each(HARMS)('%s is made again while searches are answered', async (_how, script) => {
    const { browser, own } = await withPapers();
    await harm(own, script);
    await openCaptured(browser, dayPage('2026-06-01', 5));
    await eventually('all papers to be found', async () => {
      const { ids, incomplete } = await found(own);
      expect(ids.length === 125 || incomplete).toBe(true);
      return ids.length === 125;
    });
    expect((await found(own)).ids).toEqual(await stored(own));
  });
});

describe('the index', () => {
  it('finds what is stored, no more and no less, however often the background is killed', async () => {
    const browser = await startBrowser();
    const own = await browser.openExtensionPage('options.html');
    for (const [i, day] of days(12).entries()) {
      await openCaptured(browser, dayPage(day, 12));
      // Before it follows, while it packs or merges, after.
      await new Promise((resolve) => setTimeout(resolve, (i % 6) * 450));
      await browser.stopBackground();
      if (i % 6 === 5) expect((await found(own)).ids).toEqual(await stored(own));
    }
    expect((await found(own)).ids).toEqual(await stored(own));
    expect((await found(own)).ids).toHaveLength(12 * 12);
  });

  it('knows a capture by the time that it is acknowledged, or at the next search', async () => {
    const { browser, own } = await withPapers();
    const [first] = madeItems(1, { day: '2026-06-02' });
    await openCaptured(browser, dayPage('2026-06-02', 1));
    const title = first?.paper.title.replace(/\s+/g, ' ') ?? '';
    const { output } = await command<Answer>(own, 'search', { text: `"${title}"`, from: 0, limit: 5 });
    expect(output.hits.map((hit) => hit.paperId)).toEqual([`arxiv:${first?.paper.id}`]);
  });
});
