import { describe, expect, it } from 'vitest';
import type { GuidedSearch, OfferedChip } from '../../../../bench/recall/guided/guided-search.ts';
import { guidedRows, guidedTable } from '../../../../bench/recall/guided/report.ts';
import { simulateReaders } from '../../../../bench/recall/guided/simulate.ts';

// Sixteen papers in one order for every question; a chip is a range of letters, and what it keeps stays in order.
const PAPERS = [...'abcdefghijklmnop'];
const CHIPS = ['a-p', 'e-p', 'h-l', 'i-p', 'm-n'];

function keeps(part: string, id: string): boolean {
  const [from = '', to = ''] = part.split('-');
  return id >= from && id <= to;
}

const chipOf = (part: string): OfferedChip => ({
  part,
  keeps: PAPERS.filter((id) => keeps(part, id)).length,
  fits: (id) => keeps(part, id),
});

/** A search whose text is parts with blanks between; chips of the text are left out. */
function made(parts: readonly string[] = CHIPS): GuidedSearch & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    search: async (text, k) => PAPERS.filter((id) => text.split(' ').every((part) => keeps(part, id))).slice(0, k),
    chips: async (text) => {
      asked.push(text);
      return parts.filter((part) => !text.includes(part)).map(chipOf);
    },
    narrowed: (text, { part }) => `${text} ${part}`,
  };
}

const ask = (ids: string[], kind = 'any') => ({ query: 'a-z', ids, kind });

async function ranks(ids: string[], search: GuidedSearch = made()) {
  const all = await simulateReaders(search, [ask(ids)]);
  return Object.fromEntries(all.map(({ reader, ranks }) => [reader, ranks]));
}

describe('a simulated reader', () => {
  it('clicks the first chip in the order shown that fits, or the fitting one that keeps fewest', async () => {
    // k is 11th; a-p changes nothing, then e-p leaves it 7th. h-l keeps fewest: 4th, then i-p with it: 3rd.
    expect(await ranks(['k'])).toMatchObject({ first: [11, 11, 7], fewest: [11, 4, 3] });
  });

  it('does not click where the paper is among the first three', async () => {
    const search = made();
    expect(await ranks(['c'], search)).toMatchObject({ first: [3, 3, 3], fewest: [3, 3, 3], erring: [3, 3, 3] });
    expect(search.asked).toEqual([]);
  });

  it('stays where it is when no chip fits', async () => {
    expect(await ranks(['k'], made(['a-b', 'm-n']))).toMatchObject({ first: [11, 11, 11], fewest: [11, 11, 11] });
  });

  it('wants the best-ranked of several right papers', async () => {
    // n is 14th, and first but one with m-n; l is 12th, and no chip but h-l brings it up: 5th, then 4th.
    expect(await ranks(['n', 'l'])).toMatchObject({ fewest: [12, 5, 4] });
  });

  it('never finds a paper that no search has', async () => {
    expect(await ranks(['?'])).toMatchObject({
      first: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    });
  });

  it('clicks a wrong chip once in five, the same each time', async () => {
    const many = Array.from({ length: 400 }, (_, i) => ({ ...ask(['n']), query: `a-z a-z${i}` }));
    // n is 14th; m-n makes it second. Each chip but h-l fits it.
    const first = await simulateReaders(made(), many);
    const erring = first.filter(({ reader }) => reader === 'erring').map(({ ranks }) => ranks[1]);
    expect(new Set(erring)).toEqual(new Set([2, Number.POSITIVE_INFINITY]));
    const wrong = erring.filter((rank) => rank !== 2).length;
    expect(wrong).toBeGreaterThan(60);
    expect(wrong).toBeLessThan(100);
    expect(await simulateReaders(made(), many)).toEqual(first);
  });
});

describe('the report of simulated readers', () => {
  const report = async () =>
    guidedRows(await simulateReaders(made(), [ask(['k']), ask(['n']), ask(['c'], 'other'), ask(['p'], 'record')]));

  it('has success@3 after each click, in all without the record and for each kind', async () => {
    // fewest: k 11 4 3, n 14 2 2, c 3 3 3; p 16 with i-p 8, then e-p 8.
    expect((await report()).filter(({ reader }) => reader === 'fewest')).toEqual([
      { reader: 'fewest', kind: 'all', queries: 3, 'success@3': [0.3333, 0.6667, 1] },
      { reader: 'fewest', kind: 'any', queries: 2, 'success@3': [0, 0.5, 1] },
      { reader: 'fewest', kind: 'other', queries: 1, 'success@3': [1, 1, 1] },
      { reader: 'fewest', kind: 'record', queries: 1, 'success@3': [0, 0, 0] },
    ]);
  });

  it('makes a table with one line for each', async () => {
    const table = guidedTable({ papers: 16, hidden: [], rows: await report() });
    expect(table.split('\n')[0]).toBe('16 papers');
    expect(table.trimEnd().split('\n')).toHaveLength(2 + 12);
  });
});
