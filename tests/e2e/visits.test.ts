import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../papers/sighting.ts';
import { visitsIn } from '../../papers/visit.ts';
import type { ServedPage } from '../../scripts/browser/driver.ts';
import { listingAddress, listingPage } from '../../scripts/pages/listing-page.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { paperAddress, paperPage } from '../../scripts/pages/paper-page.ts';
import { BROWSER, command, eventually, rowsOf } from './daybook.ts';
import { sharedBrowser } from './shared-browser.ts';

const DAY = '2026-06-03';
const MINUTE = 60_000;
const AT = new Date(`${DAY}T12:00:00`).getTime();
const items = madeItems(6, { day: DAY });
const reader = sharedBrowser();

interface Found {
  output: { hits: { paperId: string }[] };
}

/** The day page with its first papers, opened so many minutes after noon. */
function page(count: number, minute: number): ServedPage {
  const options = { kind: 'day', day: DAY, items: items.slice(0, count) } as const;
  return { url: listingAddress(options), html: listingPage(options), at: AT + minute * MINUTE };
}

/** In how many visits each paper of the page was seen, in the order of the page. */
async function visits(): Promise<number[]> {
  const sightings = await rowsOf<Sighting>(reader.own, 'sightings');
  return items.map(({ paper }) => visitsIn(sightings.filter(({ paperId }) => paperId === `arxiv:${paper.id}`)));
}

async function found(text: string): Promise<string[]> {
  const { output } = await command<Found>(reader.own, 'search', { text, from: 0, limit: 50 });
  return output.hits.map(({ paperId }) => paperId).sort();
}

describe('a listing', () => {
  it('in helpings, loaded again, in a second tab and gone back to is one visit, and half an hour later another', async () => {
    const tab = await reader.browser.openTab(page(2, 0));
    await tab.waitForAck(60_000, 0, 'capture');
    for (const [index, count] of [4, 6].entries()) {
      const { html } = page(count, 0);
      await tab.evaluate(
        `const { body } = new DOMParser().parseFromString(args[0], 'text/html');
         document.body.replaceChildren(...body.childNodes);`,
        html as string,
      );
      await tab.waitForAck(60_000, index + 1, 'capture');
    }
    await tab.reload();
    await tab.waitForAck(60_000, 0, 'capture');
    await reader.record(page(6, 20));
    await tab.close();
    expect(await visits()).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await found('times:>1')).toEqual([]);

    await reader.record(page(3, 60));
    expect(await visits()).toEqual([2, 2, 2, 1, 1, 1]);
    const twice = items.slice(0, 3).map(({ paper }) => `arxiv:${paper.id}`);
    await eventually('the index to follow', async () => (await found('times:2')).length > 0);
    expect(await found('times:2')).toEqual(twice.sort());
    expect(await found('times:>2')).toEqual([]);
  });
});

// Under Playwright every tab of Chromium believes that it is in view.
describe.runIf(BROWSER === 'firefox')('a paper opened in a tab behind others', () => {
  it('is recorded at once, and opened only when the reader turns to it', async () => {
    const [item] = items;
    if (!item) throw new Error('no item');
    const url = paperAddress(item);
    const id = `arxiv:${item.paper.id}`;
    const tab = await reader.browser.openTab({ url, html: paperPage({ item }) }, { background: true });
    await tab.waitForAck(60_000, 0, 'capture');
    expect(await rowsOf<Sighting>(reader.own, 'sightings')).toMatchObject([{ paperId: id, hidden: true, times: 0 }]);
    await eventually('the index to follow', async () => (await found('last:2000-01-01..')).includes(id));
    expect(await found('is:opened')).toEqual([]);

    await reader.own.evaluate(
      'const [{ id }] = await browser.tabs.query({ url: args[0] }); await browser.tabs.update(id, { active: true });',
      url,
    );
    await tab.waitForAck(60_000, 1, 'capture');
    await eventually('the index to follow', async () => (await found('is:opened')).includes(id));
    const [sighting] = await rowsOf<Sighting>(reader.own, 'sightings');
    expect(sighting).toMatchObject({ paperId: id, times: 1 });
    expect(sighting).not.toHaveProperty('hidden');
  });
});
