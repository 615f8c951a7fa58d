import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryDay } from '../../../components/history/history-items.ts';
import {
  dayAt,
  dayUpTo,
  historyItems,
  indexOfDay,
  itemAt,
  linesAddedBefore,
  paperFrom,
  withOrders,
} from '../../../components/history/history-items.ts';
import { DAY_STEP } from '../../../storage/reads/first-reads.ts';
import { runs } from '../../property-runs.ts';

const day = (name: string, papers: number): HistoryDay => ({ day: name, papers });
// Their items: 0 heading, 1 2 3 papers; 4 heading, 5 paper; 6 heading, 7 8 papers.
const history = historyItems([day('2026-06-05', 3), day('2026-06-04', 1), day('2026-06-01', 2)]);
const last = history.length - 1;
const indexes = Array.from({ length: history.length }, (_, index) => index);

describe('the lines of the history', () => {
  it('are each day’s heading followed by its papers', () => {
    const lines = indexes.map((index) => itemAt(history, index));
    expect(lines.map((item) => `${item?.day.day.slice(-2)}:${item?.at}`)).toEqual([
      '05:-1',
      '05:0',
      '05:1',
      '05:2',
      '04:-1',
      '04:0',
      '01:-1',
      '01:0',
      '01:1',
    ]);
    expect(history.starts).toEqual([0, 4, 6, 9]);
    expect([itemAt(history, -1), itemAt(history, 9), itemAt(historyItems([]), 0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('know their day', () => {
    expect(indexes.map((index) => dayAt(history, index))).toEqual([0, 0, 0, 0, 1, 1, 2, 2, 2]);
    expect(dayAt(history, 99)).toBe(2);
    expect(dayAt(historyItems([]), 0)).toBe(0);
  });

  it('are found by date: the day itself, else the nearest before it, else the oldest', () => {
    expect(
      ['2026-06-05', '2026-06-03', '2026-07-01', '2026-06-04', '2025-01-01'].map((at) => dayUpTo(history, at)),
    ).toEqual([0, 2, 0, 1, 2]);
    expect(
      ['2026-06-04', '2026-06-03', '2027-01-01', '2025-01-01', undefined].map((at) => indexOfDay(history, at)),
    ).toEqual([1, undefined, undefined, undefined, undefined]);
  });

  it('stay the same while older days are added', () => {
    const days = [...history.days, day('2026-05-01', 4), day('2026-04-01', 1)];
    const longer = historyItems(days);
    expect([historyItems(history.days, false).isAll, longer.isAll]).toEqual([false, true]);
    expect(indexes.map((index) => itemAt(longer, index))).toEqual(indexes.map((index) => itemAt(history, index)));
  });

  it('are as many on a day as its order has papers, once that is read', () => {
    const order = (length: number) => ({ length });
    expect(withOrders(history, new Map([['2026-06-05', order(3)]]))).toBe(history);
    expect(withOrders(history, new Map([['2026-06-02', order(3)]]))).toBe(history);
    const other = withOrders(
      history,
      new Map([
        ['2026-06-05', order(4)],
        ['2026-06-04', order(1)],
        ['2026-06-01', order(0)],
      ]),
    );
    expect(other.days.map(({ papers }) => papers)).toEqual([4, 1, 0]);
    expect(other.starts).toEqual([0, 5, 7, 8]);
  });

  it('are not taken away by the first part of an order', () => {
    const long = historyItems([day('2026-06-05', 90)]);
    expect(withOrders(long, new Map([['2026-06-05', { length: DAY_STEP }]]))).toBe(long);
  });

  it('are found as when all of them are made', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(6), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: -40, max: 40 }),
        (sizes, rows) => {
          const some = historyItems(
            sizes.map((papers, index) =>
              day(new Date(Date.UTC(2026, 5, 30 - index)).toISOString().slice(0, 10), papers),
            ),
          );
          const all = some.days.flatMap((of) => [-1, ...Array(of.papers).keys()].map((at) => ({ day: of, at })));
          const papers = all.flatMap(({ at }, index) => (at === -1 ? [] : [index]));
          expect(some.length).toBe(all.length);
          for (const [index, item] of all.entries()) expect(itemAt(some, index)).toEqual(item);
          for (const [at, index] of papers.entries()) {
            expect(paperFrom(some, index, rows)).toBe(papers[Math.min(Math.max(at + rows, 0), papers.length - 1)]);
          }
          for (const [index, of] of some.days.entries()) expect(dayUpTo(some, of.day)).toBe(index);
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it('tell what came or went before the end of a day', () => {
    const [june5, june4, june1] = history.days;
    const with6 = historyItems([day('2026-06-06', 2), ...history.days]);
    expect([0, 1, 2].map((index) => linesAddedBefore(history, with6, index))).toEqual([3, 3, 3]);
    const grown = historyItems([day('2026-06-05', 3), day('2026-06-04', 5), day('2026-06-01', 2)]);
    expect([0, 1, 2].map((index) => linesAddedBefore(history, grown, index))).toEqual([0, 4, 4]);
    const older = historyItems([...history.days, day('2026-05-01', 9)]);
    expect([0, 1, 2].map((index) => linesAddedBefore(history, older, index))).toEqual([0, 0, 0]);
    const without4 = historyItems([june5, june1].flatMap((one) => one ?? []));
    expect([0, 1, 2].map((index) => linesAddedBefore(history, without4, index))).toEqual([0, -2, -2]);
    const without1 = historyItems([june5, june4].flatMap((one) => one ?? []));
    expect([1, 2].map((index) => linesAddedBefore(history, without1, index))).toEqual([0, -3]);
  });
});

describe('going through the papers of the history', () => {
  it('passes over headings in both directions', () => {
    expect(paperFrom(history, 3, 1)).toBe(5);
    expect(paperFrom(history, 5, 1)).toBe(7);
    expect(paperFrom(history, 7, -2)).toBe(3);
  });

  it('counts papers alone', () => {
    expect(paperFrom(history, 1, 4)).toBe(7);
    expect(paperFrom(history, last, -5)).toBe(1);
  });

  it('stops at the first and the last paper', () => {
    expect(paperFrom(history, 7, 8)).toBe(last);
    expect(paperFrom(history, 2, -8)).toBe(1);
    expect(paperFrom(history, 1, -1)).toBe(1);
    expect(paperFrom(history, last, 1)).toBe(last);
  });

  it('goes to either end at once', () => {
    expect(paperFrom(history, 5, Infinity)).toBe(last);
    expect(paperFrom(history, 5, -Infinity)).toBe(1);
  });
});
