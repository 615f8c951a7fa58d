import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../papers/capture.ts';
import { cardStory } from '../../papers/card-state.ts';
import { addDays, localDay } from '../../papers/days.ts';
import type { ListingKind } from '../../papers/listing-kinds.ts';
import { forget } from '../../storage/forget/forget.ts';
import type { Library } from '../../storage/library.ts';
import { cardRows } from '../../storage/reads/feed-cards.ts';
import { newPapersOn } from '../../storage/reads/new-papers.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { recordShown } from '../../storage/record-shown.ts';
import { runs } from '../property-runs.ts';
import { captureOf, facts, freshLibrary, noon, rows } from './made-library.ts';

const MINUTE = 60_000;
const DAY = '2026-06-03';
const NEXT = addDays(DAY, 1);

/** One load of a page. */
interface Load {
  at: number;
  kind: ListingKind;
  name: string;
  papers: number[];
  /** those that were on screen a moment later */
  shown?: number[];
  hidden?: true;
}

/** Records a load, and gives the papers that its cards call new. */
async function load(library: Library, { at, kind, name, papers, shown = [], hidden }: Load): Promise<string[]> {
  const capture: Capture = {
    ...captureOf(rows(papers.map((number) => facts(number))), { kind, name, at }),
    ...(hidden && { hidden }),
  };
  const { captureId, listing } = capture;
  await recordCapture(library, capture);
  const known = await cardRows(library, captureId);
  const stories = hidden || !known ? [] : known.papers.map((paper) => cardStory(paper, known.visit));
  const onScreen = shown.map((n) => ({ paperId: facts(n).paperId, at: at + 2_000 }));
  await recordShown(library, { listing: listing.listing, captureId, captureAt: at, papers: onScreen });
  return stories.filter(({ state }) => state === 'new').map(({ paperId }) => paperId);
}

const place = fc.constantFrom<[ListingKind, string]>(
  ['day', DAY],
  ['day', NEXT],
  ['week', '2026-W23'],
  ['trending', ''],
);
const anyLoad = fc.record({
  wait: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 9 * 60 })),
  place,
  papers: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
  shown: fc.nat(4),
  hidden: fc.constantFrom(true as const, undefined),
});

describe('the papers that are new on a day', () => {
  it('are those that any card of the day called new', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLoad, { minLength: 1, maxLength: 8 }), async (loads) => {
        const library = freshLibrary();
        const called = new Map<string, Set<string>>();
        let at = noon(DAY);
        for (const {
          wait,
          place: [kind, name],
          papers,
          shown,
          hidden,
        } of loads) {
          at += wait * MINUTE;
          const day = localDay(at);
          const fresh = await load(library, {
            at,
            kind,
            name: kind === 'trending' ? day : name,
            papers,
            shown: hidden ? [] : papers.slice(0, shown),
            ...(hidden && { hidden }),
          });
          called.set(day, new Set([...(called.get(day) ?? []), ...fresh]));
        }
        for (const [day, papers] of called) expect([day, await newPapersOn(library, day)]).toEqual([day, papers.size]);
      }),
      { numRuns: runs(60) },
    );
  });

  it('are new again on the next day when they were on the page and not on screen', async () => {
    const library = freshLibrary();
    await load(library, { at: noon(DAY), kind: 'day', name: DAY, papers: [1, 2], shown: [1] });
    expect(await newPapersOn(library, DAY)).toBe(2);
    await load(library, { at: noon(NEXT), kind: 'day', name: DAY, papers: [1, 2, 3] });
    expect(await newPapersOn(library, NEXT)).toBe(2);
  });

  it('are not those that were forgotten, nor those of a page that nobody looked at', async () => {
    const library = freshLibrary();
    await load(library, { at: noon(DAY), kind: 'day', name: DAY, papers: [1, 2] });
    await load(library, { at: noon(DAY) + MINUTE, kind: 'week', name: '2026-W23', papers: [3], hidden: true });
    await forget(library, { what: 'paper', paperId: facts(1).paperId });
    expect(await newPapersOn(library, DAY)).toBe(1);
  });

  it('are read without a count, and without a row of any paper that no page showed that day', async () => {
    const library = freshLibrary();
    for (let day = -40; day < 0; day += 1) {
      const at = noon(addDays(DAY, day));
      await load(library, { at, kind: 'day', name: addDays(DAY, day), papers: [100 + day] });
    }
    await load(library, { at: noon(DAY), kind: 'day', name: DAY, papers: [1, 2] });
    let reads = 0;
    for (const table of [library.captures, library.sightings])
      table.hook('reading', (row) => {
        reads += 1;
        return row;
      });
    expect(await newPapersOn(library, DAY)).toBe(2);
    expect(reads).toBeLessThanOrEqual(2);
  });
});
