import type { FeedReport, PageWork } from './feed-report.ts';

/** A report as text for a terminal. */
export function feedText(report: FeedReport): string {
  const { papers, cards, weights, cost, shifts, slow, redraws } = report;
  const row = (what: string, of: (work: PageWork) => number) => {
    const [own, other] = [of(cost.with), of(cost.without)];
    return `${what.padEnd(24)}${[other, own, own - other].map((ms) => ms.toFixed(1).padStart(10)).join('')}`;
  };
  const { listeners, nodes, observers, hosts, heapBytes } = redraws.with;
  const lines = [
    `${cards} cards, ${papers} papers in the library`,
    `${'milliseconds, medians'.padEnd(24)}${['without', 'with', 'more'].map((name) => name.padStart(10)).join('')}`,
    row('script with compiling', ({ script }) => script),
    row('style', ({ style }) => style),
    row('layout', ({ layout }) => layout),
    row('the page’s thread', ({ all }) => all),
    `cards with a mark: ${cost.marked}`,
    `script, style and layout more: ${cost.more.toFixed(1)} ms (p95 ${cost.spread.with.p95}, without ${cost.spread.without.p95})`,
    `scripts, zipped: capture ${kilobytes(weights.capture)}, cards ${kilobytes(weights.cards)}`,
    ...shifts.map(
      (shift) =>
        `layout shift at ${shift.width} px: ${shift.with.toFixed(4)}, ${shift.without.toFixed(4)} without` +
        (shift.moved.length > 0 ? `; moved: ${shift.moved.join(', ')}` : ''),
    ),
    `${slow.loads} slow loads: ${slow.marked} with marks, ${slow.complaints} complaints, ${slow.redrawn} drawn anew, at most ${slow.inCard} of ours in a card`,
    `${redraws.redraws} redraws: ${signed(hosts)} elements of ours, ${signed(observers)} observers, ${signed(listeners)} listeners (${signed(redraws.without.listeners)} without), ` +
      `${signed(nodes)} nodes (${signed(redraws.without.nodes)}), ${signed(Math.round(heapBytes / 1_000))} KB heap (${signed(Math.round(redraws.without.heapBytes / 1_000))})`,
  ];
  return `\n${lines.join('\n')}\n`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} KB`;
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
