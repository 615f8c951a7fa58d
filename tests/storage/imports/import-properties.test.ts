import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportedEntry } from '../../../papers/imported-entry.ts';
import { undo } from '../../../storage/journal/take-back.ts';
import type { Library } from '../../../storage/library.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { runs } from '../../property-runs.ts';
import { captureOf, contents, facts, freshLibrary, rows } from '../made-library.ts';
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
  })
  .map(({ number, by, tag, starred, note }) =>
    entry(number, {
      ids: [
        ...(by === 'id' || by === 'both' ? [facts(number).paperId] : []),
        ...(by === 'doi' || by === 'both' ? [`doi:${doi(number)}`] : []),
      ],
      facts: { title: facts(number).title, venue: 'A file', ...(by === 'both' && { doi: doi(number) }) },
      words: { tags: [tag], ...(starred && { starred: true }), ...(note && { note }) },
    }),
  );
const file = fc.array(entries, { minLength: 1, maxLength: 6 });
const page = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
const shown = (numbers: readonly number[]) => captureOf(rows(numbers.map((number) => facts(number))));

/** The papers by what they are, without times and revisions. */
async function papersOf(library: Library) {
  const stored = await library.papers.toArray();
  return stored.map(({ paperId, title, abstract, tags, starred, note, unseen }) => {
    return { paperId, title, abstract, tags, starred, note, unseen };
  });
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

  it('is taken back whole: what was there is as it was', async () => {
    await fc.assert(
      fc.asyncProperty(file, page, async (read, numbers) => {
        const library = freshLibrary();
        await recordCapture(library, shown(numbers));
        const before = await papersOf(library);
        await joinEntries(library, read);
        await undo(library);
        expect(await papersOf(library)).toEqual(before);
        expect((await library.meta.get('library'))?.papers).toBe(before.length);
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
          expect(await papersOf(first)).toEqual(await papersOf(second));
          expect(await first.papers.count()).toBe(new Set([...named, ...numbers]).size);
        },
      ),
      { numRuns: runs(40) },
    );
  });
});
