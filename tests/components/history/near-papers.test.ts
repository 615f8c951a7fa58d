import { describe, expect, it } from 'vitest';
import type { HistoryDay } from '../../../components/history/history-items.ts';
import { historyItems } from '../../../components/history/history-items.ts';
import { nearChunks, nearDays } from '../../../components/history/near-papers.ts';

const ids = (papers: number, from = 0) => Array.from({ length: papers }, (_, index) => `arxiv:${from + index}`);
const days: HistoryDay[] = [
  { day: '2026-06-05', papers: 500 },
  { day: '2026-06-04', papers: 3 },
  { day: '2026-06-03', papers: 20 },
];
// Headings at 0, 501 and 505.
const history = historyItems(days);
const orders = new Map(days.map(({ day, papers }) => [day, ids(papers).map((paperId) => ({ paperId }))]));
const read = (from: number, to: number, other?: number, known = orders) =>
  nearChunks(history, { top: 0, from, to }, other, known).map(({ day, placed }) => [
    day.day.slice(-2),
    placed[0]?.paperId,
    placed.length,
  ]);

describe('what is read near the screen', () => {
  it('are the days that have a line there, and one more', () => {
    const near = (from: number, to: number, other?: number) =>
      nearDays(history, { top: 0, from, to }, other).map(({ day }) => day.slice(-2));
    expect(near(0, 40)).toEqual(['05']);
    expect(near(490, 503)).toEqual(['05', '04']);
    expect(near(502, 506, 0)).toEqual(['04', '03', '05']);
    expect(near(490, 506, 1)).toEqual(['05', '04', '03']);
  });

  it('begins in the middle, where the screen is', () => {
    const near = nearDays(history, { top: 0, from: 490, to: 530 }, undefined);
    expect(near.map(({ day }) => day.slice(-2))).toEqual(['03', '04', '05']);
    expect(read(490, 530).map(([day]) => day)).toEqual(['03', '04', '05']);
    expect(read(120, 170)).toEqual([
      ['05', 'arxiv:128', 32],
      ['05', 'arxiv:160', 32],
      ['05', 'arxiv:96', 32],
    ]);
  });

  it('is a large day only around those lines', () => {
    expect(read(0, 20)).toEqual([['05', 'arxiv:0', 32]]);
    expect(read(100, 140)).toEqual([
      ['05', 'arxiv:96', 32],
      ['05', 'arxiv:128', 32],
    ]);
  });

  it('is the same chunks while the reader moves within them', () => {
    expect(read(104, 140)).toEqual(read(100, 150));
  });

  it('goes over the ends of days, and beyond none of their papers', () => {
    expect(read(490, 515)).toEqual([
      ['04', 'arxiv:0', 3],
      ['05', 'arxiv:480', 20],
      ['03', 'arxiv:0', 20],
    ]);
  });

  it('has the row that Tab leads to, wherever it is', () => {
    expect(read(502, 503, 300)).toEqual([
      ['04', 'arxiv:0', 3],
      ['05', 'arxiv:288', 32],
    ]);
  });

  it('waits for the order of a day', () => {
    expect(read(490, 506, undefined, new Map([...orders].slice(1)))).toEqual([
      ['04', 'arxiv:0', 3],
      ['03', 'arxiv:0', 20],
    ]);
  });
});
