import { runScript } from '../browser/page.ts';
import type { Stage } from '../run/stage.ts';
import type { ShiftFigures } from './feed-report.ts';
import { WIDTHS } from './feed-report.ts';
import type { FeedTabOptions, Where } from './feed-tab.ts';
import { openFeedTab } from './feed-tab.ts';

const LOADS = 3;
const MARKS_MS = 15_000;
const SETTLE_MS = 2_000;

// Cards that are not on screen are laid out only when they come near.
const SCROLL_THROUGH = `
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
    scrollTo(0, top);
    await new Promise((done) => setTimeout(done, 60));
  }
  await new Promise((done) => setTimeout(done, 500));`;

interface Moved {
  sum: number;
  moved: string[];
}

/** The page's layout shifts at three widths, where Daybook is with its background asleep, and where it is not. */
export async function measureShifts(stage: Stage, html: string, hasMarks: boolean): Promise<ShiftFigures[]> {
  const figures: ShiftFigures[] = [];
  for (const width of WIDTHS) {
    const most = { with: { sum: 0, moved: [] }, without: { sum: 0, moved: [] } } as Record<Where, Moved>;
    for (let load = 0; load < LOADS; load += 1) {
      for (const where of ['without', 'with'] as const) {
        const shifted = await shiftsOf(stage, html, where, {
          width,
          marksMs: hasMarks && where === 'with' ? MARKS_MS : 0,
        });
        if (shifted.sum > most[where].sum) most[where] = shifted;
      }
    }
    figures.push({ width, without: most.without.sum, with: most.with.sum, moved: most.with.moved });
  }
  return figures;
}

async function shiftsOf(
  { browser, background }: Stage,
  html: string,
  where: Where,
  options: FeedTabOptions,
): Promise<Moved> {
  await background.stop();
  const tab = await openFeedTab(browser, html, where, options, SETTLE_MS);
  await runScript(tab, SCROLL_THROUGH, null);
  const { shifts } = await tab.notes();
  await tab.close();
  const moved = [...new Set(shifts.flatMap((shift) => shift.moved))];
  return { sum: shifts.reduce((sum, { value }) => sum + value, 0), moved };
}
