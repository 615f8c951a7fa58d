import { beforeEach, describe, expect, it } from 'vitest';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { paperAddress, paperPage } from '../../scripts/pages/paper-page.ts';
import { SCHEMA } from '../../storage/schema.ts';
import { BROWSER, command, rowsOf } from './daybook.ts';
import { putCaptures } from './put-captures.ts';
import { savedBy } from './saved-files.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { listing, sharedBrowser, titlesOf } from './shared-browser.ts';

const DAY = '2025-11-03';
const items = madeItems(8, { day: DAY });
const paperId = (index: number) => `arxiv:${items[index]?.paper.id}`;
const tables = Object.keys(SCHEMA[0]?.stores ?? {});
const reader = sharedBrowser();
let options: Screen;

beforeEach(async () => {
  await putCaptures(
    reader.own,
    { kind: 'day', name: DAY, items },
    { kind: 'week', name: '2025-W45', day: '2025-11-06', items: items.slice(0, 3) },
  );
  const marks = [
    { kind: 'tag', name: 'rlhf', value: true },
    { kind: 'star', name: '', value: true },
    { kind: 'note', name: '', value: 'A “quoted” note\nof two lines' },
  ];
  for (const mark of marks) await command(reader.own, 'mark', { paperId: paperId(0), mark });
  options = await reader.open('options.html', { width: 800, height: 900 });
});

async function stored(): Promise<Record<string, string>> {
  const names = await options.names('term', byRole('region', 'What is stored'));
  const values = await options.all('definition', undefined, byRole('region', 'What is stored'));
  return Object.fromEntries(names.map((name, index) => [name, values[index]?.text ?? '']));
}

function isJson(bytes: Buffer): boolean {
  try {
    return JSON.parse(bytes.toString()) !== null;
  } catch {
    return false;
  }
}

describe('the options page', () => {
  it('counts what is stored and shows how much space it takes', async () => {
    await options.until('the size', async () => 'Size, about' in (await stored()));
    expect(await stored()).toMatchObject({
      Papers: '8',
      'Times seen': '11',
      Days: '2',
      Pages: '2',
      'Tagged papers': '1',
      'Starred papers': '1',
      Notes: '1',
      Since: expect.stringMatching(/\b3\b.*2025/),
      'Size, about': expect.stringMatching(/\d/),
    });
  });

  it('counts on while it is open', async () => {
    await options.until('the papers', async () => (await stored()).Papers === '8');
    await reader.record(listing({ kind: 'day', day: '2025-11-07', items: madeItems(2, { day: '2025-11-07' }) }));
    await options.until('two more papers', async () => (await stored()).Papers === '10');
  });

  it('pauses recording and resumes it', async () => {
    const isOn = async () =>
      (await options.see('switch', 'Record the papers I see')).attributes['aria-checked'] === 'true';
    expect(await isOn()).toBe(true);
    await options.click('switch', 'Record the papers I see');
    await options.announces('Recording is paused');
    await options.until('the switch to be off', async () => !(await isOn()));
    expect(await rowsOf(reader.own, 'settings')).toMatchObject([{ capturing: false }]);
    await options.click('switch', 'Record the papers I see');
    await options.announces('Recording again');
    await options.until('the switch to be on', isOn);
  });

  it('has a switch for private windows, off at first, and shows when the browser has to allow them too', async () => {
    const name = 'Record in private windows too';
    const isOn = async () => (await options.see('switch', name)).attributes['aria-checked'] === 'true';
    expect(await isOn()).toBe(false);
    await options.until('what is missing', async () => {
      return (await options.see('region', 'Recording')).text.includes('does not run Daybook in private windows');
    });
    await options.click('switch', name);
    await options.announces('Private windows are recorded');
    await options.until('the switch to be on', isOn);
    expect(await rowsOf(reader.own, 'settings')).toMatchObject([{ privateWindows: true }]);
  });

  it('has asked the browser to keep what is stored, and says that it does', async () => {
    const words = 'it deletes nothing by itself';
    await options.until('the words', async () => (await options.see('region', 'What is stored')).text.includes(words));
    await options.see('term', 'The browser gives up to, about');
  });

  it('shows its version and how it is opened', async () => {
    const version = await reader.own.evaluate<string>('return browser.runtime.getManifest().version');
    await options.until('the version', async () => (await options.see('main')).text.includes(`Version ${version}.`));
    await options.until('the shortcut', async () => /\S opens Daybook\./.test((await options.see('main')).text));
  });
});

describe('the keys of the browser', () => {
  it('stand with those of the lists, each with the key that it has in this browser', async () => {
    const keys = byRole('region', 'Keys');
    await options.see('heading', 'In any tab', keys);
    const names = await options.names('term', keys);
    const values = await options.all('definition', undefined, keys);
    const shown = Object.fromEntries(names.map((name, index) => [name, values[index]?.text ?? '']));
    expect(shown).toMatchObject({
      'Open Daybook': expect.stringContaining('D'),
      'Open side panel': expect.stringContaining('S'),
      'Put the paper of this tab on the reading list': expect.stringContaining('L'),
      'Tag the paper of this tab': expect.stringContaining('G'),
      'Open Daybook’s full page': 'No key',
    });
  });
});

describe('downloading everything', () => {
  it('saves every row of the library as one file', async () => {
    const bytes = await savedBy(reader.browser, () => options.click('button', 'Download everything'), isJson);
    await options.announces(/Saved as daybook-\d{4}-\d\d-\d\d\.json/);
    const file: { tables: Record<string, unknown[]> } = JSON.parse(bytes.toString());
    expect(file).toMatchObject({ format: 'daybook-library', version: 1 });
    for (const table of tables) expect(file.tables[table] ?? []).toEqual(await rowsOf(reader.own, table));
    expect(file.tables.papers).toHaveLength(8);
    expect(file.tables.sightings).toHaveLength(11);
    expect(file.tables.marks).toHaveLength(3);
    expect(file.tables.papers).toContainEqual(
      expect.objectContaining({ paperId: paperId(0), tags: ['rlhf'], note: 'A “quoted” note\nof two lines' }),
    );
  });
});

describe.runIf(BROWSER === 'chromium')('forgetting on the options page', () => {
  const choose = (selector: string, value: string) =>
    options.page.evaluate(
      `const field = document.querySelector(args[0]);
       Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, args[1]);
       for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));`,
      selector,
      value,
    );

  it('takes a day, but not the papers seen on another', async () => {
    const region = byRole('region', 'Forget');
    const [none] = await options.all('button', 'Forget…', region);
    expect(none?.disabled).toBe(true);
    await choose('input[type=date]', DAY);
    await options.click('button', /^Forget: .*\b3\b.*2025/, region);
    await options.click('button', 'Forget', byRole('dialog', /^Forget what you saw: .*2025\?/));
    await options.announces('Forgotten: 5 papers are gone');
    expect(await rowsOf(reader.own, 'papers')).toHaveLength(3);
  });

  it('takes a page, but not the papers seen on another', async () => {
    await options.page.waitFor(
      `return document.querySelectorAll('select:not(fieldset select) option').length === 3`,
      15_000,
    );
    await choose('select:not(fieldset select)', 'hf:week:2025-W45');
    await options.click('button', 'Forget: Week 45 of 2025');
    await options.click('button', 'Forget', byRole('dialog', 'Forget what you saw: Week 45 of 2025?'));
    await options.announces('Forgotten; its papers stay');
    expect(await rowsOf(reader.own, 'papers')).toHaveLength(8);
    expect(await rowsOf(reader.own, 'sightings')).toHaveLength(8);
  });

  it('names the pages of opened papers by title', async () => {
    for (const item of items.slice(0, 2)) await reader.record({ url: paperAddress(item), html: paperPage({ item }) });
    const labels = () =>
      options.page.evaluate<string[]>(
        `return [...document.querySelectorAll('select:not(fieldset select) option')].map((one) => one.textContent)`,
      );
    const expected = titlesOf(items.slice(0, 2)).map((title) => `The page of “${title}”`);
    let last: string[] = [];
    await options.until(
      () => `both pages, not ${JSON.stringify(last)}`,
      async () => {
        last = await labels();
        return expected.every((label) => last.includes(label));
      },
    );
    const [first] = items;
    await choose('select:not(fieldset select)', `hf:paper:${first?.paper.id}`);
    await options.click('button', `Forget: ${expected[0]}`);
    await options.see('dialog', `Forget what you saw: ${expected[0]}?`);
  });

  it('takes a whole site, with what the reader marked', async () => {
    await options.click('button', 'Forget: Hugging Face');
    const dialog = byRole('dialog', 'Forget what you saw: Hugging Face?');
    expect((await options.see('dialog', dialog.name)).text).toContain('also those you marked');
    await options.click('button', 'Forget', dialog);
    await options.announces('Forgotten: 8 papers are gone');
    expect(await rowsOf(reader.own, 'papers')).toEqual([]);
  });
});

describe('deleting everything', () => {
  const dialog = byRole('dialog', 'Delete everything?');
  const isReady = async () => (await options.see('button', 'Delete everything', dialog)).disabled === false;

  it('needs a typed word first', async () => {
    await options.click('button', 'Delete everything…');
    expect(await isReady()).toBe(false);
    await options.click('textbox', 'Type “delete” to go on', dialog);
    await options.page.type('delet');
    expect(await isReady()).toBe(false);
    await options.page.type('e');
    await options.until('the button', isReady);
    await options.click('button', 'Cancel', dialog);
    await options.gone('dialog');
    expect(await rowsOf(reader.own, 'papers')).toHaveLength(8);
    await options.click('button', 'Delete everything…');
    expect((await options.see('textbox', /delete/, dialog)).value).toBe('');
  });

  it('leaves nothing, here and on every open page', async () => {
    const panel = await reader.open('sidepanel.html', { width: 500, height: 900 });
    await panel.see('article', titlesOf(items)[0]);
    await options.click('button', 'Delete everything…');
    await options.click('textbox', 'Type “delete” to go on', dialog);
    await options.page.type('delete');
    await options.until('the button', isReady);
    await options.click('button', 'Delete everything', dialog);
    await options.announces('Everything is deleted');
    await options.until('no papers', async () => (await stored()).Papers === '0');
    await panel.see('heading', 'Daybook is ready');
    await panel.gone('article');
    for (const table of tables.filter((name) => name !== 'meta')) expect(await rowsOf(reader.own, table)).toEqual([]);
  });
});
