import { describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browser/driver.ts';
import { IS_THOROUGH } from '../thoroughness.ts';
import { acknowledgedIn, dayPages, PER_PAGE, STORES } from './day-pages.ts';
import { newReader } from './daybook.ts';
import { expectWhole } from './whole-library.ts';

// In each lane one tab goes from page to page. The captures of the others are under way when one has the background
// killed.
const LANES = IS_THOROUGH ? 12 : 4;
const CAPTURES = IS_THOROUGH ? 120 : 24;
const KILLS = IS_THOROUGH ? 80 : 16;
// From the first script on a page to long after its answer, with a background that starts.
const LATEST_MS = 480;

describe.each(STORES)('the library (SQLite below: $sqlite)', { timeout: 600_000 }, ({ sqlite }) => {
  it(`holds every one of ${CAPTURES} captures once, though the background is killed ${KILLS} times while they are made`, async () => {
    const browser = await newReader().start({ sqlite });
    const queue = dayPages(CAPTURES);
    const acks: string[] = [];
    let [opened, kills, unanswered] = [0, 0, 0];
    /** Kills the background after some of the pages, each time a little later in the life of a capture. */
    async function killWhenDue(): Promise<void> {
      opened += 1;
      if (Math.floor((opened * KILLS) / CAPTURES) <= kills) return;
      const late = (kills / KILLS) * LATEST_MS;
      kills += 1;
      await new Promise((resolve) => setTimeout(resolve, late));
      await browser.stopBackground();
    }
    async function lane(): Promise<void> {
      let tab: Tab | undefined;
      for (let page = queue.shift(); page; page = queue.shift()) {
        await tab?.goto(page);
        tab ??= await browser.openTab(page);
        await killWhenDue();
        acks.push(await acknowledgedIn(tab));
        unanswered += (await tab.acks()).filter(({ command, error }) => command === 'capture' && error).length;
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane));
    const { captures, papers } = await expectWhole(await browser.openExtensionPage('options.html'));
    expect(kills).toBe(KILLS);
    expect(unanswered).toBeGreaterThan(0);
    expect(captures.map((capture) => capture.captureId).sort()).toEqual(acks.sort());
    expect(papers).toHaveLength(CAPTURES * PER_PAGE);
  });
});
