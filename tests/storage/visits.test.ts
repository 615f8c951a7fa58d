import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../papers/capture.ts';
import { localDay } from '../../papers/days.ts';
import { VISIT_GAP, visitsIn } from '../../papers/visit.ts';
import { forget } from '../../storage/forget/forget.ts';
import type { Library } from '../../storage/library.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { recordShown } from '../../storage/record-shown.ts';
import { runs } from '../property-runs.ts';
import { cloneOf, joined } from './join/made-copies.ts';
import { captureOf, facts, freshLibrary, noon, rows } from './made-library.ts';

const MINUTE = 60_000;
const LISTING = 'hf:day:2026-06-03';
const NOON = noon('2026-06-03');
const MIDNIGHT = new Date('2026-06-04T00:00:00').getTime();

/** A capture of the listing at that time with the papers of these numbers. */
function seen(at: number, numbers: number[], more: Partial<Capture> = {}): Capture {
  return { ...captureOf(rows(numbers.map((number) => facts(number))), { name: '2026-06-03', at }), ...more };
}

async function libraryOf(...captures: Capture[]): Promise<Library> {
  const library = freshLibrary();
  for (const capture of captures) await recordCapture(library, capture);
  return library;
}

/** By number of the paper, in how many visits it was. */
async function visits(library: Library): Promise<Record<string, number>> {
  const byPaper = Map.groupBy(await library.sightings.toArray(), ({ paperId }) => Number(paperId.slice(-5)));
  return Object.fromEntries(Array.from(byPaper, ([number, sightings]) => [number, visitsIn(sightings)]));
}

/** Tells that the page of a capture was in view until then. */
async function inView(library: Library, { captureId, listing, at: captureAt }: Capture, until: number): Promise<void> {
  await recordShown(library, { listing: listing.listing, captureId, captureAt, until, papers: [] });
}

describe('a visit', () => {
  it('is one with a reload, a second tab, and cards that come in helpings', async () => {
    const at = [0, 1_200, 3_200, 10 * MINUTE, 35 * MINUTE];
    const papers = [
      [1, 2],
      [1, 2, 3],
      [1, 2, 3, 4],
      [1, 2],
      [1, 2, 3, 4, 5],
    ];
    const library = await libraryOf(...at.map((after, index) => seen(NOON + after, papers[index] ?? [])));
    expect(await visits(library)).toEqual({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 });
    expect(await library.listings.get(LISTING)).toMatchObject({ times: 5 });
  });

  it('is one with cards that come and go, however long', async () => {
    const toggled = Array.from({ length: 20 }, (_, index) => seen(NOON + index * 3 * MINUTE, index % 2 ? [1] : [1, 2]));
    const gone = [seen(NOON, [1, 2]), seen(NOON + 25 * MINUTE, [1]), seen(NOON + 50 * MINUTE, [1, 2])];
    expect(await visits(await libraryOf(...toggled))).toEqual({ 1: 1, 2: 1 });
    expect(await visits(await libraryOf(...gone))).toEqual({ 1: 1, 2: 1 });
  });

  it('ends with half an hour without the listing', async () => {
    const library = await libraryOf(
      seen(NOON, [1]),
      seen(NOON + VISIT_GAP, [1]),
      seen(NOON + 2 * VISIT_GAP + 1, [1, 2]),
    );
    expect(await visits(library)).toEqual({ 1: 2, 2: 1 });
  });

  it('is of one listing: the same paper on two is seen twice', async () => {
    const week = captureOf(rows([facts(1)]), { kind: 'week', name: '2026-W23', at: NOON + MINUTE });
    expect(await visits(await libraryOf(seen(NOON, [1]), week))).toEqual({ 1: 2 });
  });

  it('lasts as long as the page is in view, and no longer than half a day', async () => {
    const first = seen(NOON, [1]);
    const library = await libraryOf(first);
    await inView(library, first, NOON + 60 * MINUTE);
    await inView(library, first, NOON + 50 * MINUTE);
    await recordCapture(library, seen(NOON + 85 * MINUTE, [1]));
    expect(await visits(library)).toEqual({ 1: 1 });
    expect(await library.captures.get(first.captureId)).toMatchObject({ at: NOON, until: NOON + 60 * MINUTE });
    await inView(library, first, NOON + 10_000 * MINUTE);
    await recordCapture(library, seen(NOON + 24 * 60 * MINUTE, [1]));
    expect(await visits(library)).toEqual({ 1: 2 });
  });

  it('is not begun by a page of another listing that was in view, nor by one that was forgotten', async () => {
    const [first, week] = [seen(NOON, [1]), captureOf(rows([facts(1)]), { kind: 'week', name: '2026-W23', at: NOON })];
    const library = await libraryOf(first, week);
    await recordShown(library, {
      listing: LISTING,
      captureId: week.captureId,
      captureAt: NOON,
      until: NOON + 60 * MINUTE,
      papers: [],
    });
    await forget(library, { what: 'listing', listing: LISTING });
    await inView(library, first, NOON + 60 * MINUTE);
    expect((await library.captures.toArray()).map(({ listing, until }) => [listing, until])).toEqual([
      ['hf:week:2026-W23', undefined],
    ]);
  });

  it('past midnight counts once, and its second day alone when the first is forgotten', async () => {
    const library = await libraryOf(seen(MIDNIGHT - 10 * MINUTE, [1]), seen(MIDNIGHT + 10 * MINUTE, [1, 2]));
    expect(await visits(library)).toEqual({ 1: 1, 2: 1 });
    expect((await library.sightings.toArray()).map(({ day, times, continued }) => [day, times, continued])).toEqual([
      ['2026-06-03', 1, undefined],
      ['2026-06-04', 1, true],
      ['2026-06-04', 1, undefined],
    ]);
    await forget(library, { what: 'day', day: '2026-06-03' });
    expect(await visits(library)).toEqual({ 1: 1, 2: 1 });
  });

  it('to what trends counts once past midnight, though the listing has another name then', async () => {
    const trending = (at: number) =>
      captureOf(rows([facts(1), facts(2)]), { kind: 'trending', name: localDay(at), at });
    const library = await libraryOf(trending(MIDNIGHT - MINUTE), trending(MIDNIGHT), trending(MIDNIGHT + MINUTE));
    expect(await visits(library)).toEqual({ 1: 1, 2: 1 });
    await recordCapture(library, trending(MIDNIGHT + 60 * MINUTE));
    expect(await visits(library)).toEqual({ 1: 2, 2: 2 });
    const apart = await libraryOf(trending(MIDNIGHT - 60 * MINUTE), trending(MIDNIGHT));
    expect(await visits(apart)).toEqual({ 1: 2, 2: 2 });
  });

  it('is one when the clock is set back a little within it', async () => {
    const library = await libraryOf(seen(NOON, [1, 2]), seen(NOON - 20 * MINUTE, [1, 2, 3]), seen(NOON + MINUTE, [1]));
    expect(await visits(library)).toEqual({ 1: 1, 2: 1, 3: 1 });
  });

  it('goes on from what was stored before visits were counted', async () => {
    const library = await libraryOf(seen(NOON, [1]));
    await library.sightings.toCollection().modify({ times: 7 });
    await recordCapture(library, seen(NOON + MINUTE, [1, 2]));
    expect(await visits(library)).toEqual({ 1: 7, 2: 1 });
    await recordCapture(library, seen(NOON + 60 * MINUTE, [1]));
    expect(await visits(library)).toEqual({ 1: 8, 2: 1 });
  });

  it('is told alike in whatever order captures arrive, each with all its days', async () => {
    const capture = fc
      .tuple(fc.integer({ min: -100, max: 100 }), fc.subarray([1, 2, 3], { minLength: 1 }))
      .map(([minute, numbers]) => seen(MIDNIGHT + minute * MINUTE, numbers));
    await fc.assert(
      fc.asyncProperty(fc.array(capture, { minLength: 1, maxLength: 7 }), async (captures) => {
        const counts = async (library: Library) => {
          const sightings = await library.sightings.toArray();
          return sightings.map(({ paperId, day, times, continued }) => ({ paperId, day, times, continued }));
        };
        const ordered = captures.toSorted((a, b) => a.at - b.at);
        const inOrder = await counts(await libraryOf(...ordered));
        expect(await counts(await libraryOf(...captures))).toEqual(inOrder);
        const byPaper = Map.groupBy(
          ordered.flatMap(({ at, rows: shown }) => shown.map((row) => [row.paper.paperId, at] as const)),
          ([id]) => id,
        );
        expect(new Set(inOrder.map(({ paperId }) => paperId))).toEqual(new Set(byPaper.keys()));
        expect(inOrder.every(({ day, continued }) => !continued || day === localDay(MIDNIGHT))).toBe(true);
      }),
      { numRuns: runs(40) },
    );
  });

  it('that turns out to be one with another is made known to the index', async () => {
    const library = await libraryOf(seen(NOON, [1, 2]), seen(NOON + 50 * MINUTE, [1]), seen(NOON + 25 * MINUTE, [3]));
    expect(await visits(library)).toEqual({ 1: 1, 2: 1, 3: 1 });
    const papers = await library.papers.toArray();
    expect(papers.map(({ revision }) => revision)).toEqual([3, 1, 3]);
  });
});

describe('the visits of a copy', () => {
  it('are those of the library once both are joined, with what either captured since', async () => {
    const library = await libraryOf(seen(NOON, [1, 2]));
    const copy = await cloneOf(library);
    await recordCapture(library, seen(NOON + 10 * MINUTE, [1, 2, 3]));
    await recordCapture(library, seen(NOON + 90 * MINUTE, [1]));
    const counts = { 1: 2, 2: 1, 3: 1 };
    expect(await visits(await joined(library, copy))).toEqual(counts);
    const both = await joined(copy, library);
    expect(await visits(both)).toEqual(counts);
    await recordCapture(both, seen(NOON + 100 * MINUTE, [1, 2]));
    expect(await visits(both)).toEqual({ 1: 2, 2: 2, 3: 1 });
  });

  it('go on while a page is in view that another copy knows of', async () => {
    const first = seen(NOON, [1]);
    const library = await libraryOf(first);
    const copy = await cloneOf(library);
    await inView(library, first, NOON + 60 * MINUTE);
    await inView(copy, first, NOON + 40 * MINUTE);
    for (const both of [await joined(copy, library), await joined(library, copy)]) {
      expect(await both.captures.toArray()).toMatchObject([{ until: NOON + 60 * MINUTE }]);
      await recordCapture(both, seen(NOON + 85 * MINUTE, [1]));
      expect(await visits(both)).toEqual({ 1: 1 });
    }
  });
});

describe('a page that was loaded in a tab which nobody has looked at', () => {
  const hidden = { hidden: true as const };
  const own = (at: number, more: Partial<Capture> = {}): Capture => ({
    ...captureOf(rows([facts(1)]), { kind: 'paper', name: '2601.00001', at }),
    ...more,
  });

  it('is recorded, and counts for no visit', async () => {
    const library = await libraryOf(own(NOON, hidden), own(NOON + 60 * MINUTE, hidden));
    expect(await library.sightings.toArray()).toMatchObject([{ hidden: true, times: 0, lastAt: NOON + 60 * MINUTE }]);
    expect(await library.captures.toArray()).toMatchObject([{ hidden: true }, { hidden: true }]);
    expect(await library.papers.get(facts(1).paperId)).toMatchObject({ title: facts(1).title });
  });

  it('is looked at from when it is', async () => {
    const library = await libraryOf(own(NOON, hidden), own(NOON + 90 * MINUTE));
    const [sighting] = await library.sightings.toArray();
    expect(sighting).toMatchObject({ times: 1, firstAt: NOON, lastAt: NOON + 90 * MINUTE });
    expect(sighting).not.toHaveProperty('hidden');
  });

  it('changes nothing of when it was looked at before', async () => {
    const library = await libraryOf(own(NOON), own(NOON + 20 * MINUTE, hidden));
    expect(await library.sightings.toArray()).toMatchObject([{ times: 1, lastAt: NOON }]);
    expect(await library.papers.get(facts(1).paperId)).toMatchObject({ lastSeen: NOON });
    await recordCapture(library, own(NOON + 40 * MINUTE));
    expect(await visits(library)).toEqual({ 1: 2 });
  });
});
