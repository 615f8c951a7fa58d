import { describe, expect, it } from 'vitest';
import { missedByFeed } from '../../../bench/feed/feed-bounds.ts';
import { feedText } from '../../../bench/feed/feed-table.ts';
import { feedReport } from './made-feed-report.ts';

describe('the bounds of what the site’s page pays', () => {
  it('are held by a page that computes a little more and is otherwise as it was', () => {
    expect(missedByFeed(feedReport(16))).toEqual([]);
  });

  it('name a page that computes more than 16 ms more', () => {
    expect(missedByFeed(feedReport(16.1))).toEqual([
      'script, style and layout more than without: 16.1 ms, at most 16.0 ms',
    ]);
  });

  it('name a measurement of cards that had no mark', () => {
    const report = feedReport(5);
    report.cost.marked = 49;
    expect(missedByFeed(report)).toEqual(['cards without a mark: 1, at most 0']);
  });

  it('name a content script that weighs too much', () => {
    const weights = { capture: 12_100, cards: 25_100 };
    expect(missedByFeed({ ...feedReport(5), weights })).toEqual([
      'capture script: 12.1 KB, at most 12.0 KB',
      'script of the cards: 25.1 KB, at most 25.0 KB',
    ]);
  });

  it('name a shift beyond the page’s own, and what moved', () => {
    const [shift] = feedReport(5).shifts;
    const shifts = shift ? [{ ...shift, with: 0.0506, moved: ['ARTICLE'] }] : [];
    expect(missedByFeed({ ...feedReport(5), shifts })).toEqual([
      'layout shift at 360 px: 0.0506, 0.0500 without; moved: ARTICLE',
    ]);
  });

  it('name a load of a hundred whose cards Svelte drew anew, with what it said', () => {
    const slow = {
      ...feedReport(5).slow,
      complaints: 1,
      complaint: 'hydration_mismatch',
      redrawn: 1,
      marked: 99,
      inCard: 2,
    };
    expect(missedByFeed({ ...feedReport(5), slow })).toEqual([
      'loads with a complaint of Svelte: 1, at most 0',
      'the complaint: hydration_mismatch',
      'loads whose cards were drawn anew: 1, at most 0',
      'slow loads without a mark: 1, at most 0',
      'elements of ours in a card: 2, at most 1',
    ]);
  });

  it('name what stays behind after redraws, beyond what stays without Daybook', () => {
    const report = feedReport(5);
    report.redraws.without = { ...report.redraws.without, listeners: 2, heapBytes: 300_000 };
    report.redraws.with = { listeners: 3, nodes: 51, observers: 1, hosts: 1, heapBytes: 500_100 };
    expect(missedByFeed(report)).toEqual([
      'observers after the redraws: 1 more, at most 0 more',
      'elements of ours after the redraws: 1 more, at most 0 more',
      'listeners after the redraws: 1 more, at most 0 more',
      'nodes after the redraws: 51 more, at most 50 more',
      'heap after the redraws: 200.1 KB more, at most 200.0 KB more',
    ]);
  });
});

describe('the report of what the site’s page pays', () => {
  it('says what each figure is without Daybook, with it, and how much more that is', () => {
    const lines = feedText(feedReport(7.5)).split('\n');
    expect(lines).toContain('script with compiling         40.0      47.5       7.5');
    expect(lines).toContain('layout shift at 360 px: 0.0500, 0.0500 without; moved: FOOTER');
    expect(lines).toContain('100 slow loads: 100 with marks, 0 complaints, 0 drawn anew, at most 1 of ours in a card');
  });
});
