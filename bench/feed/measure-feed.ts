import type { Paper } from '../../papers/paper.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import type { SiteItem } from '../../scripts/pages/site-item.ts';
import { sveltePage } from '../../scripts/pages/svelte/svelte-page.ts';
import type { Stage } from '../run/stage.ts';
import type { FeedReport } from './feed-report.ts';
import { loadSlowly } from './load-slowly.ts';
import { measureCost } from './measure-cost.ts';
import { measureShifts } from './measure-shifts.ts';
import { redrawOften } from './redraw-often.ts';
import { scriptWeights } from './script-weights.ts';

const DAY = '2026-06-03';
const CARDS = 50;
const COSTED_LOADS = 20;
// How long after its load event a page draws its list, in milliseconds: before Daybook begins, while it does, after.
const LATE = [0, 150, 600, 2_500];
const PATTERN = /^arxiv:(\d{4}\.\d{5})$/;

/** Measures what Daybook costs a page of 50 cards, each second of which is of a paper that the library knows. */
export async function measureFeed(
  stage: Stage,
  extension: string,
  known: readonly Paper[],
  loads: number,
  log: (text: string) => void,
): Promise<FeedReport> {
  const items = withKnown(madeItems(CARDS, { day: DAY }), known);
  const page = (late: number) => sveltePage({ day: DAY, items, late });
  const html = await page(300);
  const weights = scriptWeights(extension);
  log('script, style and layout');
  const cost = await measureCost(stage, html, Math.min(loads, COSTED_LOADS));
  log('layout shifts');
  const shifts = await measureShifts(stage, html, weights.cards > 0);
  log('redraws');
  const redraws = await redrawOften(stage, html);
  log(`${loads} slow loads`);
  const slow = await loadSlowly(stage, await Promise.all(LATE.map(page)), loads, weights.cards > 0);
  return { papers: stage.papers, cards: CARDS, weights, cost, shifts, slow, redraws };
}

function withKnown(items: SiteItem[], known: readonly Paper[]): SiteItem[] {
  const ids = known.flatMap(({ paperId }) => PATTERN.exec(paperId)?.[1] ?? []).slice(-items.length);
  return items.map((item, index) => {
    const id = index % 2 === 0 ? ids[index] : undefined;
    return id ? { ...item, paper: { ...item.paper, id } } : item;
  });
}
