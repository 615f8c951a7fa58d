import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportedEntry, ImportedSighting } from '../../../papers/imported-entry.ts';
import { listingRef } from '../../../papers/listing.ts';
import { titlePaperId } from '../../../papers/paper-id.ts';
import { redo, undo } from '../../../storage/journal/take-back.ts';
import type { Library } from '../../../storage/library.ts';
import { citeKeysOf } from '../../../storage/reads/cite-keys.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { runs } from '../../property-runs.ts';
import { captureOf, contents, facts, freshLibrary, noon, rows } from '../made-library.ts';
import { entry, joinEntries } from './made-import.ts';

// Of a few papers, so that entries and pages often name the same: by id, by DOI, by title alone, or by several.
const doi = (number: number) => `10.1234/made.${number}`;
const entries: fc.Arbitrary<ImportedEntry> = fc
  .record({
    number: fc.integer({ min: 1, max: 4 }),
    by: fc.constantFrom('id', 'doi', 'both', 'title'),
    tag: fc.constantFrom('a', 'b'),
    starred: fc.boolean(),
    note: fc.constantFrom('', 'x'),
    citeKey: fc.option(fc.constantFrom('one', 'One', 'two'), { nil: undefined }),
    seen: fc.option(
      fc.record({
        day: fc.constantFrom('2026-06-03', '2026-06-05'),
        rank: fc.integer({ min: 1, max: 3 }),
        hour: fc.constantFrom(-1, 0, 1),
      }),
      { nil: undefined },
    ),
  })
  .map(({ number, by, tag, starred, note, citeKey, seen }) =>
    entry(number, {
      ids: [
        ...(by === 'id' || by === 'both' ? [facts(number).paperId] : []),
        ...(by === 'doi' || by === 'both' ? [`doi:${doi(number)}`] : []),
      ],
      facts: { title: facts(number).title, venue: 'A file', ...(by === 'both' && { doi: doi(number) }) },
      words: { tags: [tag], ...(starred && { starred: true }), ...(note && { note }), ...(citeKey && { citeKey }) },
      ...(seen && { seen: sightingOf(seen) }),
    }),
  );
function sightingOf({ day, rank, hour }: { day: string; rank: number; hour: number }): ImportedSighting {
  const listing = listingRef('hf', 'day', day);
  if (!listing) throw new Error(`no day ${day}`);
  return { listing, day, at: noon(day) + hour * 3_600_000, rank, upvotes: rank };
}
const file = fc.array(entries, { minLength: 1, maxLength: 6 });
const page = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
const shown = (numbers: readonly number[]) => captureOf(rows(numbers.map((number) => facts(number))));

const ALL = [1, 2, 3, 4].flatMap((number) => {
  const { paperId, title } = facts(number);
  return [paperId, `doi:${doi(number)}`, titlePaperId(title) ?? ''];
});

/** The papers by what they are, their keys to be cited by, and when and where they were seen; without revisions. */
async function papersOf(library: Library) {
  const stored = await library.papers.toArray();
  const papers = stored.map(({ paperId, title, abstract, tags, starred, note, unseen, firstSeen, lastSeen }) => {
    return { paperId, title, abstract, tags, starred, note, unseen, firstSeen, lastSeen };
  });
  const keys = await citeKeysOf(library, [...ALL]);
  return { papers, keys, sightings: await library.sightings.toArray(), days: await library.days.toArray() };
}

/** Without when what was imported was recorded: it is again when it is done again. */
function unrecorded({ sightings, ...others }: Awaited<ReturnType<typeof papersOf>>) {
  return { ...others, sightings: sightings.map(({ recorded: _, ...sighting }) => sighting) };
}

describe('any file', () => {
  it('twice changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(file, page, async (read, numbers) => {
        const library = freshLibrary();
        await recordCapture(library, shown(numbers));
        await joinEntries(library, read);
        const before = await contents(library);
        await joinEntries(library, read);
        expect(await contents(library)).toEqual(before);
        expect((await library.meta.get('library'))?.papers).toBe(await library.papers.count());
      }),
      { numRuns: runs(40) },
    );
  });

  it('is taken back whole: what was there is as it was, also when it was done again', async () => {
    await fc.assert(
      fc.asyncProperty(file, page, async (read, numbers) => {
        const library = freshLibrary();
        await recordCapture(library, shown(numbers));
        const before = await papersOf(library);
        await joinEntries(library, read);
        const imported = await papersOf(library);
        await undo(library);
        expect(await papersOf(library)).toEqual(before);
        expect((await library.meta.get('library'))?.papers).toBe(before.papers.length);
        await redo(library);
        expect(unrecorded(await papersOf(library))).toEqual(unrecorded(imported));
        await undo(library);
        expect(await papersOf(library)).toEqual(before);
      }),
      { numRuns: runs(40) },
    );
  });

  it('and a page make each paper that both name one, whichever comes first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
        page,
        async (named, numbers) => {
          const titled = named.map((number) => entry(number, { facts: { title: facts(number).title } }));
          const [first, second] = [freshLibrary(), freshLibrary()];
          await recordCapture(first, shown(numbers));
          await joinEntries(first, titled);
          await joinEntries(second, titled);
          await recordCapture(second, shown(numbers));
          expect((await papersOf(first)).papers).toEqual((await papersOf(second)).papers);
          expect(await first.papers.count()).toBe(new Set([...named, ...numbers]).size);
        },
      ),
      { numRuns: runs(40) },
    );
  });
});
