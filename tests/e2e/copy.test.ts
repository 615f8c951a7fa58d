import { describe, expect, it } from 'vitest';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { putCaptures } from './put-captures.ts';
import { savedBy } from './saved-files.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { sharedBrowser, titled } from './shared-browser.ts';

const DAY = '2026-06-03';
const [first] = madeItems(1, { day: DAY });
const items = first ? [titled(first, 'Quokka_agents in the wild')] : [];
const ADDRESS = `https://huggingface.co/papers/${first?.paper.id}`;
const reader = sharedBrowser();

/** What the clipboard has as text: pasted into the search box. */
async function pasted(popup: Screen): Promise<string> {
  await popup.page.press('/');
  await popup.page.press('Control+a');
  await popup.page.press('Control+v');
  return (await popup.see('searchbox')).value;
}

describe('a paper', () => {
  it('is copied as a link from the menu of its row', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items });
    const popup = await reader.open('popup.html');
    await popup.click('button', 'More', byRole('article'));
    await popup.hasFocus('menuitem', 'Open');
    await popup.click('menuitem', 'Copy link');
    await popup.announces('Link copied');
    await popup.gone('menu');
    expect(await pasted(popup)).toBe(ADDRESS);
  });

  it('is copied as Markdown with the keyboard alone', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items });
    const popup = await reader.open('popup.html');
    await popup.click('button', 'More', byRole('article'));
    await popup.hasFocus('menuitem', 'Open');
    await popup.page.press('End');
    await popup.page.press('ArrowUp');
    await popup.page.press('ArrowUp');
    await popup.hasFocus('menuitem', 'Copy as Markdown');
    await popup.page.press('Enter');
    await popup.announces('Copied as Markdown');
    await popup.hasFocus('button', 'More');
    expect(await pasted(popup)).toContain(`[Quokka\\_agents in the wild](${ADDRESS})`);
  });

  it('is copied as BibTeX, and saved', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items });
    const popup = await reader.open('popup.html');
    // What other tests chose last is kept by the page.
    await popup.page.evaluate(`localStorage.removeItem('export')`);
    const ask = async () => {
      await popup.click('button', 'More', byRole('article'));
      await popup.click('menuitem', 'Cite or export…');
    };
    await ask();
    await popup.click('button', 'Copy', byRole('dialog'));
    await popup.gone('dialog');
    await popup.announces('1 paper copied');
    expect(await pasted(popup)).toContain(`eprint = {${first?.paper.id}}`);
    await popup.reload();
    await ask();
    const file = await savedBy(reader.browser, () => popup.click('button', 'Save file', byRole('dialog')));
    expect(file.toString()).toContain(`eprint = {${first?.paper.id}}`);
  });

  it('has a menu that Escape closes, and the focus is where it was', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items });
    const popup = await reader.open('popup.html');
    await popup.click('button', 'More', byRole('article'));
    await popup.hasFocus('menuitem', 'Open');
    await popup.page.press('ArrowUp');
    await popup.hasFocus('menuitem', 'Send to Zotero…');
    await popup.page.press('Escape');
    await popup.gone('menu');
    await popup.hasFocus('button', 'More');
  });
});
