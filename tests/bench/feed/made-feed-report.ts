import type { FeedReport, Living, PageWork } from '../../../bench/feed/feed-report.ts';

const NOTHING: Living = { listeners: 0, nodes: 0, observers: 0, hosts: 0, heapBytes: 0 };
const work = (script: number): PageWork => ({ script, style: 10, layout: 20, all: 100 + script });
const spread = (p50: number) => ({ p50, p95: p50 + 5, max: p50 + 10 });

/** A report of a page whose scripts take so many milliseconds more with Daybook, and that is otherwise as it was. */
export function feedReport(more: number): FeedReport {
  return {
    papers: 20_000,
    cards: 50,
    weights: { capture: 11_900, cards: 24_000 },
    cost: {
      with: work(40 + more),
      without: work(40),
      more,
      moreOfAll: more,
      marked: 50,
      spread: { with: spread(70 + more), without: spread(70) },
    },
    shifts: [{ width: 360, without: 0.05, with: 0.05, moved: ['FOOTER'] }],
    slow: { loads: 100, complaints: 0, complaint: '', redrawn: 0, marked: 100, inCard: 1, inList: 0 },
    redraws: { redraws: 102, with: { ...NOTHING }, without: { ...NOTHING } },
  };
}
