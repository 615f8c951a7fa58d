import type { Stage } from '../run/stage.ts';
import type { SlowLoads } from './feed-report.ts';
import { openFeedTab } from './feed-tab.ts';

// About a cheap phone's processor beside this one.
const SLOWER = 4;
const MARKS_MS = 15_000;
const SETTLE_MS = 500;

/**
 * Loads pages that Svelte draws, in turns, at slow processor time. Whether the background sleeps takes turns too: what
 * it answers comes before the list is drawn, or after.
 */
export async function loadSlowly(
  { browser, background }: Stage,
  pages: string[],
  loads: number,
  hasMarks: boolean,
): Promise<SlowLoads> {
  const found: SlowLoads = { loads, complaints: 0, complaint: '', redrawn: 0, marked: 0, inCard: 0, inList: 0 };
  for (let load = 0; load < loads; load += 1) {
    const html = pages[load % pages.length] ?? '';
    if (Math.floor(load / pages.length) % 2 === 0) await background.stop();
    const tab = await openFeedTab(
      browser,
      html,
      'with',
      { width: 1_440, slower: SLOWER, marksMs: hasMarks ? MARKS_MS : 0 },
      SETTLE_MS,
    );
    const { warnings, isKept, foreign } = await tab.notes();
    await tab.close();
    if (warnings.length > 0) found.complaints += 1;
    found.complaint ||= warnings[0] ?? '';
    if (!isKept) found.redrawn += 1;
    if (foreign.inCards.some((count) => count > 0)) found.marked += 1;
    found.inCard = Math.max(found.inCard, ...foreign.inCards);
    found.inList = Math.max(found.inList, foreign.inList);
  }
  return found;
}
