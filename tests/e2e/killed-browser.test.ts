import { describe, expect, it } from 'vitest';
import { acknowledged, dayPages, STORES } from './day-pages.ts';
import { BROWSER, eventually, newReader } from './daybook.ts';
import { expectWhole } from './whole-library.ts';

describe.each(STORES)('the library (SQLite below: $sqlite)', { timeout: 300_000 }, ({ sqlite }) => {
  // Each round costs a start of the browser, twice as much in Firefox, and none keeps its stores in SQLite yet.
  const rounds = sqlite || BROWSER === 'firefox' ? 2 : 4;

  it(`keeps what it acknowledged, and nothing by halves, when the browser is killed ${rounds} times in mid-capture`, async () => {
    const reader = newReader();
    const acks: string[] = [];
    const pages = dayPages(rounds * 10);
    for (let round = 0; round < rounds; round += 1) {
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
    expect(acks.length).toBeGreaterThanOrEqual((rounds * (rounds + 1)) / 2);
  });
});
