import 'fake-indexeddb/auto';
import { runInThisContext } from 'node:vm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StoreRequest } from '../../scripts/browser/store-requests.ts';
import { costlyRequests, requestsInWords, STORE_REQUESTS } from '../../scripts/browser/store-requests.ts';

const one = (store: string, method: string, rows = 1, isBounded = true, transaction = 1): StoreRequest => ({
  at: 0,
  database: 'made',
  store,
  method,
  transaction,
  isBounded,
  rows,
});
const SCREEN = { drawn: 30, inView: 8 };

describe('the requests that a reader must not wait for', () => {
  it('are not a few that are bounded', () => {
    expect(costlyRequests([one('meta', 'get'), one('papers', 'getAll', 30), one('papers', 'get')], SCREEN)).toEqual([]);
  });

  it('are those that count', () => {
    expect(costlyRequests([one('papers', 'count', 0)], SCREEN)).toEqual(['a count: made/papers count']);
  });

  it('are those that walk a store without an end, or more of it than is drawn', () => {
    expect(costlyRequests([one('papers', 'openCursor', 5, false)], SCREEN)).toEqual([
      'a scan: made/papers openCursor, 5 rows',
    ]);
    expect(costlyRequests([one('papers', 'getAll', 91)], SCREEN)).toEqual([
      'more than the 30 rows that are drawn: made/papers getAll, 91 rows',
    ]);
  });

  it('are those sent in a transaction for each row of the screen, or more than there are rows', () => {
    const each = (count: number, transaction: (index: number) => number) =>
      Array.from({ length: count }, (_, index) => one('sightings', 'getAll', 1, true, transaction(index)));
    expect(
      costlyRequests(
        each(30, () => 1),
        SCREEN,
      ),
    ).toEqual([]);
    expect(
      costlyRequests(
        each(7, (index) => index),
        SCREEN,
      ),
    ).toEqual([]);
    expect(
      costlyRequests(
        each(8, (index) => index),
        SCREEN,
      ),
    ).toEqual(['one for each row: 8 transactions with made/sightings getAll']);
    expect(
      costlyRequests(
        each(31, () => 1),
        SCREEN,
      ),
    ).toEqual(['more requests than the 30 rows that are drawn: 31 × made/sightings getAll']);
  });

  it('are not those for blocks of the index, as many as the query needs, and not drafts', () => {
    const block = { ...one('blocks', 'get'), database: 'daybook-index' };
    const drafts = { ...one('drafts', 'getAll', 0, false), database: 'daybook-drafts' };
    expect(costlyRequests([...Array.from({ length: 31 }, () => block), drafts], SCREEN)).toEqual([]);
    expect(costlyRequests([{ ...block, method: 'count' }], SCREEN)).toEqual(['a count: daybook-index/blocks count']);
  });

  it('are counted by what they ask', () => {
    const index = { ...one('papers', 'getAll', 3), index: 'lastSeen' };
    expect(requestsInWords([one('papers', 'get'), index, one('papers', 'get')])).toEqual([
      '2 × made/papers get, 2 rows',
      '1 × made/papers.lastSeen getAll, 3 rows',
    ]);
  });
});

describe('the script that notes requests', () => {
  let store: () => IDBObjectStore;
  const noted = () => (globalThis as unknown as { storeRequests: StoreRequest[] }).storeRequests;
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => {
      request.addEventListener('success', () => resolve(request.result), { once: true });
    });

  beforeAll(async () => {
    runInThisContext(STORE_REQUESTS);
    const opening = indexedDB.open('made');
    opening.onupgradeneeded = () => opening.result.createObjectStore('papers').createIndex('day', 'day');
    const database = await done(opening);
    store = () => database.transaction('papers', 'readwrite').objectStore('papers');
    for (const key of [1, 2, 3, 4]) await done(store().put({ day: key }, key));
  });

  beforeEach(() => {
    noted().length = 0;
  });

  it('notes store, index, method and how many rows came back', async () => {
    await done(store().getAll(IDBKeyRange.bound(2, 3)));
    await done(store().index('day').get(4));
    await done(store().get(9));
    expect(noted()[0]?.transaction).not.toBe(noted()[1]?.transaction);
    expect(noted()).toMatchObject([
      { database: 'made', store: 'papers', method: 'getAll', rows: 2, isBounded: true },
      { store: 'papers', index: 'day', method: 'get', rows: 1 },
      { store: 'papers', method: 'get', rows: 0 },
    ]);
  });

  it('knows what is bounded by a key, a range or a number of rows', async () => {
    await done(store().getAll());
    await done(store().getAll(IDBKeyRange.lowerBound(2)));
    await done(store().getAll(null, 2));
    await done(store().getAll(2));
    await done(store().openCursor(null, 'prev'));
    await done(store().openCursor(IDBKeyRange.only(2)));
    expect(noted().map(({ isBounded }) => isBounded)).toEqual([false, true, true, true, false, true]);
  });

  it('numbers transactions', async () => {
    const papers = store();
    papers.get(1);
    await done(papers.index('day').get(1));
    expect(noted()[1]?.transaction).toBe(noted()[0]?.transaction);
  });

  it('counts each row that a cursor comes to or steps over', async () => {
    const request = store().openCursor();
    const cursor = await done(request);
    cursor?.advance(2);
    await done(request);
    expect(noted()).toMatchObject([{ method: 'openCursor', rows: 3 }]);
  });
});
