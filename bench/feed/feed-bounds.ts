import type { FeedReport } from './feed-report.ts';

const WORK_MS = 16;
const SCRIPT_BYTES = { capture: 12_000, cards: 25_000 } as const;
// The browser gives shifts as shares of the window; sums of the same page differ in the last digits.
const SAME_SHIFT = 0.0005;
const GROWTH = { heapBytes: 200_000, nodes: 50 } as const;

/** The bounds that a report misses, in words. */
export function missedByFeed({ cards, weights, cost, shifts, slow, redraws }: FeedReport): string[] {
  const missed: string[] = [];
  const atMost = (what: string, value: number, bound: number, unit: string, digits = 1) => {
    if (value > bound) missed.push(`${what}: ${value.toFixed(digits)}${unit}, at most ${bound.toFixed(digits)}${unit}`);
  };
  atMost('script, style and layout more than without', cost.more, WORK_MS, ' ms');
  if (weights.cards > 0) atMost('cards without a mark', cards - cost.marked, 0, '', 0);
  atMost('capture script', weights.capture / 1_000, SCRIPT_BYTES.capture / 1_000, ' KB');
  atMost('script of the cards', weights.cards / 1_000, SCRIPT_BYTES.cards / 1_000, ' KB');
  for (const { width, ...shift } of shifts) {
    if (shift.with - shift.without <= SAME_SHIFT) continue;
    const both = `${shift.with.toFixed(4)}, ${shift.without.toFixed(4)} without`;
    missed.push(`layout shift at ${width} px: ${both}; moved: ${shift.moved.join(', ')}`);
  }
  atMost('loads with a complaint of Svelte', slow.complaints, 0, '', 0);
  if (slow.complaint) missed.push(`the complaint: ${slow.complaint}`);
  atMost('loads whose cards were drawn anew', slow.redrawn, 0, '', 0);
  if (weights.cards > 0) atMost('slow loads without a mark', slow.loads - slow.marked, 0, '', 0);
  atMost('elements of ours in a card', slow.inCard, 1, '', 0);
  atMost('elements of ours between cards', slow.inList, 0, '', 0);
  const grown = (what: keyof typeof redraws.with) => redraws.with[what] - Math.max(0, redraws.without[what]);
  atMost('observers after the redraws', grown('observers'), 0, ' more', 0);
  atMost('elements of ours after the redraws', grown('hosts'), 0, ' more', 0);
  atMost('listeners after the redraws', grown('listeners'), 0, ' more', 0);
  atMost('nodes after the redraws', grown('nodes'), GROWTH.nodes, ' more', 0);
  atMost('heap after the redraws', grown('heapBytes') / 1_000, GROWTH.heapBytes / 1_000, ' KB more');
  return missed;
}
