import { describe, expect, it } from 'vitest';
import { addDays } from '../../papers/days.ts';
import type { Browser, ServedPage } from '../../scripts/browser/driver.ts';
import { listingAddress, listingPage } from '../../scripts/pages/listing-page.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { BROWSER, eventually, newReader } from './daybook.ts';
import { expectWhole } from './whole-library.ts';

const PER_PAGE = 8;

/** Day pages with papers of their own, one for each day from this one on. */
function dayPages(count: number, from = '2026-01-01'): ServedPage[] {
  return Array.from({ length: count }, (_, index) => {
    const options = {
      kind: 'day',
      day: addDays(from, index),
      items: madeItems(PER_PAGE, { day: addDays(from, index) }),
    } as const;
    return { url: listingAddress(options), html: listingPage(options) };
  });
}

/** Opens a page and gives the id of its capture once it was acknowledged. */
async function acknowledged(browser: Browser, page: ServedPage, ms = 60_000): Promise<string> {
  const tab = await browser.openTab(page);
  for (let after = 0; ; after += 1) {
    const { captureId, reply } = await tab.waitForAck(ms, after, 'capture');
    if (captureId && (reply as { ok?: boolean } | undefined)?.ok) {
      await tab.close();
      return captureId;
    }
  }
}

/** Runs `work` over the items, so many at a time. */
async function inLanes<T, R>(items: T[], lanes: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = [...items];
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) results.push(await work(item));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

const STORES = BROWSER === 'chromium' ? [{ sqlite: false }, { sqlite: true }] : [{ sqlite: false }];

describe.each(STORES)('the library (SQLite below: $sqlite)', { timeout: 300_000 }, ({ sqlite }) => {
  it('holds every one of 150 captures once, though the background is killed every 200 ms', async () => {
    const browser = await newReader().start({ sqlite });
    let kills = 0;
    let isOver = false;
    const killing = (async () => {
      while (!isOver) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        await browser.stopBackground();
        kills += 1;
      }
    })();
    const capturing = inLanes(dayPages(150), 10, (page) => acknowledged(browser, page)).finally(() => {
      isOver = true;
    });
    const [acks] = await Promise.all([capturing, killing]);
    const { captures, papers } = await expectWhole(await browser.openExtensionPage('options.html'));
    expect(kills).toBeGreaterThan(20);
    expect(captures.map((capture) => capture.captureId).sort()).toEqual(acks.sort());
    expect(papers).toHaveLength(150 * PER_PAGE);
  });

  it('counts right when twenty tabs open at once, with the same listing and with different ones', async () => {
    const browser = await newReader().start({ sqlite });
    const [shared, ...own] = dayPages(21);
    if (!shared) throw new Error('no page');
    const pages = [...Array.from({ length: 20 }, () => shared), ...own];
    const acks = await Promise.all(pages.map((page) => acknowledged(browser, page)));
    const { captures, papers, sightings } = await expectWhole(await browser.openExtensionPage('options.html'));
    expect(captures.map((capture) => capture.captureId).sort()).toEqual(acks.sort());
    expect(papers).toHaveLength(21 * PER_PAGE);
    const times = sightings
      .filter((each) => captures.filter((c) => c.listing === each.listing).length === 20)
      .map((each) => each.times);
    expect(times).toEqual(Array.from({ length: PER_PAGE }, () => 20));
  });

  it('keeps what it acknowledged, and nothing by halves, when the browser is killed six times in mid-capture', async () => {
    const reader = newReader();
    const acks: string[] = [];
    const pages = dayPages(6 * 10);
    for (let round = 0; round < 6; round += 1) {
      const browser = await reader.start({ sqlite });
      const before = acks.length;
      const opening = pages.slice(round * 10, round * 10 + 10).map((page) =>
        acknowledged(browser, page).then(
          (captureId) => acks.push(captureId),
          () => {},
        ),
      );
      await eventually('some captures', async () => acks.length >= before + 1 + round, 60_000);
      await browser.kill();
      await Promise.all(opening);
    }
    const browser = await reader.start({ sqlite });
    const { captures } = await expectWhole(await browser.openExtensionPage('options.html'));
    const stored = new Set(captures.map((capture) => capture.captureId));
    expect(acks.filter((captureId) => !stored.has(captureId))).toEqual([]);
    expect(acks.length).toBeGreaterThanOrEqual(21);
  });
});
