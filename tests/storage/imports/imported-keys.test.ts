import { describe, expect, it } from 'vitest';
import { MAKE_CITE_KEYS } from '../../../entrypoints/background/make-cite-keys.ts';
import type { ImportedWords } from '../../../papers/imported-entry.ts';
import { giveCiteKeys } from '../../../storage/give-cite-keys.ts';
import { copiedRows } from '../../../storage/join/copied-rows.ts';
import { joinCopy } from '../../../storage/join/join-copy.ts';
import { redo, undo } from '../../../storage/journal/take-back.ts';
import type { Library } from '../../../storage/library.ts';
import { citeKeysOf } from '../../../storage/reads/cite-keys.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { captureOf, facts, freshLibrary, rows } from '../made-library.ts';
import { CHOICE, entry, importEntries } from './made-import.ts';

const [ONE, TWO] = [facts(1).paperId, facts(2).paperId];
const cited = (number: number, citeKey: string, words: Partial<ImportedWords> = {}) =>
  entry(number, {
    ids: [facts(number).paperId],
    facts: { title: facts(number).title },
    words: { citeKey, ...words },
  });
const give = (library: Library) => giveCiteKeys(library, [ONE, TWO], MAKE_CITE_KEYS);
const keysOf = async (library: Library) => Object.fromEntries(await citeKeysOf(library, [ONE, TWO]));

async function seen(...numbers: number[]): Promise<Library> {
  const library = freshLibrary();
  await recordCapture(library, captureOf(rows(numbers.map((number) => facts(number)))));
  return library;
}

describe('the key by which an entry cites its paper', () => {
  it('becomes the paper’s, as it is written, and is kept from then on', async () => {
    const library = await seen(1);
    const before = await library.papers.get(ONE);
    await importEntries(library, [cited(1, 'Smith:2020_a'), cited(2, 'DBLP:journals/corr/abs-1706-03762')]);
    expect(await keysOf(library)).toEqual({ [ONE]: 'Smith:2020_a', [TWO]: 'DBLP:journals/corr/abs-1706-03762' });
    expect(await library.papers.get(ONE)).toMatchObject({ lastSeen: before?.lastSeen, title: before?.title });
    await give(library);
    await importEntries(library, [cited(1, 'another2021')]);
    expect(await keysOf(library)).toMatchObject({ [ONE]: 'Smith:2020_a' });
  });

  it('never takes the place of one that stands, nor another paper’s, by case alone either', async () => {
    const library = await seen(1);
    await giveCiteKeys(library, [ONE], MAKE_CITE_KEYS);
    const { [ONE]: given = '' } = await keysOf(library);
    await importEntries(library, [cited(1, 'theirs2020'), cited(2, given.toUpperCase())]);
    expect(await keysOf(library)).toEqual({ [ONE]: given });
  });

  it('is the first paper’s where two entries have the same, and the other’s next one is taken', async () => {
    const library = freshLibrary();
    await importEntries(library, [cited(1, 'same2020'), cited(2, 'Same2020'), cited(2, 'next2020')]);
    expect(await keysOf(library)).toEqual({ [ONE]: 'same2020', [TWO]: 'next2020' });
  });

  it('is not given to another paper that would get it', async () => {
    const library = await seen(1);
    await giveCiteKeys(library, [ONE], MAKE_CITE_KEYS);
    const { [ONE]: own = '' } = await keysOf(library);
    const other = await seen(2);
    await importEntries(other, [cited(1, own.toUpperCase())]);
    await give(other);
    expect(await keysOf(other)).toEqual({ [ONE]: own.toUpperCase(), [TWO]: `${own}a` });
  });

  it('goes when the import is taken back, is free then, and comes again with it', async () => {
    const library = await seen(1, 2);
    await importEntries(library, [cited(1, 'theirs2020')]);
    await undo(library);
    expect(await keysOf(library)).toEqual({});
    await redo(library);
    expect(await keysOf(library)).toEqual({ [ONE]: 'theirs2020' });
    await undo(library);
    await importEntries(library, [cited(2, 'theirs2020')]);
    expect(await keysOf(library)).toEqual({ [TWO]: 'theirs2020' });
  });

  it('that is taken back leaves what was given meanwhile', async () => {
    const library = await seen(1);
    await importEntries(library, [cited(2, 'theirs2020')]);
    await give(library);
    const { [ONE]: given } = await keysOf(library);
    await undo(library);
    expect(await keysOf(library)).toEqual({ [ONE]: given });
    expect(await library.marks.filter(({ paperId }) => paperId === TWO).count()).toBe(0);
  });

  it('is left alone where the reader does not want what entries say', async () => {
    const library = freshLibrary();
    await importEntries(library, [cited(1, 'theirs2020')], { choice: { ...CHOICE, words: false } });
    expect(await keysOf(library)).toEqual({});
  });

  it('stays after copies are joined in any order, the one that was given first', async () => {
    const [here, there] = [await seen(1), await seen(1)];
    await give(here);
    await new Promise((later) => setTimeout(later, 5));
    await importEntries(there, [cited(1, 'theirs2020')]);
    const first = await keysOf(here);
    await joinCopy(there, copiedRows(here));
    await joinCopy(here, copiedRows(there));
    expect(await keysOf(here)).toEqual(first);
    expect(await keysOf(there)).toEqual(first);
  });
});
