import { describe, expect, it } from 'vitest';
import { IS_THOROUGH } from '../thoroughness.ts';
import { acknowledged, dayPages, STORES } from './day-pages.ts';
import { BROWSER, eventually, newReader } from './daybook.ts';
import { expectWhole } from './whole-library.ts';

const PAGES = 10;

/** How many of its pages are acknowledged when the browser is killed, in each of its lives. Each costs a start. */
function livesOf(sqlite: boolean): number[] {
  if (IS_THOROUGH) return [1, 2, 3, 4, 6, 8];
  // Firefox takes twice as long to start, and no browser keeps its stores in SQLite yet.
  return sqlite || BROWSER === 'firefox' ? [3] : [1, 5];
}

describe.each(STORES)('the library (SQLite below: $sqlite)', { timeout: 300_000 }, ({ sqlite }) => {
  const lives = livesOf(sqlite);

  it(`keeps what it acknowledged, and nothing by halves, when the browser is killed in mid-capture (times: ${lives.length})`, async () => {
    const reader = newReader();
    const acks: string[] = [];
    const pages = dayPages(lives.length * PAGES);
    for (const [life, least] of lives.entries()) {
      const browser = await reader.start({ sqlite });
      const before = acks.length;
      const opening = pages.slice(life * PAGES, (life + 1) * PAGES).map((page) =>
        acknowledged(browser, page).then(
          (captureId) => acks.push(captureId),
          () => {},
        ),
      );
      await eventually('some captures', async () => acks.length >= before + least, 60_000);
      await browser.kill();
      await Promise.all(opening);
    }
    const browser = await reader.start({ sqlite });
    const { captures } = await expectWhole(await browser.openExtensionPage('options.html'));
    const stored = new Set(captures.map((capture) => capture.captureId));
    expect(acks.filter((captureId) => !stored.has(captureId))).toEqual([]);
    expect(acks.length).toBeGreaterThanOrEqual(lives.reduce((sum, least) => sum + least, 0));
  });
});
