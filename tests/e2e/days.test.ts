import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MonthCounts } from '../../papers/month-counts.ts';
import { violations } from '../../scripts/screens/axe.ts';
import { command, eventually, rowsOf } from './daybook.ts';
import { knownItems } from './known-items.ts';
import { putCaptures } from './put-captures.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

// A Monday, and the Wednesday and the Thursday after it. The page of the Thursday is opened on the Friday.
const [MONDAY, WEDNESDAY, THURSDAY, FRIDAY] = ['2025-11-03', '2025-11-05', '2025-11-06', '2025-11-07'];
const [MARTEN, OTTER, FINCH, HERON] = ['Marten tracks', 'Otters hold hands', 'Finches crack seeds', 'Herons stand'];
const early = knownItems(MONDAY, [{ title: MARTEN, authors: ['Ada Example'] }, { title: OTTER }]);
const late = knownItems(WEDNESDAY, [{ title: FINCH, authors: ['Bo Sample'] }]);
const later = knownItems(THURSDAY, [{ title: HERON, authors: ['Cy Instance'] }]);
const SIZE = { width: 1280, height: 1400 };
const NARROW = { width: 740, height: 1400 };
const CALENDAR = byRole('region', 'Calendar');
const reader = sharedBrowser();

beforeEach(async () => {
  await putCaptures(
    reader.own,
    { kind: 'day', name: MONDAY, items: early },
    { kind: 'day', name: WEDNESDAY, items: [...late, ...early.slice(1)] },
    { kind: 'day', name: THURSDAY, day: FRIDAY, items: later },
  );
});

/** The months as they are counted, once that is done. */
async function counted(papers: number): Promise<MonthCounts> {
  let month: MonthCounts | undefined;
  await eventually(`a month of ${papers} papers`, async () => {
    [month] = await rowsOf<MonthCounts>(reader.own, 'months');
    return month?.papers === papers;
  });
  if (!month) throw new Error('no month is counted');
  return month;
}

/** Writes something, so that the background looks at what was put into the library behind its back. */
async function star(index: number): Promise<void> {
  const paperId = `arxiv:${early[index]?.paper.id}`;
  await command(reader.own, 'mark', { paperId, mark: { kind: 'star', name: '', value: true } });
}

describe('the calendar of the full page', () => {
  const opened = async (day: string): Promise<Screen> => {
    const page = await reader.open(`library.html#day=${day}`, SIZE);
    await page.see('button', /Monday.*2 papers seen, 2 new/, CALENDAR);
    return page;
  };

  it('tells days that were seen from those that were missed, and how much was new', async () => {
    const page = await opened(MONDAY);
    await page.see('heading', 'November 2025', CALENDAR);
    await page.see('button', /Wednesday.*2 papers seen, 1 new/, CALENDAR);
    await page.see('button', /Thursday.*opened on another day/, CALENDAR);
    await page.see('link', /Tuesday.*missed, opens on Hugging Face/, CALENDAR);
    await page.see('button', /Saturday, November 8.*nothing seen|Saturday,? 8 November.*nothing seen/, CALENDAR);
    // Where the panes have no room beside each other.
    await page.page.setSize(NARROW.width, NARROW.height);
    await page.click('button', 'Lists, tags and days');
    await page.see('heading', 'November 2025', CALENDAR);
    expect(await violations(page.page)).toEqual([]);
  });

  it('opens a day as it was seen, in the order of its page, and goes back to it', async () => {
    const page = await opened(MONDAY);
    await page.shows([MARTEN, OTTER]);
    await page.click('button', /Wednesday.*2 papers seen/, CALENDAR);
    await page.shows([FINCH, OTTER]);
    expect(await page.page.evaluate('return location.hash')).toBe(`#day=${WEDNESDAY}`);
    await page.page.evaluate('history.back()');
    await page.shows([MARTEN, OTTER]);
  });

  it('shows all papers of a day that the window has room for', async () => {
    const day = '2025-12-01';
    const many = Array.from({ length: 16 }, (_, index) => ({ title: `Title of number ${index + 1}` }));
    await command(reader.own, 'forget-everything', null);
    await putCaptures(reader.own, { kind: 'day', name: day, items: knownItems(day, many) });
    const page = await reader.open(`library.html#day=${day}`, SIZE);
    await page.shows(many.map(({ title }) => title));
  });

  it('opens a day whose page was opened later with what it showed', async () => {
    const page = await opened(MONDAY);
    await page.click('button', /Thursday.*opened on another day/, CALENDAR);
    await page.shows([HERON]);
  });

  it('is gone through with the keyboard, and a missed day opens on its site', async () => {
    const page = await opened(MONDAY);
    await page.page.evaluate(`document.querySelector('[data-day="${MONDAY}"]').focus()`);
    await page.page.press('ArrowRight');
    await page.hasFocus('link', /Tuesday.*missed/);
    const url = 'https://huggingface.co/papers/date/2025-11-04';
    await reader.opened(() => page.page.press('Enter'), url);
    await page.page.press('ArrowRight');
    await page.hasFocus('button', /Wednesday/);
    await page.page.press('Enter');
    await page.shows([FINCH, OTTER]);
    await page.page.press('PageDown');
    await page.see('heading', 'December 2025', CALENDAR);
    await page.hasFocus('link', /Friday, December 5|Friday,? 5 December/);
  });
});

describe('the pictures of the full page', () => {
  it('are drawn from what is counted, with a table of the same numbers', async () => {
    await star(0);
    const month = await counted(4);
    const page = await reader.open('library.html#pictures', NARROW);
    await page.click('button', 'All');
    await page.see('img', 'Papers seen per day');
    const authors = byRole('region', 'Authors met most');
    await page.click('button', 'Table', authors);
    expect(month.authors.map(([name]) => name)).toEqual(['Ada Example', 'Bo Sample', 'Cy Instance']);
    for (const [name, papers] of month.authors) {
      await page.see('row', new RegExp(`${name} ${papers}`), authors);
    }
    expect(await violations(page.page)).toEqual([]);
    await page.click('button', 'Bo Sample', authors);
    await page.shows([FINCH]);
  });

  it('are saved as files that stand by themselves', async () => {
    await star(0);
    await counted(4);
    const page = await reader.open('library.html#pictures', SIZE);
    await page.click('button', 'Save as SVG: Authors met most');
    await page.announces(/daybook-authors-.*\.svg/);
    let file = '';
    await eventually('a file of SVG', async () => {
      const folder = reader.browser.downloads;
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
      const files = names.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path, 'utf8'));
      file = files.find((each) => each.endsWith('</svg>')) ?? '';
      return file !== '';
    });
    expect(file).toContain('<title>Authors met most</title>');
    expect(file).toMatch(/fill="rgb\(/);
    expect(file).not.toMatch(/class=|var\(|href/);
  });

  it('forget a day with all that they said of it', async () => {
    await star(0);
    expect((await counted(4)).authors.map(([name]) => name)).toContain('Cy Instance');
    await command(reader.own, 'forget', { what: 'day', day: FRIDAY });
    expect(JSON.stringify(await rowsOf(reader.own, 'months'))).not.toContain('Cy Instance');
    const page = await reader.open('library.html#pictures', SIZE);
    expect((await counted(3)).authors.map(([name]) => name)).not.toContain('Cy Instance');
    await page.click('button', 'All');
    const authors = byRole('region', 'Authors met most');
    await page.click('button', 'Table', authors);
    await page.see('button', 'Bo Sample', authors);
    await page.gone('button', 'Cy Instance', authors);
  });
});
