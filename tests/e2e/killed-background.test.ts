import { describe, expect, it } from 'vitest';
import type { Browser, Tab } from '../../scripts/browser/driver.ts';
import { random } from '../../scripts/pages/random.ts';
import { acknowledgedIn, dayPages, PER_PAGE, STORES } from './day-pages.ts';
import { BROWSER, eventually, newReader } from './daybook.ts';
import { expectWhole } from './whole-library.ts';

// Most wait: a capture that was not answered five times is sent again after twenty seconds.
const LANES = 20;
const [SOONEST_MS, LATEST_MS] = [50, 900];

/** Kills the background at moments drawn at random until `isOver`, as long as a kill `isDue`. */
async function killAgainAndAgain(
  browser: Browser,
  { isOver, isDue, onKill }: { isOver: () => boolean; isDue: () => boolean; onKill: () => void },
): Promise<void> {
  const { between } = random('kills of the background');
  while (!isOver()) {
    await new Promise((resolve) => setTimeout(resolve, between(SOONEST_MS, LATEST_MS)));
    if (!isDue()) continue;
    await browser.stopBackground();
    onKill();
  }
}

describe.each(STORES)('the library (SQLite below: $sqlite)', { timeout: 600_000 }, ({ sqlite }) => {
  // Each capture and each kill costs some 0.3 s of a processor, twice that in Firefox; none keeps stores in SQLite yet.
  const [CAPTURES, KILLS] = sqlite || BROWSER === 'firefox' ? [30, 18] : [60, 36];

  it(`holds every one of ${CAPTURES} captures once, though the background is killed again and again`, async () => {
    const browser = await newReader().start({ sqlite });
    const acks: string[] = [];
    let kills = 0;
    let isOver = false;
    const queue = [...dayPages(CAPTURES).entries()];
    // However fast the machine, a page waits for its share of the kills: captures are under way at every one of them.
    const dueKills = (index: number) => Math.max(0, Math.ceil(((index - LANES + 1) / (CAPTURES - LANES)) * KILLS));
    // Nor are there more kills than pages: they would only make each capture wait for its next try.
    const isDue = () => kills <= ((CAPTURES - queue.length) / CAPTURES) * KILLS;
    // A lane goes from page to page in one tab, which costs half of what a tab for each does.
    const lane = async () => {
      let tab: Tab | undefined;
      for (let next = queue.shift(); next && !isOver; next = queue.shift()) {
        const [index, page] = next;
        await eventually(`${dueKills(index)} kills`, async () => isOver || kills >= dueKills(index), 120_000);
        await tab?.goto(page);
        tab ??= await browser.openTab(page);
        acks.push(await acknowledgedIn(tab));
      }
    };
    const capturing = Promise.all(Array.from({ length: LANES }, lane)).finally(() => {
      isOver = true;
    });
    const onKill = () => {
      kills += 1;
    };
    const killing = killAgainAndAgain(browser, { isOver: () => isOver, isDue, onKill }).finally(() => {
      isOver = true;
    });
    await Promise.all([capturing, killing]);
    const { captures, papers } = await expectWhole(await browser.openExtensionPage('options.html'));
    expect(kills).toBeGreaterThanOrEqual(KILLS);
    expect(captures.map((capture) => capture.captureId).sort()).toEqual(acks.sort());
    expect(papers).toHaveLength(CAPTURES * PER_PAGE);
  });
});
