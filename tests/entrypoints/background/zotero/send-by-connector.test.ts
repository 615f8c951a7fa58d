import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { facts } from '../../../storage/made-library.ts';
import type { Edition } from '../../../zotero/stand-in-library.ts';
import { besideZotero, note, tag } from '../../../zotero/zotero-background.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

// The pauses between sessions are for its reader's eyes.
beforeEach(() => {
  const real = globalThis.setTimeout;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms?: number) =>
    real(run, ms === 700 ? 0 : ms)) as typeof setTimeout);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each<Edition>([7, 9])('sending to Zotero %i, which is spoken to as a connector does', (edition) => {
  it('opens a session for each set of tags, so that they are the reader’s own and each paper’s', async () => {
    const background = await besideZotero(edition, {}, [1, 2, 3, 4]);
    await tag(background, 1, 'agents', 'rlhf');
    await tag(background, 2, 'rlhf', 'agents');
    await tag(background, 3, 'vision');
    const { zotero, sendPapers } = background;
    expect(await sendPapers([1, 2, 3, 4], { places: ['C24'] })).toEqual({
      sent: { saved: 4, known: 0, left: 0, failed: [], isBare: false },
    });
    expect(zotero.sessions.size).toBe(3);
    expect(zotero.items.map(({ tags }) => tags.map((one) => `${one.tag} ${one.isAutomatic}`).sort())).toEqual([
      ['agents false', 'rlhf false'],
      ['agents false', 'rlhf false'],
      ['vision false'],
      [],
    ]);
    expect(zotero.items.every(({ collections }) => collections.join() === 'COLL2346')).toBe(true);
    // The selection moved twice for each, and not for each paper.
    expect(zotero.moves).toBe(6);
  });

  it('sends each note with its own paper', async () => {
    const background = await besideZotero(edition);
    await note(background, 1, 'First');
    await note(background, 2, 'Second');
    await background.sendPapers([1, 2, 3]);
    expect(background.zotero.items.map(({ notes }) => notes)).toEqual([['<p>First</p>'], ['<p>Second</p>'], []]);
    await background.sendPapers([1], { hasNotes: false });
    expect(background.zotero.items.at(-1)?.notes).toEqual([]);
  });

  it('lets it import papers that have too many sets of tags, without these', async () => {
    const numbers = upTo(25);
    const background = await besideZotero(edition, {}, numbers);
    for (const n of numbers) await tag(background, n, `tag ${n}`);
    expect(await background.sendPapers(numbers, { places: ['C23'] })).toEqual({
      sent: { saved: 25, known: 0, left: 0, failed: [], isBare: true },
    });
    const { zotero } = background;
    expect(zotero.sessions.size).toBe(1);
    expect(zotero.items).toHaveLength(25);
    expect(zotero.items[0]).toMatchObject({
      data: { itemType: 'preprint', title: facts(1).title },
      tags: [],
      collections: ['COLL2345'],
    });
  });

  it('offers the collections, the one that is selected in it, and that of last time', async () => {
    const { find, sendPapers, zotero } = await besideZotero(edition);
    zotero.selected = 'C24';
    expect(await find()).toMatchObject({
      found: {
        way: 'connector',
        places: [
          { id: 'L1', name: 'My Library', level: 0 },
          { id: 'C23', level: 1 },
          { id: 'C24', level: 2 },
          { id: 'C25', level: 1 },
        ],
        chosen: ['C24'],
      },
    });
    await sendPapers([1], { places: ['C25'] });
    expect(await find()).toMatchObject({ found: { chosen: ['C25'] } });
    expect(zotero.upgradeWindows).toBe(0);
  });

  it('says so when nothing in it can be changed', async () => {
    const { find, sendPapers } = await besideZotero(edition, { isReadOnly: true });
    expect(await find()).toEqual({ problem: 'read-only' });
    expect(await sendPapers([1])).toEqual({ problem: 'read-only' });
  });

  it('says which papers it failed to save, and goes on with the others', async () => {
    const background = await besideZotero(edition, { failsToSave: true });
    await tag(background, 1, 'agents');
    expect(await background.sendPapers([1, 2])).toMatchObject({
      sent: { saved: 0, left: 0, failed: [{ why: 'not-saved', papers: 2 }] },
    });
  });

  it('saves nothing when the collection is gone', async () => {
    const { sendPapers, zotero } = await besideZotero(edition);
    expect(await sendPapers([1], { places: ['C99'] })).toEqual({ problem: 'no-collection' });
    expect(zotero.items).toEqual([]);
  });

  it('says so when papers are saved and their tags and place are not taken', async () => {
    const { sendPapers, zotero } = await besideZotero(edition, { losesSessions: true });
    expect(await sendPapers([1], { places: ['C23'] })).toMatchObject({
      sent: { saved: 1, failed: [{ why: 'not-put', papers: 1 }] },
    });
    expect(zotero.items).toHaveLength(1);
  });

  it('leaves out what is in it already, where that can be read', async () => {
    const { zotero, sendPapers } = await besideZotero(edition, { isApiOn: true });
    zotero.add({ itemType: 'preprint', DOI: `10.48550/arXiv.${facts(2).paperId.slice(6)}` });
    expect(await sendPapers([1, 2])).toMatchObject({ sent: { saved: 1, known: 1 } });
  });
});

describe('sending to a Zotero 10 whose interface is off', () => {
  it('goes as to one before 10, and says that there is a better way', async () => {
    const { find, sendPapers, zotero } = await besideZotero(10);
    expect(await find()).toMatchObject({ found: { way: 'connector', isApiOff: true } });
    expect(await sendPapers([1])).toMatchObject({ sent: { saved: 1 } });
    expect(zotero.sessions.size).toBe(1);
  });
});
