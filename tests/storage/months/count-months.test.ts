import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MonthCounts } from '../../../papers/month-counts.ts';
import { forget } from '../../../storage/forget/forget.ts';
import { forgetEverything } from '../../../storage/forget/forget-everything.ts';
import type { Library } from '../../../storage/library.ts';
import { countMonths } from '../../../storage/months/count-months.ts';
import { monthCounts } from '../../../storage/reads/months.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { runs } from '../../property-runs.ts';
import { captureOf, facts, freshLibrary, rows } from '../made-library.ts';

const atOnce = async () => {};

const DAYS = ['2026-05-30', '2026-06-03', '2026-06-24', '2026-07-02'];

function paper(number: number) {
  return facts(number, {
    authors: [{ name: `Author ${number % 3}` }, { name: 'Ada Example' }],
    aiKeywords: [`keyword ${number % 2}`],
    organisation: { handle: `org-${number % 2}`, name: `Organisation ${number % 2}` },
  });
}

function seen(library: Library, day: string, numbers: readonly number[], upvotes = 10): Promise<unknown> {
  return recordCapture(library, captureOf(rows(numbers.map(paper), upvotes), { day }));
}

/** Counts until nothing is due. */
async function countAll(library: Library): Promise<void> {
  for (let left = 5; left > 0; left -= 1) if (!(await countMonths(library, atOnce)).isBehind) return;
  throw new Error('counting does not come to an end');
}

/** What is counted, without when it was; a month of which nothing is says nothing. */
async function counts(library: Library): Promise<Omit<MonthCounts, 'revision'>[]> {
  const months = await library.months.filter(({ papers }) => papers > 0).toArray();
  return months.map(({ revision: _, ...month }) => month);
}

/** The counts of a library that has none yet. */
async function countedAnew(library: Library): Promise<Omit<MonthCounts, 'revision'>[]> {
  await library.months.clear();
  await countAll(library);
  return counts(library);
}

describe('the counts of a month', () => {
  it('are of the papers first seen in it', async () => {
    const library = freshLibrary();
    await seen(library, '2026-06-03', [1, 2], 10);
    await seen(library, '2026-06-24', [2, 3], 50);
    await seen(library, '2026-07-02', [2, 4], 90);
    await countAll(library);
    expect(await monthCounts(library)).toMatchObject([
      {
        month: '2026-06',
        papers: 3,
        votes: { papers: 3, first: [10, 10, 49], last: [49, 49, 90] },
        keywords: [
          ['keyword 1', 2],
          ['keyword 0', 1],
        ],
        authors: [
          ['Ada Example', 3],
          ['Author 0', 1],
          ['Author 1', 1],
          ['Author 2', 1],
        ],
        organisations: [
          ['Organisation 1', 2],
          ['Organisation 0', 1],
        ],
      },
      {
        month: '2026-07',
        papers: 1,
        authors: [
          ['Ada Example', 1],
          ['Author 1', 1],
        ],
      },
    ]);
  });

  it('take two spellings that differ in capitals for one name, and count it once a paper', async () => {
    const library = freshLibrary();
    const named = (number: number, aiKeywords: string[]) => facts(number, { aiKeywords });
    await recordCapture(library, captureOf(rows([named(1, ['RLHF', 'rlhf']), named(2, ['rlhf'])])));
    await countAll(library);
    expect((await monthCounts(library))[0]?.keywords).toEqual([['RLHF', 2]]);
  });

  it('are not written again when nothing of the papers has changed', async () => {
    const library = freshLibrary();
    await seen(library, '2026-06-03', [1, 2]);
    await countAll(library);
    const before = await library.meta.get('library');
    expect(await countMonths(library, atOnce)).toEqual({ counted: 0, isBehind: false });
    expect(await library.meta.get('library')).toEqual(before);
  });

  it('are made again for the months alone whose papers have changed', async () => {
    const library = freshLibrary();
    await seen(library, '2026-06-03', [1, 2]);
    await seen(library, '2026-07-02', [3]);
    await countAll(library);
    await seen(library, '2026-07-02', [3, 4]);
    expect(await countMonths(library, atOnce)).toEqual({ counted: 1, isBehind: false });
  });

  it('are not stored when a paper of the month is forgotten while it is counted', async () => {
    const library = freshLibrary();
    await seen(library, '2026-06-03', [1, 2]);
    let isForgotten = false;
    const pause = async () => {
      if (isForgotten) return;
      isForgotten = true;
      await forget(library, { what: 'paper', paperId: paper(1).paperId });
    };
    expect(await countMonths(library, pause)).toMatchObject({ counted: 0, isBehind: true });
    expect(await counts(library)).toEqual([]);
    await countAll(library);
    expect(await monthCounts(library)).toMatchObject([{ papers: 1 }]);
  });

  it('go on where they were cut short', async () => {
    const library = freshLibrary();
    await seen(library, '2026-06-03', [1]);
    await seen(library, '2026-07-02', [2]);
    let pauses = 0;
    const cut = async () => {
      pauses += 1;
      if (pauses > 2) throw new Error('stopped');
    };
    await expect(countMonths(library, cut)).rejects.toThrow('stopped');
    expect((await counts(library)).map(({ month }) => month)).toEqual(['2026-07']);
    expect((await countMonths(library, atOnce)).counted).toBe(1);
    expect((await counts(library)).map(({ month }) => month)).toEqual(['2026-06', '2026-07']);
  });

  it('go with everything', async () => {
    const library = freshLibrary();
    await seen(library, '2026-06-03', [1]);
    await countAll(library);
    await forgetEverything(library);
    expect(await library.months.count()).toBe(0);
    expect(await countMonths(library, atOnce)).toEqual({ counted: 0, isBehind: false });
  });

  it('leave out a paper that only its marks keep', async () => {
    const library = freshLibrary();
    await seen(library, '2026-06-03', [1, 2]);
    await setMark(library, paper(1).paperId, { kind: 'star', name: '', value: true });
    await countAll(library);
    await forget(library, { what: 'day', day: '2026-06-03' });
    await countAll(library);
    expect(await monthCounts(library)).toEqual([]);
  });

  it('are those of a library counted anew, whatever was seen, marked and forgotten between', async () => {
    const day = fc.constantFrom(...DAYS);
    const number = fc.integer({ min: 1, max: 6 });
    const step = fc.oneof(
      fc.record({
        do: fc.constant('see' as const),
        day,
        numbers: fc.uniqueArray(number, { minLength: 1 }),
        votes: number,
      }),
      fc.record({ do: fc.constant('star' as const), number }),
      fc.record({ do: fc.constant('forget-paper' as const), number }),
      fc.record({ do: fc.constant('forget-day' as const), day }),
      fc.record({ do: fc.constant('count' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const library = freshLibrary();
        for (const each of steps) {
          if (each.do === 'see') await seen(library, each.day, each.numbers, each.votes);
          else if (each.do === 'forget-day') await forget(library, { what: 'day', day: each.day });
          else if (each.do === 'count') await countMonths(library, atOnce);
          else if (each.do === 'forget-paper') {
            await forget(library, { what: 'paper', paperId: paper(each.number).paperId });
          } else if (await library.papers.get(paper(each.number).paperId)) {
            await setMark(library, paper(each.number).paperId, { kind: 'star', name: '', value: true });
          }
        }
        await countAll(library);
        const kept = await counts(library);
        expect(kept).toEqual(await countedAnew(library));
      }),
      { numRuns: runs(40) },
    );
  });
});
