import { describe, expect, it } from 'vitest';
import { addDays, localDay, weekdayOf } from '../../papers/days.ts';
import { violations } from '../../scripts/screens/axe.ts';
import { itemsOf, readIndependently } from '../recorded/independent-reader.ts';
import type { Ledger } from '../recorded/ledger.ts';
import { workedOut } from '../recorded/ledger.ts';
import type { RecordedPage } from '../recorded/recorded-pages.ts';
import { HAS_FIXTURES, recordedPages } from '../recorded/recorded-pages.ts';
import { command } from './daybook.ts';
import { knownItems } from './known-items.ts';
import type { CapturedListing } from './put-captures.ts';
import { putCaptures } from './put-captures.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const SIZE = { width: 1280, height: 1400 };
const reader = sharedBrowser();

/** The pages of a Friday, as it was recorded on the three days after it, and those of the week that follows. */
const recorded = [...recordedPages('pages/hf-day-revisits'), ...recordedPages('pages/hf-day')].filter(({ file }) =>
  /2026-05-(08|11|12|14)/.test(file),
);

/** The day on which a copy was made, and the day whose page it is of. */
function daysOf({ file }: RecordedPage): { day: string; name: string } {
  const [name = '', captured] = file.match(/\d{4}-\d\d-\d\d/g) ?? [];
  return { name, day: captured ?? (name === '2026-05-08' ? '2026-05-11' : name) };
}

const listings = recorded
  .map((page): CapturedListing & { page: RecordedPage } => ({
    kind: 'day',
    ...daysOf(page),
    items: itemsOf(page),
    page,
  }))
  .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));

const ledger: Ledger = {
  marks: [],
  pages: listings.map(({ day, name, page }) => ({
    at: new Date(`${day}T12:00:00`).getTime(),
    of: name,
    papers: readIndependently(page),
  })),
};

describe.runIf(HAS_FIXTURES)('the digest of a week of recorded pages', () => {
  it('tells what rose and what was missed, as the pages themselves do', async () => {
    await putCaptures(reader.own, ...listings);
    const right = workedOut(ledger, '2026-05-09');
    const gain = (line: string) => Number(line.split(' ')[2]) - Number(line.split(' ')[1]);
    const [id = ''] = right.rose.toSorted((a, b) => gain(b) - gain(a))[0]?.split(' ') ?? [];
    const page = await reader.open('library.html#digest&day=2026-05-09', SIZE);
    await page.see('heading', /^Your week, .*2026$/);
    await says(page, `You saw ${right.seen.papers} papers on ${right.seen.days} days, ${right.seen.fresh} of them new`);
    const rises = byRole('region', 'What rose since you saw it');
    expect(await page.names('link', rises)).toHaveLength(Math.min(20, right.rose.length));
    expect((await hrefs(page, 'What rose since you saw it'))[0]).toBe(`#paper=arxiv%3A${id}`);
    expect(await hrefs(page, 'Days you missed')).toEqual(
      right.missed.map((day) => `https://huggingface.co/papers/date/${day}`),
    );
    expect(right.missed.length).toBeGreaterThan(0);
    expect(await violations(page.page)).toEqual([]);
    await page.click('button', 'Save as Atom');
    await page.announces('Saved daybook-digest-2026-05-09.atom.');

    await page.click('link', /^Week after/);
    await says(page, 'You saw no papers in this week.');
    await page.page.evaluate('history.back()');
    await page.see('region', 'What rose since you saw it');
  });
});

describe('the digest of the week that is over', () => {
  const today = localDay(Date.now());
  const first = addDays(today, -7);
  const items = knownItems(first, [{ title: 'Marten tracks' }]);

  it('is offered in the popup on the day that the reader chose, until it was opened', async () => {
    await putCaptures(reader.own, { kind: 'day', name: first, items });
    const before = await reader.open('popup.html');
    await command(reader.own, 'settings', { digestDay: (weekdayOf(today) % 7) + 1 });
    await before.shows(['Marten tracks']);
    await before.gone('button', 'Open');
    await command(reader.own, 'settings', { digestDay: weekdayOf(today) });
    await says(before, 'is ready.');
    expect(await violations(before.page)).toEqual([]);
    await before.page.close();
    const digest = await reader.open(`library.html#digest`, SIZE);
    await says(digest, 'You saw 1 paper on 1 day, 1 of them new');
    const after = await reader.open('popup.html');
    await after.shows(['Marten tracks']);
    await after.gone('button', 'Open');
  });

  it('is there no more once the reader has switched digests off', async () => {
    await putCaptures(reader.own, { kind: 'day', name: first, items });
    await command(reader.own, 'settings', { digestDay: weekdayOf(today) });
    const popup = await reader.open('popup.html');
    await says(popup, 'is ready.');
    const options = await reader.open('options.html', SIZE);
    await options.click('switch', 'Weekly digest');
    await options.announces('Weekly digests are off.');
    await popup.gone('button', 'Open');
    const page = await reader.open('library.html#digest', SIZE);
    await page.see('heading', 'Weekly digests are off');
    await page.gone('link', 'Weekly digest');
    await page.click('button', 'Switch on');
    await page.see('link', 'Weekly digest');
  });
});

/** Waits until a page has this in its text. */
function says(screen: Screen, words: string): Promise<void> {
  return screen.until(`“${words}”`, () =>
    screen.page.evaluate('return document.body.innerText.includes(args[0])', words),
  );
}

/** Where the links of one part of a digest lead. */
function hrefs({ page }: Screen, part: string): Promise<string[]> {
  return page.evaluate(
    `const heading = [...document.querySelectorAll('h3')].find((each) => each.textContent === args[0]);
     return [...heading.closest('section').querySelectorAll('a')].map((link) => link.getAttribute('href'));`,
    part,
  );
}
