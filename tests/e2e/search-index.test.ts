import { describe, expect, it } from 'vitest';
import type { Paper } from '../../papers/paper.ts';
import type { ExtensionPage, ServedPage } from '../../scripts/browser/driver.ts';
import { listingAddress, listingPage } from '../../scripts/pages/listing-page.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { command, eventually, rowsOf } from './daybook.ts';
import { putManyPapers } from './many-papers.ts';
import { sharedBrowser } from './shared-browser.ts';

const reader = sharedBrowser();

interface Answer {
  output: { hits: { paperId: string }[]; total: number; incomplete?: true };
}

function dayPage(day: string, count: number): ServedPage {
  const options = { kind: 'day', day, items: madeItems(count, { day }) } as const;
  return { url: listingAddress(options), html: listingPage(options) };
}

const days = (count: number) => Array.from({ length: count }, (_, i) => `2026-05-${String(i + 1).padStart(2, '0')}`);

/** Every paper in the index: none is read yet. They are asked for in parts, of which any may say that it lacks some. */
async function found(page: ExtensionPage): Promise<{ ids: string[]; incomplete: boolean }> {
  const ids: string[] = [];
  let incomplete = false;
  for (;;) {
    const { output } = await command<Answer>(page, 'search', { text: 'is:unread', from: ids.length, limit: 200 });
    ids.push(...output.hits.map((hit) => hit.paperId));
    incomplete ||= output.incomplete === true;
    if (output.hits.length === 0) return { ids: ids.sort(), incomplete };
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

/** The keys of the blocks that the index has stored. */
function storedBlocks(page: ExtensionPage): Promise<string> {
  return page.evaluate<string>(
    `const open = indexedDB.open('daybook-index');
     const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
     if (!database.objectStoreNames.contains('blocks')) return database.close() ?? '[]';
     const all = database.transaction('blocks').objectStore('blocks').getAllKeys();
     const keys = await new Promise((done) => { all.onsuccess = () => done(all.result); });
     database.close();
     return JSON.stringify(keys);`,
  );
}

/** A packed index of 120 papers, and no background. */
async function packedLibrary(): Promise<ExtensionPage> {
  const { browser, own } = reader;
  expect(await storedBlocks(own)).toBe('[]');
  await putManyPapers(own, 3, 40);
  expect((await found(own)).ids).toHaveLength(120);
  await eventually('the index to be packed', async () => JSON.parse(await storedBlocks(own)).length > 1);
  await browser.stopBackground();
  return own;
}

const HARMS = [
  ['changed', 'keys.forEach((key, i) => { values[i][values[i].length >> 1] ^= 4; blocks.put(values[i], key); });'],
  ['lost but for the manifest', 'keys.forEach((key) => { if (key[0] > 0) blocks.delete(key); });'],
  ['lost with the manifest', 'keys.forEach((key) => { if (key[0] === 0) blocks.delete(key); });'],
  ['not blocks at all', `keys.forEach((key) => blocks.put('nonsense', key));`],
] as const;

describe('an index whose blocks are', () => {
  it.each(HARMS)('%s is made again while searches are answered', async (_how, script) => {
    const own = await packedLibrary();
    await harm(own, script);
    await reader.record(dayPage('2026-06-01', 5));
    await eventually('all papers to be found', async () => {
      const { ids, incomplete } = await found(own);
      expect(ids.length === 125 || incomplete).toBe(true);
      return ids.length === 125;
    });
    expect((await found(own)).ids).toEqual(await stored(own));
  });
});

// Three of each way to be killed.
const ROUNDS = 9;

describe('the index', () => {
  it('finds what is stored, no more and no less, however often the background is killed', async () => {
    const { browser, own } = reader;
    for (const [i, day] of days(ROUNDS).entries()) {
      await reader.record(dayPage(day, 12));
      const before = await storedBlocks(own);
      // In turn before the index follows, once it has, and while it packs or merges.
      if (i % 3 > 0) expect((await found(own)).ids).toEqual(await stored(own));
      if (i % 3 > 1) await eventually('a block to be written', async () => (await storedBlocks(own)) !== before);
      await browser.stopBackground();
    }
    expect((await found(own)).ids).toEqual(await stored(own));
    expect((await found(own)).ids).toHaveLength(ROUNDS * 12);
  });

  it('finds a capture once it is acknowledged, or at the next search', async () => {
    const own = await packedLibrary();
    const [first] = madeItems(1, { day: '2026-06-02' });
    await reader.record(dayPage('2026-06-02', 1));
    const title = first?.paper.title.replace(/\s+/g, ' ') ?? '';
    const { output } = await command<Answer>(own, 'search', { text: `"${title}"`, from: 0, limit: 5 });
    expect(output.hits.map((hit) => hit.paperId)).toEqual([`arxiv:${first?.paper.id}`]);
  });
});
