import { describe, expect, it } from 'vitest';
import { timeOf } from '../../../papers/clock.ts';
import { LINK_TIMES } from '../../../papers/link-times.ts';
import type { MarkValue } from '../../../papers/mark.ts';
import type { Forgettable } from '../../../storage/forget/forget.ts';
import { forget } from '../../../storage/forget/forget.ts';
import { forgetEverything } from '../../../storage/forget/forget-everything.ts';
import type { Library } from '../../../storage/library.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { joined } from '../join/made-copies.ts';
import { captureOf, contents, facts, freshLibrary, noon, rows } from '../made-library.ts';

const [ONE, TWO, THREE] = [facts(1).paperId, facts(2).paperId, facts(3).paperId];
const NUMBER_ONE = ONE.replace('arxiv:', '');

/** Papers 1 and 2 on the day of 3 June, seen that day; 2 and 3 on the week, seen on 4 June; 2 starred. */
async function smallLibrary(): Promise<Library> {
  const library = freshLibrary();
  await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
  await recordCapture(
    library,
    captureOf(rows([facts(2), facts(3)]), { kind: 'week', name: '2026-W23', day: '2026-06-04' }),
  );
  await setMark(library, TWO, { kind: 'star', name: '', value: true });
  return library;
}

/** The reader opens the page of a paper, on 3 June. */
async function open(library: Library, number: number): Promise<void> {
  const name = facts(number).paperId.replace('arxiv:', '');
  await recordCapture(library, captureOf(rows([facts(number)]), { kind: 'paper', name, at: noon('2026-06-03') + 1 }));
}

const paperIds = (library: Library) => library.papers.toCollection().primaryKeys();
const days = async (library: Library) => (await library.days.toArray()).map(({ day, papers }) => [day, papers]);

describe('forgetting', () => {
  it('a paper takes its sightings, marks and places in captures along, and leaves a tombstone', async () => {
    const library = await smallLibrary();
    expect(await forget(library, { what: 'paper', paperId: TWO })).toBe(1);
    expect(await paperIds(library)).toEqual([ONE, THREE]);
    expect(await library.marks.count()).toBe(0);
    expect((await library.sightings.toArray()).map((sighting) => sighting.paperId)).toEqual([ONE, THREE]);
    expect(
      (await library.captures.orderBy('at').toArray()).map(({ paperIds, upvotes }) => [paperIds, upvotes]),
    ).toEqual([
      [[ONE], [100]],
      [[THREE], [99]],
    ]);
    const clock = (await library.meta.get('library'))?.clock;
    expect(await library.tombstones.get(TWO)).toMatchObject({ paperId: TWO, revision: 4, clock });
    expect(await days(library)).toEqual([
      ['2026-06-03', 1],
      ['2026-06-04', 1],
    ]);
    expect(await library.meta.get('library')).toMatchObject({ papers: 2 });
  });

  it('leaves no trace of the paper but its tombstone', async () => {
    const library = await smallLibrary();
    await forget(library, { what: 'paper', paperId: TWO });
    const { tombstones: _, ...rest } = await contents(library);
    expect(JSON.stringify(rest)).not.toContain(TWO);
  });

  it('a paper is undone by seeing it again, and its tombstone stays', async () => {
    const library = await smallLibrary();
    await forget(library, { what: 'paper', paperId: TWO });
    await recordCapture(library, captureOf(rows([facts(2)]), { day: '2026-06-09' }));
    expect(await library.papers.get(TWO)).toMatchObject({ starred: 0, firstSeen: noon('2026-06-09') });
    // What other copies had until then stays forgotten.
    expect(await library.tombstones.get(TWO)).toBeDefined();
    expect(await library.meta.get('library')).toMatchObject({ papers: 3 });
  });

  it('a listing takes the papers along that were seen nowhere else', async () => {
    const library = await smallLibrary();
    expect(await forget(library, { what: 'listing', listing: 'hf:day:2026-06-03' })).toBe(1);
    expect(await paperIds(library)).toEqual([TWO, THREE]);
    expect(await library.papers.get(TWO)).toMatchObject({ firstSeen: noon('2026-06-04'), starred: 1 });
    expect(await library.listings.toCollection().primaryKeys()).toEqual(['hf:week:2026-W23']);
    expect(await library.captures.count()).toBe(1);
    expect(await days(library)).toEqual([['2026-06-04', 2]]);
  });

  it('a day keeps a paper that the reader marked, without its sightings', async () => {
    const library = await smallLibrary();
    await forget(library, { what: 'day', day: '2026-06-03' });
    expect(await forget(library, { what: 'day', day: '2026-06-04' })).toBe(1);
    expect(await paperIds(library)).toEqual([TWO]);
    expect(await library.sightings.count()).toBe(0);
    expect(await library.captures.count()).toBe(0);
    expect(await library.listings.count()).toBe(0);
    expect(await days(library)).toEqual([]);
  });

  it('a marked paper without sightings keeps no time of them, and is first seen when it is seen again', async () => {
    const library = await smallLibrary();
    const [mark] = await library.marks.toArray();
    for (const day of ['2026-06-03', '2026-06-04']) await forget(library, { what: 'day', day });
    const at = timeOf(mark?.at ?? '');
    expect(await library.papers.get(TWO)).toMatchObject({ unseen: true, firstSeen: at, lastSeen: at });
    await setMark(library, TWO, { kind: 'tag', name: 'later', value: true });
    const newest = (await library.marks.get([TWO, 'tag', 'later']))?.at ?? '';
    expect(await library.papers.get(TWO)).toMatchObject({ firstSeen: timeOf(newest), lastSeen: timeOf(newest) });
    await recordCapture(library, captureOf(rows([facts(2)]), { day: '2026-06-09' }));
    const seen = await library.papers.get(TWO);
    expect(seen).toMatchObject({ firstSeen: noon('2026-06-09'), lastSeen: noon('2026-06-09'), starred: 1 });
    expect(seen).not.toHaveProperty('unseen');
  });

  it('a place takes along when a paper was captured with its links and without, also of one that other devices know', async () => {
    const links = { githubRepo: 'https://github.com/a/b', projectPage: 'https://a.example/' };
    for (const isJoined of [false, true]) {
      const own = freshLibrary();
      await recordCapture(own, captureOf(rows([facts(1)]), { day: '2026-06-03' }));
      await recordCapture(own, captureOf(rows([facts(1, links)]), { day: '2026-06-04' }));
      const other = freshLibrary();
      await recordCapture(other, captureOf([{ paper: facts(1, { partial: true }) }], { day: '2026-06-04' }));
      const library = isJoined ? await joined(own, other) : own;
      const [before, after] = [noon('2026-06-03'), noon('2026-06-04')];
      const times = { noCodeAt: before, codeAt: after, noProjectAt: before, projectAt: after };
      expect(await library.papers.get(ONE)).toMatchObject({ ...times, ...(isJoined && { joined: true }) });
      await forget(library, { what: 'day', day: '2026-06-03' });
      for (const row of [await library.papers.get(ONE), ...(await library.facts.toArray()).map((each) => each.facts)]) {
        for (const time of LINK_TIMES) expect(row).not.toHaveProperty(time);
      }
    }
  });

  it('a paper takes its own page along, and a capture that showed nothing else', async () => {
    const library = await smallLibrary();
    await open(library, 2);
    await recordCapture(library, captureOf(rows([facts(2)]), { kind: 'search', name: 'two' }));
    await forget(library, { what: 'paper', paperId: TWO });
    const { tombstones: _, ...rest } = await contents(library);
    expect(JSON.stringify(rest)).not.toContain(TWO.replace('arxiv:', ''));
    expect(rest.captures).toHaveLength(2);
  });

  it.each<Forgettable>([
    { what: 'paper', paperId: ONE },
    { what: 'day', day: '2026-06-03' },
    { what: 'listing', listing: 'hf:day:2026-06-03' },
    { what: 'source', source: 'hf' },
  ])('takes along the own pages of papers that go: %o', async (target) => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)])));
    await open(library, 1);
    // As versions before 2026-12 left it behind.
    await library.sightings.where('listing').equals(`hf:paper:${NUMBER_ONE}`).delete();
    await forget(library, target);
    const { tombstones: _, ...rest } = await contents(library);
    expect(JSON.stringify(rest)).not.toContain(NUMBER_ONE);
  });

  it('a page of a paper also goes when others were captured on it, which stay where else they were seen', async () => {
    const library = await smallLibrary();
    await recordCapture(library, captureOf(rows([facts(1), facts(3), facts(4)]), { kind: 'paper', name: NUMBER_ONE }));
    expect(await forget(library, { what: 'paper', paperId: ONE })).toBe(2);
    expect(await paperIds(library)).toEqual([TWO, THREE]);
    expect(await library.papers.get(THREE)).toMatchObject({ firstSeen: noon('2026-06-04') });
    const { tombstones: _, ...rest } = await contents(library);
    expect(JSON.stringify(rest)).not.toContain(NUMBER_ONE);
    expect(await library.meta.get('library')).toMatchObject({ papers: 2 });
  });

  it('a site takes along listings without sightings', async () => {
    const library = await smallLibrary();
    await recordCapture(library, captureOf(rows([facts(4)]), { kind: 'search', name: 'wish' }));
    await forget(library, { what: 'paper', paperId: facts(4).paperId });
    await forget(library, { what: 'source', source: 'hf' });
    const { tombstones, forgotten, ...rest } = await contents(library);
    expect(tombstones).toMatchObject([{ paperId: facts(4).paperId }]);
    expect(forgotten).toHaveLength(1);
    expect(Object.values(rest).flat()).toEqual([]);
  });

  it('a search leaves no word of it', async () => {
    const library = await smallLibrary();
    await recordCapture(library, captureOf(rows([facts(1)]), { kind: 'search', name: 'secret wish' }));
    await forget(library, { what: 'listing', listing: 'hf:search:secret wish' });
    expect(JSON.stringify(await contents(library))).not.toContain('secret');
    expect(await library.forgotten.count()).toBe(1);
  });

  it('what other devices know of a paper goes along', async () => {
    const library = await smallLibrary();
    await library.facts.put({ paperId: TWO, device: 'other', facts: facts(2), factsAt: 1, version: 1 });
    await forget(library, { what: 'paper', paperId: TWO });
    expect(await library.facts.count()).toBe(0);
  });

  const oneOfEachKind: MarkValue[] = [
    { kind: 'star', name: '', value: true },
    { kind: 'tag', name: 'agents', value: true },
    { kind: 'list', name: 'later', value: 'a' },
    { kind: 'status', name: '', value: 'reading' },
    { kind: 'note', name: '', value: 'mine' },
  ];
  it.each(oneOfEachKind)('a day keeps a paper that has nothing but a mark: $kind', async (mark) => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    await setMark(library, ONE, mark);
    expect(await forget(library, { what: 'day', day: '2026-06-03' })).toBe(1);
    expect(await paperIds(library)).toEqual([ONE]);
  });

  it('one day of a listing seen on two keeps the other', async () => {
    const library = await smallLibrary();
    await recordCapture(library, captureOf(rows([facts(1)]), { name: '2026-06-03', day: '2026-06-05' }));
    await forget(library, { what: 'day', day: '2026-06-03' });
    expect(await library.listings.get('hf:day:2026-06-03')).toMatchObject({ firstSeen: noon('2026-06-05'), times: 1 });
    expect(await library.papers.get(ONE)).toMatchObject({ firstSeen: noon('2026-06-05') });
  });

  it('everything of a site takes marked papers along too', async () => {
    const library = await smallLibrary();
    expect(await forget(library, { what: 'source', source: 'hf' })).toBe(3);
    const { tombstones, forgotten, ...rest } = await contents(library);
    expect(tombstones).toEqual([]);
    expect(forgotten).toMatchObject([{ scope: 'source:hf' }]);
    expect(Object.values(rest).flat()).toEqual([]);
  });

  it('what is not there leaves nothing but the order to forget it', async () => {
    const library = await smallLibrary();
    const { forgotten: _, ...before } = await contents(library);
    expect(await forget(library, { what: 'paper', paperId: 'arxiv:2601.99999' })).toBe(0);
    expect(await forget(library, { what: 'listing', listing: 'hf:day:2020-01-01' })).toBe(0);
    expect(await forget(library, { what: 'day', day: '2020-01-01' })).toBe(0);
    const { forgotten, ...after } = await contents(library);
    expect(after).toEqual(before);
    expect(forgotten).toMatchObject([{ scope: 'day:2020-01-01' }, { scope: 'listing:hf:day:2020-01-01' }]);
  });

  it('everything leaves an empty library of another epoch', async () => {
    const library = await smallLibrary();
    const epoch = (await library.meta.get('library'))?.epoch;
    await forgetEverything(library);
    expect(Object.values(await contents(library)).flat()).toEqual([]);
    const meta = await library.meta.get('library');
    expect(meta).toMatchObject({ revision: 0, papers: 0 });
    expect(meta?.epoch).not.toBe(epoch);
  });
});
