import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowsOfTable } from '../../formats/library-json.ts';
import { libraryFileName, libraryJson } from '../../formats/library-json.ts';
import '../property-runs.ts';

const AT = Date.UTC(2026, 5, 3, 12);

async function* given(batches: readonly RowsOfTable[]): AsyncGenerator<RowsOfTable> {
  yield* batches;
}

async function textOf(batches: readonly RowsOfTable[]): Promise<string> {
  const texts: string[] = [];
  for await (const text of libraryJson(given(batches), AT)) texts.push(text);
  return texts.join('');
}

describe('a library as JSON', () => {
  it('has its format, its version and the time of export', async () => {
    expect(JSON.parse(await textOf([]))).toEqual({
      format: 'daybook-library',
      version: 1,
      exportedAt: '2026-06-03T12:00:00.000Z',
      tables: {},
    });
  });

  it('holds each table once, with the rows of all its batches in their order', async () => {
    const { tables } = JSON.parse(
      await textOf([
        { table: 'papers', rows: [{ paperId: 'arxiv:1' }, { paperId: 'arxiv:2' }] },
        { table: 'papers', rows: [{ paperId: 'arxiv:3' }] },
        { table: 'marks', rows: [{ note: 'two\nlines, “quoted” and "quoted"' }] },
      ]),
    );
    expect(tables).toEqual({
      papers: [{ paperId: 'arxiv:1' }, { paperId: 'arxiv:2' }, { paperId: 'arxiv:3' }],
      marks: [{ note: 'two\nlines, “quoted” and "quoted"' }],
    });
  });

  it('has a row to a line, so that it can be looked through', async () => {
    const text = await textOf([{ table: 'papers', rows: [{ a: 1 }, { a: 2 }] }]);
    expect(text.split('\n')).toEqual(expect.arrayContaining(['{"a":1},', '{"a":2}']));
  });

  it('is complete whatever the batches are, empty ones too', async () => {
    const rows = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 3 });
    const tables = fc.uniqueArray(fc.tuple(fc.string(), fc.array(rows, { minLength: 1, maxLength: 3 })), {
      selector: ([name]) => name,
    });
    await fc.assert(
      fc.asyncProperty(tables, async (all) => {
        const batches = all.flatMap(([table, lists]) => lists.map((rows) => ({ table, rows })));
        const expected = Object.fromEntries(all.map(([table, lists]) => [table, lists.flat()]));
        expect(JSON.parse(await textOf(batches)).tables).toEqual(JSON.parse(JSON.stringify(expected)));
      }),
    );
  });

  it('is named after the day it was made on', () => {
    expect(libraryFileName('2026-06-03')).toBe('daybook-2026-06-03.json');
  });
});
