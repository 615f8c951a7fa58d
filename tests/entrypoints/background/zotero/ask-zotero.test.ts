import { describe, expect, it } from 'vitest';
import { zoteroAt } from '../../../../entrypoints/background/zotero/ask-zotero.ts';
import { findZotero } from '../../../../entrypoints/background/zotero/find-zotero.ts';
import type { Edition } from '../../../zotero/stand-in-library.ts';
import { standIn } from '../../../zotero/zotero-background.ts';

const why = (problem: string) => expect.objectContaining({ name: 'ZoteroError', why: problem });

describe('asking Zotero', () => {
  it.each<Edition>([7, 9, 10])('passes the gate of edition %i, which drops what is not marked', async (edition) => {
    const { address } = await standIn(edition);
    await expect(fetch(`${address}/connector/ping`, { method: 'POST', body: '{}' })).rejects.toThrow();
    const answer = await zoteroAt(address)({ path: '/connector/ping' });
    expect(answer.status).toBe(200);
    expect(answer.version).toMatch(new RegExp(`^${edition}\\.0\\.\\d`));
  });

  it('tells when nothing answers', async () => {
    const { address, stop } = await standIn(10);
    await stop();
    await expect(findZotero(zoteroAt(address))).rejects.toEqual(why('not-running'));
  });

  it('tells when it does not answer in time', async () => {
    const { address } = await standIn(10, { isSilent: true });
    await expect(zoteroAt(address)({ path: '/connector/ping', ms: 100 })).rejects.toEqual(why('no-answer'));
  });

  it.each([200, 302, 404, 500])('tells when another program answers, with %i', async (status) => {
    const { address } = await standIn(10, { isOther: status });
    await expect(findZotero(zoteroAt(address))).rejects.toEqual(why('other-program'));
  });

  it('reads no more of an answer than it has to', async () => {
    const { address } = await standIn(10);
    const ask = zoteroAt(address);
    await expect(ask({ path: '/connector/getSelectedCollection', mostBytes: 50 })).rejects.toEqual(
      why('not-understood'),
    );
  });
});

describe('finding Zotero', () => {
  it.each<[Edition, boolean, object]>([
    [7, false, { isReadable: false, isWritable: false, isApiOff: false, id: 'before-10' }],
    [7, true, { isReadable: true, isWritable: false, isApiOff: false, id: 'before-10' }],
    [9, true, { isReadable: true, isWritable: false }],
    [10, false, { isReadable: false, isWritable: false, isApiOff: true, id: 'MadeServer01' }],
    [10, true, { isReadable: true, isWritable: true, isApiOff: false, id: 'MadeServer01' }],
  ])('knows what edition %i lets others do, its interface on: %s', async (edition, isApiOn, expected) => {
    const { address } = await standIn(edition, { isApiOn });
    expect(await findZotero(zoteroAt(address))).toMatchObject(expected);
  });

  it.each([
    ['6.0.36', 'too-old'],
    ['strange', 'too-old'],
  ])('refuses a version of %s', async (version, problem) => {
    const ask = async () => ({ status: 200, version, headers: new Headers(), text: '{"prefs":{}}' });
    await expect(findZotero(ask)).rejects.toEqual(why(problem));
  });

  it.each(['', 'null', '[]', '{"prefs":1}', '<html>'])('understands no ping of %j', async (text) => {
    const ask = async () => ({ status: 200, version: '10.0.1', headers: new Headers(), text });
    await expect(findZotero(ask)).rejects.toEqual(why('not-understood'));
  });
});
