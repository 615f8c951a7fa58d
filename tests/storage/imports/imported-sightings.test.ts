import { describe, expect, it } from 'vitest';
import { addDays, dayStart, localDay } from '../../../papers/days.ts';
import { listingRef } from '../../../papers/listing.ts';
import { visitsIn } from '../../../papers/visit.ts';
import { indexDocument } from '../../../search/engine/index-document.ts';
import { FLAGS } from '../../../search/query/columns.ts';
import { undo } from '../../../storage/journal/take-back.ts';
import type { Library } from '../../../storage/library.ts';
import { calendarDays, orderOfListing } from '../../../storage/reads/calendar.ts';
import { orderOfDay } from '../../../storage/reads/history.ts';
import { newPapersOn } from '../../../storage/reads/new-papers.ts';
import { papersById } from '../../../storage/reads/papers.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { recordShown } from '../../../storage/record-shown.ts';
import { sightingsOf } from '../../../storage/rows-of-paper.ts';
import { joined } from '../join/made-copies.ts';
import { captureOf, contents, facts, freshLibrary, noon, rows } from '../made-library.ts';
import { importEntries } from './made-import.ts';
import { counted, DAY, HOUR, id, seenOf, seenOn, shown } from './made-sightings.ts';

describe('a saved page of a listing', () => {
  it('is a sighting of its day with rank and votes, marked as imported, that counts for the day', async () => {
    const library = freshLibrary();
    await importEntries(library, [shown(1), shown(2)]);
    expect(
      await library.sightings.get([id(1), `hf:day:${DAY}`, DAY, `import${await deviceOf(library)}`]),
    ).toMatchObject({
      kind: 'day',
      firstAt: noon(DAY),
      lastAt: noon(DAY),
      times: 1,
      imported: true,
      firstRank: 1,
      rank: 1,
      firstUpvotes: 39,
      upvotes: 39,
      comments: 1,
    });
    expect(await library.days.toArray()).toEqual([{ day: DAY, papers: 2 }]);
    expect(await library.papers.get(id(1))).toMatchObject({ firstSeen: noon(DAY), lastSeen: noon(DAY) });
    expect((await library.papers.get(id(1)))?.unseen).toBeUndefined();
    expect((await orderOfDay(library, DAY)).map(({ paperId, rank }) => [paperId, rank])).toEqual([
      [id(1), 1],
      [id(2), 2],
    ]);
    expect(await calendarDays(library, DAY, DAY)).toMatchObject([{ day: DAY, papers: 2, fresh: 2 }]);
  });

  it('was never on screen, is no capture, and stands for one visit', async () => {
    const library = freshLibrary();
    await importEntries(library, [shown(1)]);
    const sightings = await sightingsOf(library, id(1)).toArray();
    const paper = await library.papers.get(id(1));
    const document = paper && indexDocument(paper, sightings);
    expect((document?.columns.flags ?? 0) & FLAGS.shown).toBe(0);
    expect(document?.columns).toMatchObject({ times: 1, opened: 0 });
    expect(document?.sightings).toMatchObject([{ rank: 1, votes: 40 }]);
    const until = noon(DAY) + HOUR;
    await recordShown(library, {
      listing: `hf:day:${DAY}`,
      captureId: 'none',
      captureAt: noon(DAY),
      until,
      papers: [{ paperId: id(1), at: until }],
    });
    expect(await sightingsOf(library, id(1)).toArray()).toEqual(sightings);
    expect([await library.captures.count(), await library.listings.count()]).toEqual([0, 0]);
  });

  it('of today makes no paper new today, until a page shows it', async () => {
    const library = freshLibrary();
    const today = localDay(Date.now());
    await importEntries(library, [shown(1, seenOn(today, 1, { at: Date.now() - 1 }))]);
    expect(await library.days.toArray()).toEqual([{ day: today, papers: 1 }]);
    expect(await newPapersOn(library, today)).toBe(0);
    await recordCapture(library, captureOf(rows([facts(1), facts(2)]), { day: today, at: Date.now() }));
    expect(await newPapersOn(library, today)).toBe(2);
  });

  it.each([
    ['a listing that is none', seenOn(DAY, 1, { listing: { listing: 'no:such:place' } as never })],
    ['a paper’s own page', seenOn(DAY, 1, { listing: listingRef('hf', 'paper', '2601.00001') as never })],
    ['a day that is none', seenOn(DAY, 1, { day: '2026-02-30' })],
    ['a time of another day', seenOn(DAY, 1, { at: noon(DAY) + 72 * HOUR })],
    ['a day to come', seenOn(addDays(localDay(Date.now()), 1), 1, { at: dayStart(localDay(Date.now()), 1) + HOUR })],
  ])('is no sighting on %s', async (_name, seen) => {
    const library = freshLibrary();
    await importEntries(library, [shown(1, seen)]);
    expect([await library.sightings.count(), await library.days.count()]).toEqual([0, 0]);
    expect(await library.papers.get(id(1))).toMatchObject({ unseen: true, firstSeen: 0 });
  });

  it('twice changes nothing, and is no second sighting on another device that has a copy', async () => {
    const library = freshLibrary();
    await importEntries(library, [shown(1)]);
    const before = await contents(library);
    expect((await importEntries(library, [shown(1)])).step).toBeNull();
    expect(await contents(library)).toEqual(before);
    const other = await joined(freshLibrary(), library);
    await importEntries(other, [shown(1)]);
    expect(await other.sightings.count()).toBe(1);
  });

  it('saved again later that day adds what it shows then', async () => {
    const library = freshLibrary();
    await importEntries(library, [shown(1), shown(1, seenOn(DAY, 7, { at: noon(DAY) + HOUR }))]);
    const [sighting, ...others] = await sightingsOf(library, id(1)).toArray();
    expect(sighting).toMatchObject({ firstRank: 1, rank: 7, firstUpvotes: 39, upvotes: 33, times: 1 });
    expect(others).toEqual([]);
  });
});

describe('a listing that was captured on the day of a saved page', () => {
  const captured = captureOf(rows([facts(1), facts(2)], 100), { at: noon(DAY) - 3 * HOUR });
  const ways: [string, (library: Library) => Promise<unknown>][] = [
    [
      'before the import',
      async (library) => {
        await recordCapture(library, captured);
        await importEntries(library, [shown(2, seenOn(DAY, 30)), shown(3)]);
      },
    ],
    [
      'after the import',
      async (library) => {
        await importEntries(library, [shown(2, seenOn(DAY, 30)), shown(3)]);
        await recordCapture(library, captured);
      },
    ],
  ];

  it.each(ways)('%s leads: its rank, its votes and its visit', async (_name, bring) => {
    const library = freshLibrary();
    await bring(library);
    expect(await seenOf(library, 2)).toEqual(
      expect.arrayContaining([
        { day: DAY, imported: false, rank: 2, upvotes: 99 },
        { day: DAY, imported: true, rank: 30, upvotes: 10 },
      ]),
    );
    expect(visitsIn(await sightingsOf(library, id(2)).toArray())).toBe(1);
    const [row] = await papersById(library, [id(2)]);
    expect(row).toMatchObject({ sighting: { rank: 2, upvotes: 99 }, record: { times: 1, votes: 99 } });
    const paper = await library.papers.get(id(2));
    const document = paper && indexDocument(paper, await sightingsOf(library, id(2)).toArray());
    expect(document?.columns).toMatchObject({ times: 1, votesNow: 100 });
    expect(document?.sightings).toMatchObject([{ rank: 2 }]);
    expect((await orderOfDay(library, DAY)).map(({ paperId, rank }) => [paperId, rank])).toEqual([
      [id(1), 1],
      [id(2), 2],
      [id(3), 3],
    ]);
    expect((await orderOfListing(library, `hf:day:${DAY}`)).slice(1)).toEqual([id(1), id(2)]);
    expect(await library.days.toArray()).toEqual([{ day: DAY, papers: 3 }]);
  });

  it('is as it was when the import is taken back', async () => {
    const library = freshLibrary();
    await recordCapture(library, captured);
    const before = await counted(library);
    await importEntries(library, [shown(2, seenOn(DAY, 30)), shown(3), shown(1, seenOn('2026-05-01', 4))]);
    expect(await library.papers.get(id(1))).toMatchObject({ firstSeen: noon('2026-05-01') });
    expect(await undo(library)).toMatchObject({ leftAlone: 0 });
    expect(await counted(library)).toEqual(before);
  });

  it('counts where it was only loaded behind another tab, which is no visit', async () => {
    const library = freshLibrary();
    await recordCapture(library, { ...captured, hidden: true });
    await importEntries(library, [shown(2, seenOn(DAY, 30))]);
    expect(visitsIn(await sightingsOf(library, id(2)).toArray())).toBe(1);
  });
});

async function deviceOf(library: Library): Promise<string> {
  return (await library.meta.get('library'))?.device ?? '';
}
