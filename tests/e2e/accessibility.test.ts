import { describe, expect, it, onTestFinished } from 'vitest';
import type { Size } from '../../scripts/browser/driver.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { violations } from '../../scripts/screens/axe.ts';
import type { LibraryMeta, Notice } from '../../storage/rows.ts';
import { chooseBackup, savedZip } from './backup-files.ts';
import { BROWSER, command, rowsOf } from './daybook.ts';
import { putCaptures } from './put-captures.ts';
import { putRows } from './put-rows.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import type { SharedBrowser } from './shared-browser.ts';
import { sharedBrowser, titlesOf } from './shared-browser.ts';

const DAY = '2025-11-03';
const items = madeItems(12, { day: DAY });
const [FIRST = '', SECOND = ''] = titlesOf(items);
const SMALL = { width: 360, height: 600 };
const WIDE = { width: 1200, height: 800 };

/** A library with every mark there is. */
async function fill(reader: SharedBrowser): Promise<void> {
  await putCaptures(reader.own, { kind: 'day', name: DAY, items });
  const marks = [
    [0, { kind: 'tag', name: 'reward models', value: true }],
    [0, { kind: 'tag', name: 'to read', value: true }],
    [0, { kind: 'note', name: '', value: 'Compare with last week’s.' }],
    [0, { kind: 'star', name: '', value: true }],
    [1, { kind: 'status', name: '', value: 'reading' }],
    [2, { kind: 'status', name: '', value: 'skipped' }],
    [3, { kind: 'list', name: 'reading-list', value: true }],
  ] as const;
  for (const [index, mark] of marks) {
    await command(reader.own, 'mark', { paperId: `arxiv:${items[index]?.paper.id}`, mark });
  }
}

async function notify(reader: SharedBrowser): Promise<void> {
  const at = Date.now();
  const notices: Notice[] = [
    { notice: 'format:hf-day', kind: 'format', about: 'hf-day', at },
    { notice: 'too-many', kind: 'too-many', papers: 2_500, at },
  ];
  await putRows(reader.own, 'notices', notices);
  await command(reader.own, 'settings', { capturing: false });
  const stoppages = [{ reason: 'damaged', since: at, missed: ['one'] }];
  await reader.own.evaluate('await browser.storage.session.set({ stoppages: args[0] })', stoppages);
  // The background, which keeps them while it is awake, did not find these.
  onTestFinished(async () => {
    await reader.own.evaluate(`await browser.storage.session.remove('stoppages')`);
  });
}

/**
 * At each of these sizes the page holds to the rules, has one of what there should be one of, and nothing beyond the
 * window's edge. The page keeps the last size. The rules are asked of Chromium alone: what they look at is alike in
 * both browsers, but for its extent.
 */
async function isSoundInLight({ page }: Screen, sizes: readonly Size[]): Promise<void> {
  for (const { width, height } of sizes) {
    await page.setSize(width, height);
    await page.evaluate('await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await page.evaluate('return innerWidth')).toBe(width);
    if (BROWSER === 'chromium') expect(await violations(page)).toEqual([]);
    const outline = `return ['main', 'h1', '[role=status]'].map((part) => document.querySelectorAll(part).length)`;
    expect(await page.evaluate(outline)).toEqual([1, 1, 1]);
    expect(await page.evaluate('return document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  }
}

// Nothing but colours differs in the dark.
async function isSoundInDark({ page }: Screen): Promise<void> {
  expect(await violations(page, ['color-contrast'])).toEqual([]);
}

const COLOURS = [
  ['light', false],
  ['dark', true],
] as const;

// Firefox lays out the fullest states of each page; all others are of the same parts.
const inChromium = it.runIf(BROWSER === 'chromium');

describe.each(BROWSER === 'chromium' ? COLOURS : COLOURS.slice(0, 1))('in %s colours', (_, dark) => {
  const reader = sharedBrowser(dark ? { dark } : undefined);
  const isSound = (screen: Screen, sizes: readonly Size[] = [SMALL]) =>
    dark ? isSoundInDark(screen) : isSoundInLight(screen, sizes);

  inChromium('the pages follow the reader’s choice', async () => {
    const popup = await reader.open('popup.html');
    const [red = 0] = await popup.page.evaluate<number[]>(
      `return getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)`,
    );
    expect(red < 128).toBe(dark);
  });

  inChromium('what breaks the rules is found', async () => {
    const popup = await reader.open('popup.html');
    await popup.see('heading', 'Daybook is ready');
    await popup.page.evaluate(
      `document.querySelector('main h2').style.color = args[0];
       document.querySelector('main').append(document.createElement('button'));`,
      dark ? '#333' : '#ccc',
    );
    const found = (await violations(popup.page)).map((line) => line.split(':', 1)[0]);
    expect(found.sort()).toEqual(['button-name', 'color-contrast']);
  });

  inChromium.each(['popup.html', 'sidepanel.html', 'library.html', 'options.html'])(
    '%s is sound when it is empty',
    async (path) => {
      const screen = await reader.open(path, SMALL);
      if (path === 'options.html') await screen.see('definition', '0', byRole('region', 'What is stored'));
      else await screen.see('heading', 'Daybook is ready');
      await isSound(screen);
    },
  );

  it.each(['popup.html', 'sidepanel.html', 'library.html'])(
    '%s is sound with papers, notices, hits and dialogs',
    async (path) => {
      await fill(reader);
      await notify(reader);
      const screen = await reader.open(path, SMALL);
      await screen.see('article', FIRST);
      await screen.see('button', 'Dismiss');
      await screen.see('button', 'Resume');
      await isSound(screen);

      await screen.page.press('ArrowDown');
      await screen.hasFocus('article', FIRST);
      await screen.page.press('t');
      await screen.hasFocus('combobox', 'Add a tag');
      await isSound(screen);
      await screen.page.press('Escape');
      await screen.page.press('?');
      await screen.see('dialog', 'Keys');
      await isSound(screen);
      await screen.page.press('Escape');
      await screen.gone('dialog');

      await screen.click('searchbox');
      await screen.page.type(SECOND.split(' ').slice(0, 3).join(' '));
      await screen.until('the marked words', () =>
        screen.page.evaluate(`return document.querySelector('mark') !== null`),
      );
      await isSound(screen);
      await screen.page.type(' xylophone zeppelin');
      await screen.announces('None has all words');
      await isSound(screen);
    },
  );

  it.each([
    ['popup.html', [SMALL]],
    ['sidepanel.html', [SMALL, WIDE]],
    ['library.html', [SMALL, WIDE]],
  ])('%s is sound with a paper’s detail in windows of %o', async (path, sizes) => {
    await fill(reader);
    const screen = await reader.open(path, SMALL);
    await screen.click('button', 'Show detail', byRole('article', FIRST));
    await screen.see('heading', FIRST, byRole('region', FIRST));
    await screen.click('combobox', 'Add a tag');
    await isSound(screen, sizes);
    await screen.click('button', 'Forget this paper…');
    await screen.see('dialog', 'Forget this paper?');
    await isSound(screen, sizes);
    await screen.click('button', 'Cancel', byRole('dialog'));
    await screen.click('button', /^Forget what you saw on/);
    await screen.see('dialog', 'Forget what you saw');
    await isSound(screen, sizes);
  });

  it('options.html is sound with papers and dialogs, narrow and wide', async () => {
    await fill(reader);
    await notify(reader);
    const options = await reader.open('options.html', SMALL);
    await options.see('button', 'Dismiss');
    await options.click('switch', 'Record the papers I see');
    await options.announces('Recording again');
    await isSound(options, [SMALL, WIDE]);
    await options.click('button', 'Delete everything…');
    await options.see('dialog', 'Delete everything?');
    await isSound(options, [SMALL, WIDE]);
  });

  inChromium('the section for backups is sound while one is offered, joined and stopped', async () => {
    await fill(reader);
    const options = await reader.open('options.html', SMALL);
    await options.click('button', 'Back up now');
    await options.announces(/Backed up and checked/);
    await isSound(options, [SMALL, WIDE]);
    await chooseBackup(options, await savedZip(reader.browser));
    await options.see('dialog', 'Restore this backup?');
    await isSound(options, [SMALL, WIDE]);
    await options.click('button', 'Cancel', byRole('dialog'));

    const [meta] = await rowsOf<LibraryMeta>(reader.own, 'meta');
    if (!meta) throw new Error('there is no library');
    const restoring = { id: crypto.randomUUID(), done: 2, total: 5 };
    // What a page sees between two pieces; nothing is staged that the background could go on with.
    for (const state of [{ restoring }, { restoreCancelled: { at: Date.now(), done: 2, total: 5 } }]) {
      await putRows(reader.own, 'meta', [{ ...meta, ...state }]);
      await options.reload();
      if ('restoring' in state) await options.see('button', 'Stop restoring');
      else
        await options.until('what stands', async () => (await options.see('region', 'Backup')).text.includes('2 of 5'));
      await isSound(options, [SMALL, WIDE]);
    }
    await putRows(reader.own, 'meta', [meta]);
  });
});
