import { round, spreadOf } from '../run/spread.ts';
import type { Stage } from '../run/stage.ts';
import type { FeedCost, PageWork } from './feed-report.ts';
import type { Where } from './feed-tab.ts';
import { openFeedTab } from './feed-tab.ts';

// Long enough for the cards on screen to count as seen, and for that to be told.
const SETTLE_MS = 6_500;
const WIDTH = 1_440;

/** What a load of the page costs its thread where Daybook is, its background asleep, and where it is not. */
export async function measureCost({ browser, background }: Stage, html: string, loads: number): Promise<FeedCost> {
  const works: Record<Where, PageWork[]> = { with: [], without: [] };
  let marked = Number.POSITIVE_INFINITY;
  // They take turns, so that the noise of the machine is the same for both. The first of each is not counted.
  for (let load = 0; load <= loads; load += 1) {
    for (const where of ['without', 'with'] as const) {
      await background.stop();
      const tab = await openFeedTab(browser, html, where, { width: WIDTH }, SETTLE_MS);
      const work = await tab.work();
      const { foreign } = await tab.notes();
      if (where === 'with') marked = Math.min(marked, foreign.inCards.filter((count) => count > 0).length);
      await tab.close();
      if (load > 0) works[where].push(work);
    }
  }
  const sum = ({ script, style, layout }: PageWork) => script + style + layout;
  const spread = (where: Where) => {
    const values = spreadOf(works[where].map(sum));
    if (!values) throw new Error('Nothing was measured.');
    return values;
  };
  const medians = (where: Where): PageWork => {
    const of = (key: keyof PageWork) => spreadOf(works[where].map((work) => work[key]))?.p50 ?? Number.NaN;
    return { script: of('script'), style: of('style'), layout: of('layout'), all: of('all') };
  };
  const both = { with: spread('with'), without: spread('without') };
  const figures = { with: medians('with'), without: medians('without') };
  return {
    ...figures,
    more: round(both.with.p50 - both.without.p50),
    marked,
    moreOfAll: round(figures.with.all - figures.without.all),
    spread: both,
  };
}
