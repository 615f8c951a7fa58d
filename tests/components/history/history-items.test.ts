import { describe, expect, it } from 'vitest';
import type { HistoryDay } from '../../../components/history/history-items.ts';
import { dayAt, dayUpTo, historyItems, paperFrom } from '../../../components/history/history-items.ts';
import { liveRead } from '../../../components/live/live-read.ts';

const day = (name: string, papers: number): HistoryDay => ({
  day: name,
  papers,
  isPart: false,
  read: liveRead('papersOfDay', name),
});
// Their items: 0 heading, 1 2 3 papers; 4 heading, 5 paper; 6 heading, 7 8 papers.
const history = historyItems([day('2026-06-05', 3), day('2026-06-04', 1), day('2026-06-01', 2)]);
const last = history.items.length - 1;

describe('the lines of the history', () => {
  it('are each day’s heading followed by its papers', () => {
    expect(history.items.map((item) => `${item.day.day.slice(-2)}:${item.at}`)).toEqual([
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
    expect(history.starts).toEqual([0, 4, 6]);
  });

  it('know their day', () => {
    expect(history.items.map((_, index) => dayAt(history, index))).toEqual([0, 0, 0, 0, 1, 1, 2, 2, 2]);
    expect(dayAt(history, 99)).toBe(2);
    expect(dayAt(historyItems([]), 0)).toBe(0);
  });

  it('are found by date: the day itself, else the nearest before it, else the oldest', () => {
    expect(
      ['2026-06-05', '2026-06-03', '2026-07-01', '2026-06-04', '2025-01-01'].map((at) => dayUpTo(history, at)),
    ).toEqual([0, 2, 0, 1, 2]);
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
