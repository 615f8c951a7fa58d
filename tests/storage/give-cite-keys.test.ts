import { describe, expect, it } from 'vitest';
import { MAKE_CITE_KEYS } from '../../entrypoints/background/make-cite-keys.ts';
import { forget } from '../../storage/forget/forget.ts';
import { giveCiteKeys } from '../../storage/give-cite-keys.ts';
import { copiedRows } from '../../storage/join/copied-rows.ts';
import { joinCopy } from '../../storage/join/join-copy.ts';
import type { Library } from '../../storage/library.ts';
import { citeKeysOf } from '../../storage/reads/cite-keys.ts';
import { libraryCounts } from '../../storage/reads/library-counts.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { setMark } from '../../storage/set-marks.ts';
import { clockMovesOn } from './join/made-copies.ts';
import { captureOf, contents, facts, freshLibrary, rows } from './made-library.ts';
import { overTables } from './over-tables.ts';

const [ONE, TWO, THREE] = [facts(1).paperId, facts(2).paperId, facts(3).paperId];
const ALL = [ONE, TWO, THREE];
const made = (number: number, title = 'Sparse agents') =>
  facts(number, { title, publishedAt: Date.UTC(2026, 0, number) });

async function libraryOf(...numbers: number[]): Promise<Library> {
  const library = freshLibrary();
  await recordCapture(library, captureOf(rows(numbers.map((number) => made(number)))));
  return library;
}

const give = (library: Library, ids = ALL) => giveCiteKeys(library, ids, MAKE_CITE_KEYS);
const keysOf = async (library: Library) => Object.fromEntries(await citeKeysOf(library, ALL));

describe('keys to be cited by', () => {
  it('are given once, by arXiv id where they would be the same', async () => {
    const library = await libraryOf(1, 2);
    expect(await give(library, [TWO, ONE])).toBe(2);
    expect(await keysOf(library)).toEqual({ [ONE]: 'example2026sparse', [TWO]: 'example2026sparsea' });
    expect(await give(library)).toBe(0);
  });

  it('stay when the title changes, and when others come', async () => {
    const library = await libraryOf(2);
    await give(library);
    const later = { at: Date.UTC(2026, 5, 4, 12), day: '2026-06-04' };
    await recordCapture(library, captureOf(rows([made(1), made(2, 'Dense things')]), later));
    await give(library);
    expect(await keysOf(library)).toEqual({ [TWO]: 'example2026sparse', [ONE]: 'example2026sparsea' });
  });

  it('change no row of a paper, and keep none from being forgotten with its day', async () => {
    const library = await libraryOf(1);
    const before = await library.papers.get(ONE);
    await give(library);
    expect(await library.papers.get(ONE)).toEqual(before);
    expect(await forget(library, { what: 'day', day: '2026-06-03' })).toBe(1);
    expect(await library.papers.count()).toBe(0);
    expect(await library.marks.count()).toBe(0);
  });

  it('go with a paper that is forgotten, and are free then', async () => {
    const library = await libraryOf(1, 2);
    await give(library, [ONE]);
    await forget(library, { what: 'paper', paperId: ONE });
    await give(library, [TWO]);
    expect(await keysOf(library)).toEqual({ [TWO]: 'example2026sparse' });
  });

  it('are one for each paper after copies that gave them on their own are joined, in any order', async () => {
    const [here, there] = [await libraryOf(1, 3), await libraryOf(2, 3)];
    await give(here);
    clockMovesOn();
    await give(there);
    await joinCopy(here, copiedRows(there));
    await joinCopy(there, copiedRows(here));
    expect(await keysOf(here)).toEqual(await keysOf(there));
    const keys = await keysOf(here);
    expect(keys).toMatchObject({ [ONE]: 'example2026sparse', [THREE]: 'example2026sparsea' });
    expect(keys[TWO]).toBeUndefined();
    await give(here);
    expect(await keysOf(here)).toEqual({ ...keys, [TWO]: 'example2026sparseb' });
  });

  it('are each one paper’s when pieces of many are given while pages and marks are stored', async () => {
    const library = freshLibrary();
    const many = Array.from({ length: 240 }, (_, at) =>
      made(at + 1, at % 3 === 0 ? 'Sparse agents' : `Word${at} agents`),
    );
    for (let from = 0; from < many.length; from += 120)
      await recordCapture(library, captureOf(rows(many.slice(from, from + 120))));
    const ids = many.map(({ paperId }) => paperId);
    const pieces = [ids.slice(0, 80), ids.slice(80, 160), ids.slice(160), ids.slice(100, 200)];
    await Promise.all([
      ...pieces.map((piece) => give(library, piece)),
      recordCapture(library, captureOf(rows([made(400), made(401)]))),
      setMark(library, ids[7] ?? '', { kind: 'star', name: '', value: true }),
    ]);
    const keys = await citeKeysOf(library, ids);
    expect(keys.size).toBe(many.length);
    expect(new Set(keys.values()).size).toBe(many.length);
    expect(await library.papers.count()).toBe(many.length + 2);
    expect(await give(library, ids)).toBe(0);
  });

  it('are no rows that counting what is stored goes through, as pages do after each piece', async () => {
    const library = freshLibrary();
    const from: unknown[] = [];
    overTables(library, 'cursors', (table, name) => ({
      openCursor(request) {
        if (name === 'marks') from.push(request.query.range.lower);
        return table.openCursor(request);
      },
    }));
    await recordCapture(library, captureOf(rows([made(1), made(2)])));
    await setMark(library, TWO, { kind: 'note', name: '', value: 'mine' });
    await give(library);
    from.length = 0;
    expect((await libraryCounts(library)).notes).toBe(1);
    expect(from).toEqual([['note', '']]);
  });

  it('are given in whole pieces: of one that fails nothing is there, and those before it stay', async () => {
    const library = await libraryOf(1, 2, 3);
    await give(library, [ONE]);
    const before = await contents(library);
    const broken = { ...MAKE_CITE_KEYS, keysOf: (): string[] => expect.fail('made to fail') };
    await expect(giveCiteKeys(library, [TWO, THREE], broken)).rejects.toThrow('made to fail');
    expect(await contents(library)).toEqual(before);
    expect(await give(library)).toBe(2);
    expect(await keysOf(library)).toMatchObject({ [ONE]: 'example2026sparse' });
  });

  it('are the same whether few papers are asked about or many', async () => {
    const library = await libraryOf(1, 2, 3);
    await give(library);
    const many = [...ALL, ...Array.from({ length: 300 }, (_, at) => facts(at + 10).paperId)];
    expect(Object.fromEntries(await citeKeysOf(library, many))).toEqual(await keysOf(library));
  });
});
