import { beforeEach, describe, expect, it } from 'vitest';
import type { Mark } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import { eventually, rowsOf } from './daybook.ts';
import type { ManyPapers } from './many-papers.ts';
import { putManyPapers } from './many-papers.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const reader = sharedBrowser();
const PANEL = { width: 500, height: 900 };
const [DAYS, PER_DAY] = [15, 40];
const BAR = byRole('region', 'Selected papers');
let many: ManyPapers;

beforeEach(async () => {
  many = await putManyPapers(reader.own, DAYS, PER_DAY);
});

const tagged = async (tag: string) =>
  (await rowsOf<Paper>(reader.own, 'papers')).filter(({ tags }) => tags.includes(tag)).map(({ title }) => title);

async function opened(): Promise<Screen> {
  const panel = await reader.open('sidepanel.html', PANEL);
  await panel.see('article', many.title(0, 0));
  return panel;
}

/** Waits until the live region says what is selected. */
const selects = (panel: Screen, said: string) =>
  panel.until(said, () =>
    panel.page.evaluate<boolean>(
      `const live = document.querySelector('section[aria-label="Selected papers"] [aria-live]');
      return live !== null && live.innerText.replace(/\\s+/g, ' ').trim() === args[0];`,
      said,
    ),
  );

/** Types a tag into the bar for what is selected. */
async function tagSelected(panel: Screen, tag: string): Promise<void> {
  await panel.click('button', 'Tags of the selected papers', BAR);
  await panel.hasFocus('combobox');
  await panel.page.type(tag);
  await panel.page.press('Enter');
}

describe('selected rows', () => {
  it('are tagged together by keys alone, and one Undo takes it back', async () => {
    const panel = await opened();
    await panel.hasFocus('searchbox');
    await panel.page.press('ArrowDown');
    await panel.hasFocus('article', many.title(0, 0));
    await panel.page.press('x');
    for (let row = 0; row < 3; row += 1) await panel.page.press('ArrowDown');
    await panel.hasFocus('article', many.title(0, 3));
    await panel.page.press('Shift+X');
    await panel.until('four selected', async () =>
      (await panel.see('region', 'Selected papers')).text.includes('4 selected'),
    );
    await tagSelected(panel, 'rlhf');
    await panel.announces('Tagged 4 papers with rlhf');
    expect((await tagged('rlhf')).sort()).toEqual([0, 1, 2, 3].map((place) => many.title(0, place)).sort());

    await panel.click('button', 'Undo');
    await panel.announces('Undone: Tagged 4 papers with rlhf');
    await eventually('no tag', async () => (await tagged('rlhf')).length === 0);
    await panel.click('button', 'Redo');
    await eventually('the tags again', async () => (await tagged('rlhf')).length === 4);
  });

  it('are chosen by their boxes and by Shift and a click, and none after Escape', async () => {
    const panel = await opened();
    await panel.click('checkbox', `Select: ${many.title(0, 1)}`);
    await panel.until('one selected', async () =>
      (await panel.see('region', 'Selected papers')).text.includes('1 selected'),
    );
    expect(await panel.see('checkbox', `Select: ${many.title(0, 1)}`)).toMatchObject({ checked: true });
    await panel.page.press('Escape');
    await panel.gone('button', 'Tags of the selected papers');
  });

  it('are all of a day with Ctrl+A in the history, and pressed again all of the history', async () => {
    const panel = await opened();
    await panel.page.press('ArrowDown');
    await panel.hasFocus('article', many.title(0, 0));
    await panel.page.press('Control+a');
    await selects(panel, `${PER_DAY} selected Ctrl+A again: the whole history`);
    await tagSelected(panel, 'first day');
    await panel.announces(`Tagged ${PER_DAY} papers with first day`);
    const day = Array.from({ length: PER_DAY }, (_, place) => many.title(0, place));
    expect((await tagged('first day')).sort()).toEqual(day.sort());

    await panel.page.evaluate(`document.querySelector('article[tabindex="0"]').focus()`);
    await panel.page.press('Control+a');
    await selects(panel, `${DAYS * PER_DAY} selected`);
    await panel.page.press('ArrowDown');
    await panel.page.press('x');
    await selects(panel, `${DAYS * PER_DAY - 1} selected`);
    await panel.page.press('*');
    await panel.announces(`Starred ${DAYS * PER_DAY - 1} papers`);
    const starred = (await rowsOf<Paper>(reader.own, 'papers')).filter((paper) => paper.starred === 1);
    expect(starred).toHaveLength(DAYS * PER_DAY - 1);
    expect(starred.map(({ title }) => title)).not.toContain(many.title(0, 1));
  });

  it('are all papers of a search, however many, with progress, and come in every page', async () => {
    const panel = await opened();
    const other = await reader.open('popup.html');
    await panel.page.type('number');
    await panel.see('feed', 'Papers found');
    // Not what the history has, nor a count that is still a lower bound: then all are selected without a number.
    await panel.announces(/(?<!At least )\b600 papers(?!, \d)/);
    await panel.page.press('ArrowDown');
    await panel.hasFocus('article');
    await panel.page.press('Control+a');
    await panel.until('all selected', async () =>
      (await panel.see('region', 'Selected papers')).text.includes('600 selected'),
    );
    await tagSelected(panel, 'everything');
    await panel.announces('Tagged 600 papers with everything');
    expect(await tagged('everything')).toHaveLength(DAYS * PER_DAY);
    await other.until('the tag on its rows', async () =>
      (await other.all('article')).every(({ text }) => text.includes('everything')),
    );
    expect(await rowsOf<Mark>(reader.own, 'marks')).toHaveLength(DAYS * PER_DAY);
  });
});

describe('undo', () => {
  it('is Ctrl+Z in the list of any page, and never in a field', async () => {
    const panel = await opened();
    await panel.page.press('ArrowDown');
    await panel.hasFocus('article', many.title(0, 0));
    await panel.page.press('l');
    const listed = async () =>
      (await rowsOf<Paper>(reader.own, 'papers')).filter(({ lists }) => lists.length > 0).length;
    await eventually('the entry', async () => (await listed()) === 1);
    await panel.page.press('/');
    await panel.hasFocus('searchbox');
    await panel.page.press('Control+z');
    await panel.page.press('ArrowDown');
    expect(await listed()).toBe(1);
    const popup = await reader.open('popup.html');
    await popup.see('article');
    await popup.page.press('ArrowDown');
    await popup.page.press('Control+z');
    await popup.announces('Undone: Put on Reading list');
    await eventually('no entry', async () => (await listed()) === 0);
    await popup.page.press('Control+Shift+Z');
    await eventually('the entry again', async () => (await listed()) === 1);
  });
});
