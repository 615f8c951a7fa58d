import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { buildFolder } from '../../scripts/project.ts';
import { withHostsGranted } from '../second-site/build-second-site.ts';
import { standInAtItsPort } from '../zotero/at-its-port.ts';
import { BROWSER, command, eventually, newReader } from './daybook.ts';
import { FINCH, fivePapers, HERON, idOf, MARTEN, OTTER } from './five-papers.ts';
import { putCaptures } from './put-captures.ts';
import { byRole, Screen } from './screen.ts';
import { sharedBrowser, titlesOf } from './shared-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-zotero-'));
const granted = withHostsGranted(buildFolder(BROWSER), join(folder, 'granted'));
const reader = sharedBrowser({ extension: granted });
const five = fivePapers(reader);
const DAY = '2025-11-03';
const DIALOG = byRole('dialog');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the dialog for one paper from its detail. */
async function askFor(page: Screen, title: string): Promise<void> {
  await page.click('link', title);
  await page.click('button', 'Send to Zotero…', byRole('region', title));
}

const says = (page: Screen, words: string | RegExp) =>
  page.until(`the dialog to say ${words}`, async () => {
    const [dialog] = await page.all('dialog');
    const text = dialog?.text ?? '';
    return typeof words === 'string' ? text.includes(words) : words.test(text);
  });

async function select(page: Screen, title: string): Promise<void> {
  await page.click('checkbox', `Select: ${title}`);
}

describe('papers go to Zotero', () => {
  it('10 from a paper’s detail, with its tags and note, into the collections chosen, and are marked there', async () => {
    const { library } = await standInAtItsPort(10, { isApiOn: true, presses: ['always'] });
    await five.tag(FINCH, 'birds');
    await command(reader.own, 'mark', { paperId: idOf(FINCH), mark: { kind: 'note', name: '', value: 'Beaks!' } });
    const page = await five.open();
    await askFor(page, FINCH);
    await page.click('checkbox', 'Agents', DIALOG);
    await page.click('checkbox', 'Thesis', DIALOG);
    await page.click('button', 'Send', DIALOG);
    await says(page, '1 paper was saved in Zotero.');
    expect(library.items).toMatchObject([
      {
        data: { itemType: 'preprint', title: FINCH, extra: idOf(FINCH).replace('arxiv:', 'arXiv:') },
        tags: [{ tag: 'birds', isAutomatic: false }],
        notes: ['<p>Beaks!</p>'],
        collections: ['COLL2346', 'COLL2347'],
      },
    ]);
    await page.click('button', 'Close', DIALOG);
    await page.until('its row to say so', async () => (await page.see('article', FINCH)).text.includes('In Zotero'));
    expect((await page.see('article', HERON)).text).not.toContain('In Zotero');

    await askFor(page, FINCH);
    expect(await page.see('checkbox', 'Thesis', DIALOG)).toMatchObject({ checked: true });
    expect(await page.see('checkbox', 'Reading', DIALOG)).toMatchObject({ checked: false });
    await page.click('button', 'Send', DIALOG);
    await says(page, '1 paper was there already.');
    expect(library.items).toHaveLength(1);
    expect(library.asked).toHaveLength(1);
  });

  it.skipIf(BROWSER === 'firefox')('9 from the bar for selected papers, a session for each set of tags', async () => {
    const { library } = await standInAtItsPort(9);
    await five.tag(FINCH, 'birds');
    await five.tag(HERON, 'birds');
    const page = await five.open();
    await page.see('article', FINCH);
    for (const title of [FINCH, HERON, OTTER]) await select(page, title);
    await page.click('button', 'Send the selected papers to Zotero');
    await page.see('combobox', 'Save in', DIALOG);
    await page.click('button', 'Send', DIALOG);
    await says(page, '3 papers were saved in Zotero.');
    expect(library.sessions.size).toBe(2);
    expect(library.items.map(({ data, tags }) => [data.title, tags.map(({ tag }) => tag).join()]).sort()).toEqual([
      [FINCH, 'birds'],
      [HERON, 'birds'],
      [OTTER, ''],
    ]);
  });

  it.skipIf(BROWSER === 'firefox')('7 from the menu of a row', async () => {
    const { library } = await standInAtItsPort(7);
    const page = await five.open();
    await page.click('button', 'More', byRole('article', MARTEN));
    await page.click('menuitem', 'Send to Zotero…');
    await page.see('combobox', 'Save in', DIALOG);
    await page.click('button', 'Send', DIALOG);
    await says(page, '1 paper was saved in Zotero.');
    expect(library.items).toMatchObject([{ data: { title: MARTEN } }]);
  });
});

describe.skipIf(BROWSER === 'firefox')('what is in the way of Zotero', () => {
  it('is said clearly: that it does not run, with what may keep it from answering', async () => {
    const page = await five.open();
    await askFor(page, FINCH);
    await says(page, /Zotero does not answer\..*a content blocker may keep/s);
    const { library } = await standInAtItsPort(10, { isApiOn: true, presses: ['deny', 'allow'] });
    await page.click('button', 'Try again', DIALOG);
    await page.click('button', 'Send', DIALOG);
    await says(page, /No paper was saved in Zotero\..*1 paper: Refused in Zotero’s window\./s);
    expect(library.items).toEqual([]);
  });

  it.each([
    ['another program', { isOther: 404 }, 'Another program answers in Zotero’s place.'],
    ['a library that is read-only', { isReadOnly: true }, 'the library is read-only'],
  ])('is said clearly: %s', async (_name, options, words) => {
    await standInAtItsPort(9, options);
    const page = await five.open();
    await askFor(page, FINCH);
    await says(page, words);
  });
});

describe.runIf(BROWSER === 'chromium')('leave to reach Zotero', () => {
  it('is asked when it is used, may be refused, and is given back in Options', async () => {
    const { library } = await standInAtItsPort(10, { isApiOn: true, presses: ['always'] });
    const alone = newReader();
    // A permission granted at installation stays granted when an update makes it optional.
    const browser = await alone.start({ extension: granted });
    await browser.reloadExtension(buildFolder(BROWSER));
    const options = new Screen(await browser.openExtensionPage('options.html'));
    const access = byRole('region', 'Zotero');
    const isOn = async () => {
      const found = await options.see('switch', 'Connect to Zotero on this computer', access);
      return found.attributes['aria-checked'] === 'true';
    };
    await options.until('the switch to be on', isOn);
    const items = madeItems(2, { day: DAY });
    await putCaptures(options.page, { kind: 'day', name: DAY, items });
    const places = [''];
    const papers = { are: 'these', ids: [`arxiv:${items[0]?.paper.id}`] };
    await command(options.page, 'send-to-zotero', { papers, places, hasNotes: true, skipsKnown: true });
    expect(library.items).toHaveLength(1);
    const kept = () =>
      options.page.evaluate<number>(
        `const request = indexedDB.open('daybook-zotero');
         const database = await new Promise((done) => { request.onsuccess = () => done(request.result); });
         const all = database.transaction('kept').objectStore('kept').getAll();
         const rows = await new Promise((done) => { all.onsuccess = () => done(all.result); });
         database.close();
         return rows.length;`,
      );
    expect(await kept()).toBe(1);
    const before = library.seen.length;

    await options.click('switch', 'Connect to Zotero on this computer', access);
    await options.announces('Zotero is disconnected');
    await eventually('nothing to be kept', async () => (await kept()) === 0);
    expect(
      await options.page.evaluate(`return browser.permissions.contains({ origins: ['http://127.0.0.1/*'] })`),
    ).toBe(false);

    // Playwright cannot answer the browser's permission dialog (1.65), so asking is tested up to it.
    const page = new Screen(await browser.openExtensionPage('library.html'));
    await page.page.evaluate(
      'browser.permissions.request = async (given) => { globalThis.requested = given; return false; }',
    );
    await page.click('button', 'More', byRole('article', titlesOf(items)[0]));
    await page.click('menuitem', 'Send to Zotero…');
    await page.click('button', 'Go on', DIALOG);
    await says(page, 'The browser does not let Daybook reach Zotero.');
    expect(await page.page.evaluate('return globalThis.requested')).toEqual({ origins: ['http://127.0.0.1/*'] });
    expect(library.seen).toHaveLength(before);
  });
});
