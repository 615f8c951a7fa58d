import { beforeEach, describe, expect, it } from 'vitest';
import { BROWSER, command } from './daybook.ts';
import { knownItems } from './known-items.ts';
import { putCaptures } from './put-captures.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { listing, sharedBrowser } from './shared-browser.ts';

const [EARLY, LATE] = ['2025-11-03', '2025-11-05'];
const [MARTEN, MARMOT, OTTER] = ['Marten tracks in deep snow', 'Marmots that whistle', 'Otters hold hands'];
const [FINCH, HERON] = ['Finches crack seeds', 'Herons stand still'];
const early = knownItems(EARLY, [{ title: MARTEN }, { title: MARMOT }, { title: OTTER }]);
const late = knownItems(LATE, [{ title: FINCH, abstract: 'Beaks on an island.' }, { title: HERON }]);
const id = (items: typeof early, index: number) => `arxiv:${items[index]?.paper.id}`;
// High enough that nothing has to be scrolled to.
const NARROW = { width: 500, height: 1600 };
// So low that what has the focus has been scrolled to.
const LOW = { width: 500, height: 480 };
const WIDE = { width: 1100, height: 1600 };
const reader = sharedBrowser();

const tag = (paperId: string, name: string) =>
  command(reader.own, 'mark', { paperId, mark: { kind: 'tag', name, value: true } });

beforeEach(async () => {
  await putCaptures(
    reader.own,
    { kind: 'day', name: EARLY, items: early },
    // A day that also shows a paper of the day before.
    { kind: 'day', name: LATE, items: [...late, ...early.slice(2)] },
  );
});

async function opened(size = NARROW): Promise<Screen> {
  const panel = await reader.open('sidepanel.html', size);
  await panel.shows([FINCH, HERON, OTTER, MARTEN, MARMOT, OTTER]);
  return panel;
}

describe('the history in the side panel', () => {
  it('holds every paper below each day it was seen on, the newest day first', async () => {
    const panel = await opened();
    const headings = await panel.names('heading', byRole('region', 'All papers by day'));
    const days = headings.filter((heading) => heading.includes('2025'));
    expect(days).toHaveLength(2);
    expect(headings).toEqual([days[0], FINCH, HERON, OTTER, days[1], MARTEN, MARMOT, OTTER]);
    expect(days.map((day) => /\b[35]\b/.exec(day)?.[0])).toEqual(['5', '3']);
    await panel.announces('5 papers, 2 days');
  });

  it('shows which place of how many a paper has on its day', async () => {
    const panel = await opened();
    const places = (await panel.all('article')).map(({ attributes }) => [
      attributes['aria-posinset'],
      attributes['aria-setsize'],
    ]);
    expect(places.map((place) => place.join('/'))).toEqual(['1/3', '2/3', '3/3', '1/3', '2/3', '3/3']);
  });

  it('is gone through with the arrow keys, over the headings', async () => {
    const panel = await opened();
    await panel.hasFocus('searchbox');
    await panel.page.press('ArrowDown');
    await panel.hasFocus('article', FINCH);
    for (const title of [HERON, OTTER, MARTEN]) {
      await panel.page.press('ArrowDown');
      await panel.hasFocus('article', title);
    }
    await panel.page.press('End');
    await panel.hasFocus('article', OTTER);
    await panel.page.press('Home');
    await panel.hasFocus('article', FINCH);
    await panel.page.press('ArrowUp');
    await panel.hasFocus('searchbox');
  });

  it('goes to a date, or to the nearest day before it', async () => {
    const panel = await opened();
    // It is drawn after the first paint.
    await panel.page.waitFor(`return document.querySelector('input[type=date]') !== null`, 10_000);
    const choose = (day: string) =>
      panel.page.evaluate(
        `const field = document.querySelector('input[type=date]');
         Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, args[0]);
         field.dispatchEvent(new Event('input', { bubbles: true }));`,
        day,
      );
    await choose(EARLY);
    await panel.announces(/Went to .*3/);
    await choose('2025-11-04');
    await panel.announces(/Nothing seen on .*4.*; went to .*3/);
  });

  it('grows while it is open', async () => {
    const panel = await opened();
    await reader.record(
      listing({ kind: 'day', day: '2025-11-06', items: knownItems('2025-11-06', [{ title: 'Newts' }]) }),
    );
    // The page covers the panel now, and browsers do not draw what is covered.
    await panel.page.evaluate('await browser.tabs.update((await browser.tabs.getCurrent()).id, { active: true })');
    await panel.shows(['Newts', FINCH, HERON, OTTER, MARTEN, MARMOT, OTTER]);
    await panel.announces('6 papers, 3 days');
  });

  it('keeps the focus, its row and its place on the screen while papers come above', async () => {
    const panel = await reader.open('sidepanel.html', LOW);
    await panel.see('article', FINCH);
    for (const title of [FINCH, HERON, OTTER, MARTEN, MARMOT]) {
      await panel.page.press('ArrowDown');
      await panel.hasFocus('article', title);
    }
    const top = await panel.page.evaluate<number>(
      `document.activeElement.isOld = true; return document.activeElement.getBoundingClientRect().top`,
    );
    await reader.record(
      listing({ kind: 'day', day: '2025-11-06', items: knownItems('2025-11-06', [{ title: 'Newts' }]) }),
    );
    await panel.page.evaluate('await browser.tabs.update((await browser.tabs.getCurrent()).id, { active: true })');
    await panel.announces('6 papers, 3 days');
    await panel.hasFocus('article', MARMOT);
    await panel.until('the place to be as before', () =>
      panel.page.evaluate<boolean>(
        `const { isOld, getBoundingClientRect } = document.activeElement;
         return isOld && Math.abs(getBoundingClientRect.call(document.activeElement).top - args[0]) <= 1`,
        top,
      ),
    );
  });

  it('loses a day that the reader forgets, but not a paper seen on another day', async () => {
    const panel = await opened();
    await panel.click('button', /^More for .*\b5\b/);
    await panel.click('menuitem', /^Forget .*\b5\b.*…$/);
    const question = await panel.see('dialog');
    expect(question.name).toMatch(/^Forget what you saw on .*\b5\b/);
    await panel.click('button', 'Forget', byRole('dialog'));
    await panel.announces('Forgotten: 2 papers are gone');
    await panel.shows([MARTEN, MARMOT, OTTER]);
  });
});

// What they leave is decided by Daybook's own reads.
describe.runIf(BROWSER === 'chromium')('the filters of the side panel', () => {
  it('leave the papers with a tag', async () => {
    await tag(id(early, 0), 'winter');
    await tag(id(late, 1), 'winter');
    await tag(id(late, 1), 'birds');
    const panel = await opened();
    await panel.click('button', /^winter/);
    await panel.shows([HERON, MARTEN]);
    await panel.announces('2 papers, 2 days');
    expect((await panel.see('button', /^winter/)).attributes['aria-pressed']).toBe('true');
    await panel.click('button', /^birds/);
    await panel.shows([HERON]);
    await panel.click('button', /^birds/);
    await panel.click('button', /^winter/);
    await panel.shows([FINCH, HERON, OTTER, MARTEN, MARMOT, OTTER]);
  });

  it('leave the papers that are starred or on the reading list', async () => {
    const panel = await opened();
    await panel.click('button', 'Star', byRole('article', MARMOT));
    await panel.announces('Starred');
    await panel.click('button', 'Reading list', byRole('article', FINCH));
    await panel.announces('Put on the reading list');
    const filters = byRole('group', 'Show only');
    await panel.click('button', 'Starred', filters);
    await panel.shows([MARMOT]);
    await panel.click('button', 'Reading list', filters);
    await panel.see('heading', 'No paper has all these marks');
    await panel.click('button', 'Show all papers');
    await panel.shows([FINCH, HERON, OTTER, MARTEN, MARMOT, OTTER]);
  });

  it('narrow a search', async () => {
    await tag(id(early, 0), 'winter');
    const panel = await opened();
    await panel.page.type('mar');
    await panel.until('both papers', async () => (await panel.names('article')).length === 2);
    await panel.click('button', /^winter/);
    await panel.shows([MARTEN]);
    await panel.announces('1 paper');
  });
});

describe('searching in the side panel', () => {
  it('finds while the reader types, and leads to the paper and back', async () => {
    const panel = await opened();
    await panel.page.type('hero');
    await panel.shows([HERON]);
    await panel.page.press('ArrowDown');
    await panel.hasFocus('article', HERON);
    await panel.page.press('d');
    await panel.hasFocus('heading', HERON);
    await panel.page.press('Escape');
    await panel.hasFocus('article', HERON);
    await panel.page.press('Escape');
    await panel.hasFocus('searchbox');
    await panel.page.press('Escape');
    await panel.shows([FINCH, HERON, OTTER, MARTEN, MARMOT, OTTER]);
  });

  it('shows when no paper has all words', async () => {
    const panel = await opened();
    await panel.page.type('finches otters');
    await panel.announces('None has all words, 2 have some');
    await panel.until('both papers', async () => (await panel.names('article')).length === 2);
  });
});

describe('a wide side panel', () => {
  it('shows the focused paper next to the list', async () => {
    const panel = await opened(WIDE);
    expect((await panel.see('main')).text).toContain('Choose a paper');
    await panel.page.press('ArrowDown');
    await panel.see('heading', FINCH, byRole('region', FINCH));
    expect((await panel.see('region', FINCH)).text).toContain('Beaks on an island.');
    await panel.page.press('ArrowDown');
    await panel.see('heading', HERON, byRole('region', HERON));
    await panel.hasFocus('article', HERON);
    await panel.gone('region', FINCH);
  });

  it('goes into the detail with d, and back to the list with Escape', async () => {
    const panel = await opened(WIDE);
    await panel.page.press('ArrowDown');
    await panel.hasFocus('article', FINCH);
    await panel.page.press('d');
    await panel.hasFocus('heading', FINCH);
    await panel.page.press('Escape');
    await panel.hasFocus('article', FINCH);
    await panel.see('region', FINCH);
  });
});
