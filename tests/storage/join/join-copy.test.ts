import { describe, expect, it } from 'vitest';
import { NOTE_DIVIDER } from '../../../papers/note.ts';
import { forget } from '../../../storage/forget/forget.ts';
import type { CopiedRows } from '../../../storage/join/copied-rows.ts';
import { joinCopy } from '../../../storage/join/join-copy.ts';
import type { Library } from '../../../storage/library.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { takeNewDevice } from '../../../storage/take-new-device.ts';
import { captureOf, contents, facts, freshLibrary, noon, rows } from '../made-library.ts';
import { clockMovesOn, cloneOf, joined, knowledge, rowsOf } from './made-copies.ts';

const ONE = facts(1).paperId;
const TWO = facts(2).paperId;
const DAY = 86_400_000;

async function seen(library: Library, numbers: number[], options: Parameters<typeof captureOf>[1] = {}): Promise<void> {
  await recordCapture(library, captureOf(rows(numbers.map((number) => facts(number))), options));
}

const star = { kind: 'star', name: '', value: true } as const;
const noteOf = (value: string) => ({ kind: 'note', name: '', value }) as const;

describe('two copies joined', () => {
  it('know each paper as both devices do: a later withdrawal leads, however short, and nothing is stored twice before', async () => {
    const [a, b] = [freshLibrary(), freshLibrary()];
    await seen(a, [1, 2]);
    expect(await a.facts.count()).toBe(0);
    const withdrawn = facts(1, { abstract: 'Withdrawn.', doi: '10.1000/one' });
    await recordCapture(b, captureOf(rows([withdrawn]), { day: '2026-06-09' }));
    const both = await joined(a, b);
    expect(await both.papers.get(ONE)).toMatchObject({ abstract: 'Withdrawn.', doi: '10.1000/one', joined: true });
    expect((await both.papers.get(TWO))?.joined).toBeUndefined();
    expect(await both.facts.count()).toBe(2);
    expect(await both.papers.get(ONE)).toMatchObject({ firstSeen: noon('2026-06-03'), lastSeen: noon('2026-06-09') });
    expect(await knowledge(both)).toEqual(await knowledge(await joined(b, a)));
  });

  it('let a capture change what its own device knows, and what all of them make', async () => {
    const [a, b] = [freshLibrary(), freshLibrary()];
    await seen(a, [1]);
    await recordCapture(b, captureOf(rows([facts(1, { title: 'Of b' })]), { day: '2026-06-05' }));
    const both = await joined(a, b);
    const device = (await b.meta.get('library'))?.device ?? '';
    const before = await both.facts.get([ONE, device]);
    await recordCapture(both, captureOf(rows([facts(1, { title: 'Of a, earlier' })]), { day: '2026-06-04' }));
    expect((await both.papers.get(ONE))?.title).toBe('Of b');
    await recordCapture(both, captureOf(rows([facts(1, { title: 'Of a, later' })]), { day: '2026-06-06' }));
    expect((await both.papers.get(ONE))?.title).toBe('Of a, later');
    expect(await both.facts.get([ONE, device])).toEqual(before);
    expect(await knowledge(await joined(b, both))).toEqual(await knowledge(both));
  });

  it('keep both texts of a note that was edited on each, and the later of every other mark', async () => {
    const a = freshLibrary();
    await seen(a, [1]);
    await setMark(a, ONE, noteOf('first'), { was: '' });
    const b = await cloneOf(a);
    await takeNewDevice(b);
    const was = (await a.papers.get(ONE))?.noteAt ?? '';
    await setMark(a, ONE, noteOf('of a'), { was });
    await setMark(b, ONE, noteOf('of b'), { was });
    await setMark(a, ONE, star);
    clockMovesOn();
    await setMark(b, ONE, { kind: 'star', name: '', value: false });
    const both = await joined(a, b);
    expect(await both.papers.get(ONE)).toMatchObject({ note: `of a${NOTE_DIVIDER}of b`, starred: 0 });
    const settled = { was: (await both.papers.get(ONE))?.noteAt ?? '' };
    await setMark(both, ONE, noteOf('in one'), settled);
    expect((await (await joined(a, both)).papers.get(ONE))?.note).toBe('in one');
    expect((await (await joined(both, b)).papers.get(ONE))?.note).toBe('in one');
  });

  it('count no capture twice, nor anything else when they are joined again', async () => {
    const [a, b] = [freshLibrary(), freshLibrary()];
    await seen(a, [1, 2]);
    await seen(b, [1], { at: noon('2026-06-03') + 1_000 });
    const both = await joined(a, b);
    const { tombstones: _, ...once } = await contents(both);
    for (const other of [b, a, both]) await joinCopy(both, await rowsOf(other));
    expect(await contents(both)).toMatchObject(once);
    expect(await both.sightings.toArray()).toMatchObject([{ times: 1 }, { times: 1 }, { times: 1 }]);
    expect(await both.listings.toArray()).toMatchObject([{ times: 2 }]);
    expect(await both.days.toArray()).toEqual([{ day: '2026-06-03', papers: 2 }]);
    expect(await both.meta.get('library')).toMatchObject({ papers: 2 });
  });

  it('are the same when a join is cut short anywhere and done again', async () => {
    const [a, b] = [freshLibrary(), freshLibrary()];
    await seen(a, [1, 2, 3]);
    await seen(b, [1, 2], { day: '2026-06-09' });
    await forget(b, { what: 'paper', paperId: facts(3).paperId });
    await setMark(b, ONE, star);
    await forget(b, { what: 'day', day: '2026-06-03' });
    const whole = await knowledge(await joined(a, b));
    const batches = await rowsOf(b);
    for (let count = 0; count <= batches.length; count += 1) {
      const library = await cloneOf(a);
      await joinCopy(library, batches.slice(0, count));
      await joinCopy(library, batches);
      expect(await knowledge(library)).toEqual(whole);
    }
  });
});

describe('a paper that one copy knows by another key', () => {
  it('gets its marks and sightings also through chains, and a loop of keys ends', async () => {
    const b = freshLibrary();
    await recordCapture(
      b,
      captureOf(
        rows([
          { paperId: 'title:x', title: 'X' },
          { paperId: 'doi:10.1000/y', title: 'Y' },
        ]),
      ),
    );
    await setMark(b, 'title:x', star);
    const became = (paperId: string, to: string) => ({ paperId, became: to, at: 1, clock: '' as const, revision: 1 });
    const orders: CopiedRows = {
      kind: 'orders',
      tombstones: [
        became('title:x', 'doi:10.1000/x'),
        became('doi:10.1000/x', ONE),
        became('doi:10.1000/y', 'title:y'),
        became('title:y', 'doi:10.1000/y'),
      ],
      forgotten: [],
    };
    await joinCopy(b, [orders]);
    expect(await b.papers.toCollection().primaryKeys()).toEqual([ONE, 'doi:10.1000/y']);
    expect(await b.papers.get(ONE)).toMatchObject({ starred: 1, title: 'X' });
    expect((await b.sightings.toArray()).map(({ paperId }) => paperId)).toEqual([ONE, 'doi:10.1000/y']);
    expect(await b.captures.toArray()).toMatchObject([{ paperIds: [ONE, 'doi:10.1000/y'] }]);
    expect(await b.meta.get('library')).toMatchObject({ papers: 2 });
  });

  it('is one paper again after it was forgotten and seen under the old key', async () => {
    const title = { paperId: 'title:paper-number-1', title: 'Paper number 1' };
    const [a, b] = [freshLibrary(), freshLibrary()];
    await seen(b, [2], { day: '2026-06-05' });
    await recordCapture(a, captureOf(rows([title])));
    await seen(a, [1]);
    await forget(a, { what: 'day', day: '2026-06-03' });
    await recordCapture(a, captureOf(rows([title]), { day: '2026-06-04' }));
    const both = await joined(a, b);
    expect(await both.papers.toCollection().primaryKeys()).toEqual([ONE, TWO]);
    expect(await knowledge(await joined(b, a))).toEqual(await knowledge(both));
  });
});

describe('a clock that is wrong', () => {
  const stampAt = (time: number) => `${time.toString(36).padStart(9, '0')}-0000-zzzzzzzzzz`;

  it('wins nothing: rows of more than two days ahead, and those with no stamp, are refused and counted', async () => {
    const [a, b] = [freshLibrary(), freshLibrary()];
    for (const library of [a, b]) await seen(library, [1, 2]);
    await setMark(a, ONE, star);
    const ahead = stampAt(Date.now() + 2 * DAY + 60_000);
    await b.marks.bulkPut([
      { paperId: ONE, kind: 'star', name: '', value: false, at: ahead },
      { paperId: ONE, kind: 'status', name: '', value: 'read', at: 'zzzzzzzzz' },
    ]);
    await b.tombstones.put({ paperId: TWO, at: 1, clock: ahead, revision: 9 });
    await b.forgotten.put({ scope: 'source:hf', clock: 'zzzzzzzzz-zzzz-zzzzzzzzzz', revision: 9 });
    const before = await contents(a);
    const { refused } = await joinCopy(
      a,
      (await rowsOf(b)).filter(({ kind }) => kind !== 'captures'),
    );
    expect(refused).toEqual({ ahead: 3, malformed: 1 });
    expect((await contents(a)).marks).toEqual(before.marks);
    expect(await a.papers.count()).toBe(2);
    expect((await a.meta.get('library'))?.clock ?? '').not.toContain('zzzzzzzzzz');
  });

  it('is followed as long as it is less than that: what is set next is later', async () => {
    const [a, b] = [freshLibrary(), freshLibrary()];
    for (const library of [a, b]) await seen(library, [1]);
    const ahead = stampAt(Date.now() + DAY);
    await b.marks.put({ paperId: ONE, kind: 'star', name: '', value: true, at: ahead });
    await joinCopy(a, await rowsOf(b));
    await setMark(a, ONE, { kind: 'star', name: '', value: false });
    expect((await a.marks.toArray())[0]?.at.slice(0, 9)).toBe(ahead.slice(0, 9));
    expect((await (await joined(b, a)).papers.get(ONE))?.starred).toBe(0);
  });
});

describe('a copy that was made of another', () => {
  it('gets a name of its own, and joins with the other without losing anything of either', async () => {
    const a = freshLibrary();
    await seen(a, [1, 2]);
    const b = await cloneOf(a);
    await takeNewDevice(b);
    const names = await Promise.all([a, b].map(async (library) => (await library.meta.get('library'))?.device));
    expect(new Set(names).size).toBe(2);
    await seen(a, [1], { day: '2026-06-05' });
    await seen(b, [1, 3], { day: '2026-06-05', at: noon('2026-06-05') + 1_000 });
    const both = await joined(a, b);
    expect(await both.papers.count()).toBe(3);
    expect((await both.sightings.where('day').equals('2026-06-05').toArray()).map(({ times }) => times)).toEqual([
      1, 1, 1,
    ]);
    expect(await knowledge(await joined(b, a))).toEqual(await knowledge(both));
  });
});
