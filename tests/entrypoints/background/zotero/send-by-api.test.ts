import { describe, expect, it } from 'vitest';
import { facts } from '../../../storage/made-library.ts';
import { besideZotero, note, tag } from '../../../zotero/zotero-background.ts';

const MANY = Array.from({ length: 120 }, (_, at) => at + 1);
const asks = (seen: { path: string }[]) => seen.filter(({ path }) => path === '/api/local/authorize').length;

describe('sending to a Zotero that can be written to', () => {
  it('gives each paper its own tags, its note, and all collections that were chosen', async () => {
    const background = await besideZotero(10, { isApiOn: true, presses: ['always'] });
    await tag(background, 1, 'agents', 'rlhf');
    await note(background, 2, 'Mine <b>');
    const { zotero, sendPapers } = background;
    expect(await sendPapers([1, 2], { places: ['COLL2345', 'COLL2347'] })).toEqual({
      sent: { saved: 2, known: 0, left: 0, failed: [], isBare: false },
    });
    expect(zotero.items).toMatchObject([
      {
        data: { itemType: 'preprint', title: facts(1).title, extra: `arXiv:${facts(1).paperId.slice(6)}` },
        tags: [
          { tag: 'agents', isAutomatic: false },
          { tag: 'rlhf', isAutomatic: false },
        ],
        collections: ['COLL2345', 'COLL2347'],
        notes: [],
      },
      { tags: [], notes: ['<p>Mine &lt;b&gt;</p>'] },
    ]);
    expect(zotero.moves).toBe(0);
  });

  it('puts them into the library itself where no collection was chosen', async () => {
    const { zotero, sendPapers } = await besideZotero(10, { isApiOn: true, presses: ['always'] });
    await sendPapers([1], { places: [''] });
    expect(zotero.items).toMatchObject([{ collections: [] }]);
  });

  it('asks for a key once where the reader always allows it, and keeps it out of all that leaves', async () => {
    const background = await besideZotero(10, { isApiOn: true, presses: ['always'] }, MANY);
    const { zotero, sendPapers, zoteroStore, library } = background;
    expect(await sendPapers(MANY)).toMatchObject({ sent: { saved: 120, failed: [] } });
    await sendPapers([1], { skipsKnown: false });
    expect(asks(zotero.seen)).toBe(1);
    const { key = 'none' } = await zoteroStore.get();
    expect(zotero.keys.has(key)).toBe(true);
    const tables = await Promise.all(library.tables.map((table) => table.toArray()));
    expect(JSON.stringify([tables, background.logged])).not.toContain(key);
    expect(JSON.stringify(await background.send('find-zotero', null))).not.toContain(key);
  });

  it('asks again for each write where the reader allows it once, and keeps no such key', async () => {
    const presses: 'allow'[] = ['allow', 'allow', 'allow'];
    const { zotero, sendPapers, zoteroStore } = await besideZotero(10, { isApiOn: true, presses }, MANY);
    expect(await sendPapers(MANY)).toMatchObject({ sent: { saved: 120 } });
    expect(asks(zotero.seen)).toBe(3);
    expect((await zoteroStore.get()).key).toBeUndefined();
  });

  it('asks again when the key that it kept is of no more use', async () => {
    const { zotero, sendPapers } = await besideZotero(10, { isApiOn: true, presses: ['always', 'always'] });
    await sendPapers([1]);
    zotero.keys.clear();
    expect(await sendPapers([2])).toMatchObject({ sent: { saved: 1 } });
    expect(asks(zotero.seen)).toBe(2);
  });

  it('sends at most fifty objects at a time, notes among them', async () => {
    const numbers = MANY.slice(0, 60);
    const background = await besideZotero(10, { isApiOn: true, presses: ['always'] }, numbers);
    for (const n of numbers) await note(background, n, 'Mine');
    expect(await background.sendPapers(numbers)).toMatchObject({ sent: { saved: 60, failed: [] } });
    expect(background.zotero.items.every(({ notes }) => notes.length === 1)).toBe(true);
  });

  it('says so when the reader refuses, and leaves the rest', async () => {
    const { zotero, sendPapers } = await besideZotero(10, { isApiOn: true, presses: ['deny'] }, MANY);
    expect(await sendPapers(MANY)).toMatchObject({
      sent: { saved: 0, left: 70, failed: [{ why: 'refused', papers: 50 }] },
    });
    expect(zotero.items).toEqual([]);
  });

  it('saves nothing twice when the connection breaks after a write', async () => {
    const options = { isApiOn: true, presses: ['always' as const], breaksAfterWrite: true };
    const background = await besideZotero(10, options);
    await note(background, 1, 'Mine');
    expect(await background.sendPapers([1, 2, 3])).toMatchObject({ sent: { saved: 3, failed: [] } });
    expect(background.zotero.items).toHaveLength(3);
    expect(background.zotero.items[0]?.notes).toHaveLength(1);
  });

  it('says which papers were not taken, and why', async () => {
    const { sendPapers } = await besideZotero(10, { isApiOn: true, presses: ['always'], failsToSave: true });
    expect(await sendPapers([1, 2])).toEqual({
      sent: {
        saved: 0,
        known: 0,
        left: 0,
        failed: [{ why: 'not-saved', papers: 2, titles: [facts(1).title, facts(2).title] }],
        isBare: false,
      },
    });
  });

  it('says so when the library cannot be written to', async () => {
    const { sendPapers } = await besideZotero(10, { isApiOn: true, presses: ['always'], isReadOnly: true });
    expect(await sendPapers([1])).toMatchObject({ sent: { failed: [{ why: 'read-only', papers: 1 }] } });
  });

  it('leaves out what is in Zotero already, unless the reader wants it twice', async () => {
    const { zotero, sendPapers } = await besideZotero(10, { isApiOn: true, presses: ['always'] });
    zotero.add({ itemType: 'conferencePaper', extra: `Read.\narXiv: ${facts(2).paperId.slice(6)}v3 [cs]` });
    expect(await sendPapers([1, 2])).toMatchObject({ sent: { saved: 1, known: 1 } });
    expect(await sendPapers([1, 2])).toMatchObject({ sent: { saved: 0, known: 2 } });
    expect(await sendPapers([1], { skipsKnown: false })).toMatchObject({ sent: { saved: 1, known: 0 } });
  });

  it('offers its collections, each in the one that holds it, and those of last time', async () => {
    const { find, sendPapers } = await besideZotero(10, { isApiOn: true, presses: ['always'] });
    expect(await find()).toEqual({
      found: {
        version: '10.0.1',
        way: 'api',
        isApiOff: false,
        isReadable: true,
        places: [
          { id: '', name: '', level: 0 },
          { id: 'COLL2345', name: 'Reading', level: 1 },
          { id: 'COLL2346', name: 'Agents', level: 2 },
          { id: 'COLL2347', name: 'Thesis', level: 1 },
        ],
        chosen: [''],
      },
    });
    await sendPapers([1], { places: ['COLL2346', 'COLL2347'] });
    expect(await find()).toMatchObject({ found: { chosen: ['COLL2346', 'COLL2347'] } });
  });
});
