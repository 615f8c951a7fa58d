import { describe, expect, it } from 'vitest';
import type { MarkValue } from '../../../papers/mark.ts';
import { forget, forgetEverything } from '../../../storage/forget/forget.ts';
import type { Library } from '../../../storage/library.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-mark.ts';
import { captureOf, contents, facts, freshLibrary, noon, rows } from '../made-library.ts';

const [ONE, TWO, THREE] = [facts(1).paperId, facts(2).paperId, facts(3).paperId];

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
    expect(await library.tombstones.get(TWO)).toMatchObject({ paperId: TWO, revision: 4 });
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

  it('a paper is undone by seeing it again', async () => {
    const library = await smallLibrary();
    await forget(library, { what: 'paper', paperId: TWO });
    await recordCapture(library, captureOf(rows([facts(2)]), { day: '2026-06-09' }));
    expect(await library.papers.get(TWO)).toMatchObject({ starred: 0, firstSeen: noon('2026-06-09') });
    expect(await library.tombstones.count()).toBe(0);
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
    const { tombstones, ...rest } = await contents(library);
    expect(tombstones).toHaveLength(3);
    expect(Object.values(rest).flat()).toEqual([]);
  });

  it('what is not there changes nothing', async () => {
    const library = await smallLibrary();
    const before = await contents(library);
    expect(await forget(library, { what: 'paper', paperId: 'arxiv:2601.99999' })).toBe(0);
    expect(await forget(library, { what: 'listing', listing: 'hf:day:2020-01-01' })).toBe(0);
    expect(await forget(library, { what: 'day', day: '2020-01-01' })).toBe(0);
    expect(await contents(library)).toEqual(before);
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
