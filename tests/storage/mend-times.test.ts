import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { localDay } from '../../papers/days.ts';
import { forget } from '../../storage/forget/forget.ts';
import type { Library } from '../../storage/library.ts';
import { mendTimes } from '../../storage/mend-times.ts';
import { historyDays, markedDays, newestDay } from '../../storage/reads/history.ts';
import { listingsSeen } from '../../storage/reads/listings.ts';
import { recentPapers } from '../../storage/reads/papers.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { recordShown } from '../../storage/record-shown.ts';
import { setMark } from '../../storage/set-marks.ts';
import { captureOf, contents, facts, freshLibrary, noon, rows } from './made-library.ts';

const DAY = '2026-06-03';
const NOW = noon(DAY);
const FAR = noon('2091-01-01');

const id = (number: number) => facts(number).paperId;

function numbers(seen: { paper: { paperId: string } }[]): number[] {
  return seen.map(({ paper }) => Number(paper.paperId.slice(-5)));
}

function seenAt(library: Library, at: number, day: string, ...papers: number[]) {
  return recordCapture(library, captureOf(rows(papers.map((number) => facts(number))), { at, day }));
}

/** A library in which papers 1 and 2 were seen yesterday, and 2 and 3 while the clock was wrong. */
async function libraryWithFuture(): Promise<Library> {
  const library = freshLibrary();
  await seenAt(library, noon('2026-06-02'), '2026-06-02', 1, 2);
  await seenAt(library, FAR, '2026-06-01', 2, 3);
  return library;
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is dated ahead of now', () => {
  it('leads no list of the reader', async () => {
    const library = await libraryWithFuture();
    expect(numbers(await recentPapers(library, 10))).toEqual([1, 2, 3]);
    expect(numbers(await recentPapers(library, 1))).toEqual([1]);
    expect(await historyDays(library)).toEqual([{ day: '2026-06-02', papers: 2 }]);
    expect((await listingsSeen(library)).map(({ listing }) => listing)).toEqual([
      'hf:day:2026-06-02',
      'hf:day:2026-06-01',
    ]);
    for (const number of [1, 3]) await setMark(library, id(number), { kind: 'star', name: '', value: true });
    expect(await markedDays(library, { tags: [], starred: true })).toEqual([
      { day: DAY, ids: [id(3)] },
      { day: '2026-06-02', ids: [id(1)] },
    ]);
  });

  it('is shown as ever while it is rather the clock of now that is behind', async () => {
    const library = freshLibrary();
    await seenAt(library, noon('2026-06-01'), '2026-06-01', 1);
    await seenAt(library, noon('2026-06-02'), '2026-06-02', 2);
    vi.setSystemTime(noon('2000-01-01'));
    expect(numbers(await recentPapers(library, 10))).toEqual([2, 1]);
    expect((await historyDays(library)).map(({ day }) => day)).toEqual(['2026-06-02', '2026-06-01']);
    expect((await listingsSeen(library)).map(({ name }) => name)).toEqual(['2026-06-02', '2026-06-01']);
  });

  it('can be forgotten by its day, which is the newest that holds something', async () => {
    const library = await libraryWithFuture();
    const day = await newestDay(library);
    expect(day).toBe('2091-01-01');
    await forget(library, { what: 'day', day: day ?? '' });
    expect(await newestDay(library)).toBe('2026-06-02');
    expect(await library.captures.where('at').above(NOW).count()).toBe(0);
  });
});

describe('mending times', () => {
  it('dates what is more than a day ahead of now to just before the newest capture that makes sense', async () => {
    const library = await libraryWithFuture();
    await recordShown(library, { listing: 'hf:day:2026-06-01', captureAt: FAR, papers: [{ paperId: id(3), at: FAR }] });
    expect(await mendTimes(library)).toBe(true);
    const newest = noon('2026-06-02');
    const then = newest - 1;
    expect(await library.papers.bulkGet([id(1), id(2), id(3)])).toMatchObject([
      { firstSeen: newest, lastSeen: newest, factsAt: newest },
      { firstSeen: then, lastSeen: newest },
      { firstSeen: then, lastSeen: then, factsAt: then },
    ]);
    expect(await library.sightings.where('listing').equals('hf:day:2026-06-01').toArray()).toMatchObject([
      { paperId: id(2), day: '2026-06-02', firstAt: then, lastAt: then },
      { paperId: id(3), day: '2026-06-02', firstAt: then, lastAt: then, shownAt: then },
    ]);
    expect(await library.captures.orderBy('at').toArray()).toMatchObject([
      { at: then, day: '2026-06-02', paperIds: [id(2), id(3)] },
      { at: newest },
    ]);
    expect(await library.listings.get('hf:day:2026-06-01')).toMatchObject({
      firstSeen: then,
      lastSeen: then,
      times: 1,
    });
    expect(await historyDays(library)).toEqual([{ day: '2026-06-02', papers: 3 }]);
    expect(await newestDay(library)).toBe('2026-06-02');
    expect(numbers(await recentPapers(library, 10))).toEqual([1, 2, 3]);
  });

  it('dates it to now where no capture makes sense', async () => {
    const library = freshLibrary();
    await seenAt(library, FAR, '2026-06-01', 1);
    await mendTimes(library);
    expect(await library.papers.toArray()).toMatchObject([{ firstSeen: NOW, lastSeen: NOW, factsAt: NOW }]);
    expect(await historyDays(library)).toEqual([{ day: DAY, papers: 1 }]);
  });

  it('gives the papers it changed the revision of a write, so that the index follows', async () => {
    const library = await libraryWithFuture();
    const before = (await library.meta.get('library'))?.revision ?? 0;
    await mendTimes(library);
    const changed = await library.papers.where('revision').above(before).primaryKeys();
    expect(changed.sort()).toEqual([id(2), id(3)]);
  });

  it('joins a sighting with one of today on the same listing', async () => {
    const library = freshLibrary();
    await seenAt(library, FAR, '2026-06-01', 1);
    await seenAt(library, NOW - 1_000, '2026-06-01', 1);
    await mendTimes(library);
    expect(await library.sightings.toArray()).toMatchObject([
      { day: DAY, firstAt: NOW - 1_001, lastAt: NOW - 1_000, times: 2 },
    ]);
    expect(await historyDays(library)).toEqual([{ day: DAY, papers: 1 }]);
  });

  it('changes nothing a second time, nor in a library of the past', async () => {
    const library = await libraryWithFuture();
    await mendTimes(library);
    const once = await contents(library);
    expect(await mendTimes(library)).toBe(false);
    expect(await contents(library)).toEqual(once);
  });

  it('leaves what is at most a day ahead', async () => {
    const library = freshLibrary();
    await seenAt(library, NOW + 23 * 3_600_000, DAY, 1);
    const before = await contents(library);
    expect(await mendTimes(library)).toBe(false);
    expect(await contents(library)).toEqual(before);
  });

  it('goes on where it was cut short', async () => {
    const library = freshLibrary();
    for (let page = 0; page < 3; page++) {
      const papers = Array.from({ length: 150 }, (_, index) => page * 150 + index);
      await seenAt(library, FAR + page, '2026-06-01', ...papers);
    }
    let writes = 0;
    const put = library.meta.put.bind(library.meta);
    vi.spyOn(library.meta, 'put').mockImplementation((row) => {
      writes += 1;
      if (writes === 3) throw new Error('stopped');
      return put(row);
    });
    await expect(mendTimes(library)).rejects.toThrow('stopped');
    const left = await library.papers.where('lastSeen').above(NOW).count();
    expect([left > 0, left < 450]).toEqual([true, true]);
    expect(await mendTimes(library)).toBe(true);
    expect(await library.papers.where('lastSeen').above(NOW).count()).toBe(0);
    expect(await historyDays(library)).toEqual([{ day: DAY, papers: 450 }]);
  });

  it('waits while an order to forget is being carried out', async () => {
    const library = await libraryWithFuture();
    await library.meta.update('library', { forgetting: ['day:2091-01-01'] });
    const before = await contents(library);
    await mendTimes(library);
    expect(await contents(library)).toEqual(before);
    await library.meta.update('library', { forgetting: [] });
    await mendTimes(library);
    expect(await newestDay(library)).toBe('2026-06-02');
  });

  it('changes nothing while the clock is from before the library was made', async () => {
    const library = await libraryWithFuture();
    const before = await contents(library);
    vi.setSystemTime(noon('2000-01-01'));
    expect(await mendTimes(library)).toBe(false);
    expect(await contents(library)).toEqual(before);
  });

  it('changes nothing while many days of the coming year are filled: this clock is behind', async () => {
    const library = freshLibrary();
    await library.open();
    for (let day = 1; day < 10; day++) await seenAt(library, noon(`2026-08-0${day}`), `2026-08-0${day}`, day);
    const before = await contents(library);
    expect(await mendTimes(library)).toBe(false);
    expect(await contents(library)).toEqual(before);
    vi.setSystemTime(noon('2026-08-08'));
    expect(await mendTimes(library)).toBe(false);
    expect(localDay(Date.now())).toBe('2026-08-08');
  });

  it('keeps marks in the order in which they were set', async () => {
    const library = await libraryWithFuture();
    vi.setSystemTime(FAR);
    await setMark(library, id(2), { kind: 'tag', name: 'a', value: true });
    vi.setSystemTime(NOW);
    await mendTimes(library);
    await setMark(library, id(2), { kind: 'tag', name: 'a', value: false });
    expect((await library.papers.get(id(2)))?.tags).toEqual([]);
  });
});
