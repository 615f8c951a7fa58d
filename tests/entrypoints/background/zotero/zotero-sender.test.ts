import { describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { readSendingToZotero } from '../../../../messages/sending-to-zotero.ts';
import { facts } from '../../../storage/made-library.ts';
import { besideZotero } from '../../../zotero/zotero-background.ts';

const id = (n: number) => facts(n).paperId;
const itemOf = (n: number) => ({ itemType: 'preprint', archiveID: `arXiv:${id(n).slice(6)}` });
const known = async ({ send }: Pick<Awaited<ReturnType<typeof besideZotero>>, 'send'>, ...numbers: number[]) =>
  (await send('in-zotero', { keys: numbers.map(id) })).output;

describe('Zotero', () => {
  it('is asked nothing before the browser allows it', async () => {
    const background = await besideZotero(10, { isApiOn: true });
    vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false);
    expect(await background.find()).toEqual({ problem: 'not-allowed' });
    expect(await background.sendPapers([1])).toEqual({ problem: 'not-allowed' });
    expect(await known(background, 1)).toBeNull();
    expect(background.zotero.seen).toEqual([]);
  });

  it('is sent one order at a time, which can be stopped', async () => {
    // It waits for its reader, who presses nothing.
    const background = await besideZotero(10, { isApiOn: true, presses: [] });
    void background.sendPapers([1]);
    await expect.poll(() => background.zotero.asked.length).toBe(1);
    expect(await readSendingToZotero()).toEqual({ done: 0, total: 1 });
    expect(await background.sendPapers([2])).toEqual({ problem: 'busy' });
  });

  it('gets no more once the reader stops it', async () => {
    const numbers = Array.from({ length: 120 }, (_, at) => at + 1);
    const background = await besideZotero(10, { isApiOn: true, presses: ['always'] }, numbers);
    const sending = background.sendPapers(numbers);
    await expect.poll(() => background.zotero.items.length).toBeGreaterThan(0);
    await background.send('stop-sending-to-zotero', null);
    const answer = await sending;
    const { saved, left } = 'sent' in answer ? answer.sent : { saved: 0, left: 0 };
    expect(saved).toBe(background.zotero.items.length);
    expect(saved + left).toBe(120);
    expect(await readSendingToZotero()).toBeUndefined();
  });
});

describe('which papers are in Zotero', () => {
  it('is told by any field that names them, where its data can be read', async () => {
    const background = await besideZotero(9, { isApiOn: true });
    background.zotero.add(itemOf(1));
    background.zotero.add({ itemType: 'webpage', url: `http://arxiv.org/pdf/${id(3).slice(6)}v2` });
    expect(await known(background, 1, 2, 3)).toEqual([id(1), id(3)]);
  });

  it('is not told where it cannot', async () => {
    const background = await besideZotero(10);
    background.zotero.add(itemOf(1));
    expect(await known(background, 1)).toBeNull();
  });

  it('is read whole once, and then as far as it has changed', async () => {
    const background = await besideZotero(10, { isApiOn: true, presses: ['always'] });
    const { zotero } = background;
    const [first, second] = [zotero.add(itemOf(1)), zotero.add(itemOf(2))];
    const reads = () => zotero.seen.filter(({ path }) => path === '/api/users/0/items/top').length;
    expect(await known(background, 1, 2)).toEqual([id(1), id(2)]);
    expect(await known(background, 1)).toEqual([id(1)]);
    expect(reads()).toBe(1);
    zotero.remove(first.key);
    second.data = { itemType: 'preprint', title: 'Another' };
    second.version = zotero.version += 1;
    await background.sendPapers([3]);
    expect(await known(background, 1, 2, 3)).toEqual([id(3)]);
  });

  it('is asked for again only after a while when it does not answer', async () => {
    const background = await besideZotero(10, { isOther: 404 });
    expect(await known(background, 1)).toBeNull();
    background.zotero.options.isOther = 0;
    background.zotero.options.isApiOn = true;
    expect(await known(background, 1)).toBeNull();
    expect(background.zotero.seen).toEqual([]);
  });

  it('is of that Zotero alone: another one is read whole', async () => {
    const background = await besideZotero(10, { isApiOn: true, presses: ['always', 'always'] });
    const { zotero } = background;
    zotero.add(itemOf(1));
    expect(await known(background, 1)).toEqual([id(1)]);
    Object.assign(zotero, { serverId: 'MadeServer02', items: [], version: 3 });
    zotero.add(itemOf(2));
    await background.sendPapers([3]);
    expect(await known(background, 1, 2, 3)).toEqual([id(2), id(3)]);
  });

  it('is kept nowhere once anything is forgotten, nor is the key when everything is', async () => {
    const background = await besideZotero(10, { isApiOn: true, presses: ['always'] });
    await background.sendPapers([1]);
    const session = async () => JSON.stringify(await browser.storage.session.get());
    expect(await session()).toContain(id(1));
    await background.send('forget', { what: 'paper', paperId: id(1) });
    expect(await session()).not.toContain(id(1));
    expect(await background.zoteroStore.get()).toMatchObject({ key: expect.any(String), api: [''] });
    await background.send('forget-everything', null);
    expect(await background.zoteroStore.get()).toEqual({});
  });

  it('and the key go when the reader takes the permission back', async () => {
    const background = await besideZotero(10, { isApiOn: true, presses: ['always'] });
    await background.sendPapers([1]);
    await background.daybook.zotero.forgetWhenNotAllowed();
    expect((await background.zoteroStore.get()).key).toBeDefined();
    vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false);
    await background.daybook.zotero.forgetWhenNotAllowed();
    expect(await background.zoteroStore.get()).toEqual({});
  });
});
