import { describe, expect, it } from 'vitest';
import { listingAddress, listingPage } from '../../scripts/pages/listing-page.ts';
import { command, rowsOf } from './daybook.ts';
import { ALL, FINCH, fivePapers, HERON, idOf, MARMOT, MARTEN, NAV, OTTER } from './five-papers.ts';
import { knownItems } from './known-items.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const DAY = '2025-11-06';
const WOLF = 'Wolves that wander';

const reader = sharedBrowser();
const papers = fivePapers(reader);

describe('all open pages', () => {
  it('come to show the same rows and counts after each change', async () => {
    const library = await papers.open();
    const pages: Screen[] = [library, await reader.open('popup.html'), await reader.open('sidepanel.html')];
    const everywhere = async (check: (page: Screen) => Promise<unknown>) => {
      for (const page of pages) await check(page);
    };
    const says = (title: string, words: string, isSaid = true) =>
      everywhere((page) =>
        page.until(`${title}: ${words}`, async () => {
          return (await page.see('article', title)).text.includes(words) === isSaid;
        }),
      );
    await everywhere((page) => page.shows([...ALL]));

    await command(reader.own, 'mark', { paperId: idOf(MARTEN), mark: { kind: 'star', name: '', value: true } });
    await everywhere((page) =>
      page.until('the star', async () => {
        const star = await page.see('button', 'Star', byRole('article', MARTEN));
        return star.attributes['aria-pressed'] === 'true';
      }),
    );

    await papers.tag(MARMOT, 'to-read');
    await papers.tag(OTTER, 'to-read');
    await says(MARMOT, 'to-read');
    await library.see('link', /^to-read 2 papers/, NAV);

    await command(reader.own, 'rename-tag', { from: 'to-read', to: 'later' });
    await says(OTTER, 'later');
    await says(OTTER, 'to-read', false);
    await library.see('link', /^later 2 papers/, NAV);

    await papers.list(HERON);
    await library.see('link', /^Reading list 1 paper/, NAV);

    const items = knownItems(DAY, [{ title: WOLF }]);
    const day = { kind: 'day', day: DAY, items } as const;
    const at = new Date(`${DAY}T12:00:00`).getTime();
    await reader.record({ url: listingAddress(day), html: listingPage(day), at });
    await everywhere((page) => page.shows([WOLF, ...ALL]));

    await command(reader.own, 'forget', { what: 'paper', paperId: idOf(FINCH) });
    await everywhere((page) => page.shows([WOLF, ...ALL.filter((title) => title !== FINCH)]));
    expect(await rowsOf(reader.own, 'papers')).toHaveLength(ALL.length);
  });
});
