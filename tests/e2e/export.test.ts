import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../papers/mark.ts';
import { command, rowsOf } from './daybook.ts';
import { ALL, FINCH, fivePapers, HERON, idOf, MARMOT, MARTEN, NAV, OTTER } from './five-papers.ts';
import { putManyPapers } from './many-papers.ts';
import { savedBy } from './saved-files.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const reader = sharedBrowser();
const five = fivePapers(reader);
const DIALOG = byRole('dialog');

async function choose(page: Screen, format: string): Promise<void> {
  await page.see('combobox', 'Format', DIALOG);
  await page.page.evaluate(
    `const select = document.querySelector('dialog select');
     const option = [...select.options].find(({ text }) => text === args[0]);
     Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(select, option.value);
     select.dispatchEvent(new Event('change', { bubbles: true }));`,
    format,
  );
}

/** The text of the file that the open dialog saves in a format. */
async function saved(page: Screen, format: string): Promise<string> {
  await choose(page, format);
  const file = await savedBy(reader.browser, () => page.click('button', 'Save file', DIALOG));
  await page.gone('dialog');
  return file.toString('utf8');
}

/** What the open dialog puts on the clipboard in a format, read by pasting. */
async function copied(page: Screen, format: string): Promise<string> {
  await choose(page, format);
  await page.click('button', 'Copy', DIALOG);
  await page.gone('dialog');
  return pasted(page);
}

/** What the clipboard has as text: pasted into a field. */
async function pasted(page: Screen): Promise<string> {
  await page.page.evaluate(
    `const field = document.body.appendChild(document.createElement('textarea'));
     field.id = 'pasted';
     field.focus();`,
  );
  await page.page.press('Control+v');
  return page.page.evaluate<string>(
    `const field = document.getElementById('pasted');
     field.remove();
     return field.value;`,
  );
}

const isZip = (bytes: Buffer) => bytes.subarray(0, 2).toString() === 'PK' && bytes.includes('PK\x05\x06');
const bare = (title: string) => idOf(title).replace('arxiv:', '');
const named = (text: string) => ALL.filter((title) => text.includes(bare(title)));

describe('papers leave', () => {
  it('from the menu of a row, one paper, to the clipboard', async () => {
    const page = await five.open();
    await page.click('button', 'More', byRole('article', FINCH));
    await page.click('menuitem', 'Cite or export…');
    const text = await copied(page, 'BibTeX');
    expect(text).toMatch(/^@misc\{/);
    expect(named(text)).toEqual([FINCH]);
    await page.announces('1 paper copied');
  });

  it('from its detail, as a citation', async () => {
    const page = await five.open(`#paper=${encodeURIComponent(idOf(HERON))}`);
    await page.click('button', 'Cite or export…', byRole('region', HERON));
    expect(await copied(page, 'APA')).toContain(`(2025). ${HERON} (arXiv:${bare(HERON)}). arXiv.`);
  });

  it('from the bar for what is selected, into a file', async () => {
    const page = await five.open();
    await page.click('checkbox', undefined, byRole('article', FINCH));
    await page.click('checkbox', undefined, byRole('article', MARTEN));
    await page.click('button', 'Cite or export the selected papers');
    await page.see('dialog', 'Export 2 papers');
    expect(named(await saved(page, 'RIS (EndNote, Mendeley)'))).toEqual([FINCH, MARTEN]);
  });

  it('from the menu of a list, in its order and under its name', async () => {
    await five.list(MARTEN);
    await five.list(FINCH);
    const page = await five.open('#list=reading-list');
    await page.click('button', 'More for Reading list');
    await page.click('menuitem', 'Export…');
    const text = await saved(page, 'Markdown table');
    expect(text).toMatch(/^# Reading list\n/);
    expect(text.indexOf(MARTEN)).toBeLessThan(text.indexOf(FINCH));
    expect(named(text)).toEqual([FINCH, MARTEN]);
  });

  it('from the line of a tag, of a list and of a saved search in the left pane', async () => {
    await five.tag(HERON, 'birds');
    await five.list(OTTER);
    await command(reader.own, 'set-smart-list', { name: 'Whistlers', text: 'marmots' });
    const page = await five.open();
    for (const [line, title] of [
      ['birds', HERON],
      ['Reading list', OTTER],
      ['Whistlers', MARMOT],
    ] as const) {
      await page.click('button', `Export or send ${line}`, NAV);
      await page.click('menuitem', 'Export…');
      expect(named(await saved(page, 'Ids, one on a line')), line).toEqual([title]);
    }
  });

  it('from the heading of a day, in the order of its page; where the history is filtered, what is shown', async () => {
    const heading = /^More for Wednesday/;
    const page = await five.open();
    await page.click('button', heading);
    await page.click('menuitem', 'Export…');
    await page.see('dialog', 'Export 2 papers');
    expect((await saved(page, 'Ids, one on a line')).trim().split('\n')).toEqual([FINCH, HERON].map(bare));
    await five.tag(HERON, 'birds');
    const filtered = await five.open('#tag=birds');
    await filtered.click('button', heading);
    await filtered.click('menuitem', 'Export…');
    expect(named(await saved(filtered, 'Ids, one on a line'))).toEqual([HERON]);
  });

  it('from a search, all that it finds', async () => {
    const page = await five.open('#q=marten%20OR%20otters');
    await page.click('button', 'Export…');
    const text = await saved(page, 'Ids, one on a line');
    expect(text.trim().split('\n').sort()).toEqual([bare(MARTEN), bare(OTTER)].sort());
  });

  it('not from a search that finds none', async () => {
    const page = await five.open('#q=zeppelins');
    await expect.poll(async () => (await page.see('button', 'Export…')).disabled).toBe(true);
  });

  it('from the options, all of them', async () => {
    const page = await reader.open('options.html', { width: 900, height: 900 });
    await page.click('button', 'Export all papers…');
    expect(named(await saved(page, 'CSL-JSON (Zotero)'))).toEqual([...ALL]);
    await page.announces(/^5 papers saved as daybook-papers-.*\.json$/);
  });

  it('as BibTeX, under keys that are given in pieces and stay', async () => {
    await putManyPapers(reader.own, 6, 40);
    const page = await reader.open('options.html', { width: 900, height: 900 });
    const all = async () => {
      await page.click('button', 'Export all papers…');
      return saved(page, 'BibTeX');
    };
    const first = await all();
    const keys = first.match(/^@\w+\{[^,]+/gm) ?? [];
    expect(new Set(keys).size).toBe(6 * 40 + ALL.length);
    expect(await rowsOf<Mark>(reader.own, 'marks')).toHaveLength(keys.length);
    expect(await all()).toBe(first);
  });

  it('as notes in a zip, a file for each', async () => {
    const page = await reader.open('options.html', { width: 900, height: 900 });
    await page.click('button', 'Export all papers…');
    await choose(page, 'Notes in Markdown, for Obsidian');
    const zip = await savedBy(reader.browser, () => page.click('button', 'Save file', DIALOG), isZip);
    const notes = Object.entries(unzipSync(zip));
    expect(notes.map(([name]) => name).sort()).toEqual(ALL.map((title) => `${title} (${bare(title)}).md`).sort());
    for (const [name, bytes] of notes) {
      expect(new TextDecoder().decode(bytes)).toMatch(new RegExp(`^---\\ntitle: "${name.split(' (')[0]}"\\n`));
    }
  });

  it('as a note, by way of the clipboard, to Obsidian', async () => {
    const page = await five.open();
    await page.page.evaluate(
      `const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function () {
        if (this.href.startsWith('obsidian:')) globalThis.opened = this.href;
        else click.call(this);
      };`,
    );
    await page.click('button', 'More', byRole('article', FINCH));
    await page.click('menuitem', 'Cite or export…');
    await choose(page, 'Notes in Markdown, for Obsidian');
    await page.click('button', 'Open in Obsidian', DIALOG);
    await page.gone('dialog');
    const address = await page.page.evaluate<string>('return globalThis.opened');
    expect(address).toContain(`obsidian://new?file=${encodeURIComponent(`${FINCH} (`)}`);
    expect(address).toContain('&clipboard&');
    expect(await pasted(page)).toContain(`# ${FINCH}`);
  });

  it('or stay, when the reader cancels', async () => {
    const page = await five.open();
    await page.click('button', 'More', byRole('article', FINCH));
    await page.click('menuitem', 'Cite or export…');
    await page.click('button', 'Cancel', DIALOG);
    await page.gone('dialog');
    await page.hasFocus('button', 'More');
  });
});
