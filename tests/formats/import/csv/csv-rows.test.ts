import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../../formats/import/csv/csv-rows.ts';
import { linesOf } from '../../../../formats/import/lines.ts';
import { runs } from '../../../property-runs.ts';
import { readFile } from '../read-file.ts';

async function rowsOf(text: string, size = 7) {
  async function* source() {
    for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
  }
  const rows = [];
  for await (const row of csvRows(linesOf(source()))) rows.push(row);
  return rows;
}

describe('the rows of a CSV file', () => {
  it('are those that were written, whatever is in their cells, each with its line', async () => {
    const cell = fc.stringMatching(/^[a-z",;\n\t 'é=]{0,8}$/);
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (rows, quotes) => {
        const text = Papa.unparse([['a', 'b', 'c'], ...rows], { quotes, newline: '\n' });
        const found = await rowsOf(text);
        expect(found.map(({ cells }) => cells)).toEqual([['a', 'b', 'c'], ...rows]);
        let line = 1;
        for (const [at, { line: own, cells }] of found.entries()) {
          expect([at, own]).toEqual([at, line]);
          line += 1 + cells.join('').split('\n').length - 1;
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('end where a quote is never closed, at its line, in files of any length', async () => {
    for (const count of [3, 60_000]) {
      const rows = Array.from({ length: count }, (_, at) => `A ${at},https://arxiv.org/abs/2602.08025,1772355600,x`);
      rows[2] = '"A 2,https://arxiv.org/abs/2602.08026,1772355600,x';
      const { entries, refused } = await readFile('pocket.csv', `title,url,time_added,tags\n${rows.join('\n')}\n`);
      expect(entries.map(({ at }) => at.line)).toEqual([2, 3]);
      expect(refused).toMatchObject([{ at: { entry: 3, line: 4 }, reason: 'unclosed-quote', rest: true }]);
    }
  });

  it('survive a quote that stands in a cell without meaning', async () => {
    const found = await rowsOf('a,b\n5" disk,x\n6" disk,y\n7" disk,z\n');
    expect(found.map(({ cells, line }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, '5" disk', 'x'],
      [3, '6" disk', 'y'],
      [4, '7" disk', 'z'],
    ]);
  });

  it('may have semicolons or tabs between their cells', async () => {
    expect((await rowsOf('a;b\n1,5;2')).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    expect((await rowsOf('a\tb\n1,5\t2')).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
  });
});

describe('a cell that a spreadsheet would run', () => {
  it('loses the quote that was put before it, and only that', async () => {
    const titles = ["'=1+1", "'+1", "'-1 is enough", "'@x", "'Quoted' words", "''-1", '-1'];
    const rows = titles.map((title, at) => `A${at},journalArticle,"${title}"`);
    const { entries } = await readFile('z.csv', `Key,Item Type,Title\n${rows.join('\n')}`);
    expect(entries.map(({ facts }) => facts.title)).toEqual([
      '=1+1',
      '+1',
      '-1 is enough',
      '@x',
      "'Quoted' words",
      "'-1",
      '-1',
    ]);
  });
});
