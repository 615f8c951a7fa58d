import { beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../papers/limits.ts';
import type { Mark } from '../../papers/mark.ts';
import { NOTE_DIVIDER } from '../../papers/note.ts';
import { BROWSER, command, eventually, rowsOf } from './daybook.ts';
import { draftsOf, noteOf, stored } from './kept-notes.ts';
import { knownItems } from './known-items.ts';
import { putCaptures } from './put-captures.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const DAY = '2025-11-03';
const [OTTER, HERON] = ['Otters hold hands', 'Herons stand still'];
const items = knownItems(DAY, [{ title: OTTER }, { title: HERON }]);
const WORDS = 'Why do they, and what of the rest?';
const reader = sharedBrowser();

beforeEach(async () => {
  await putCaptures(reader.own, { kind: 'day', name: DAY, items });
});

async function openDetail(title: string, path = 'sidepanel.html'): Promise<Screen> {
  const page = await reader.open(path, { width: 500, height: 900 });
  await page.click('button', 'Show detail', byRole('article', title));
  await page.see('heading', title, byRole('region', title));
  return page;
}

async function typeNote(title: string, words: string, path?: string): Promise<Screen> {
  const page = await openDetail(title, path);
  await page.click('textbox', 'Note');
  await page.page.type(words);
  return page;
}

/** Puts a text into the note as pasting does. */
async function paste(page: Screen, words: string): Promise<void> {
  await page.click('textbox', 'Note');
  await page.page.evaluate(
    'document.activeElement.select(); document.execCommand("insertText", false, args[0])',
    words,
  );
}

// The popup as the browser's button opens it is no tab, so it is reached from another page of the extension.
const IN_POPUP = `
  const soon = async (find) => {
    for (let times = 0; times < 400; times += 1) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('not there: ' + find);
  };
  const popup = () => browser.extension.getViews({ type: 'popup' })[0];`;

/** Opens the browser's own popup, and in it the detail of a paper. */
function openNoteInPopup(title: string): Promise<void> {
  return reader.own.evaluate(
    `${IN_POPUP}
     await browser.action.openPopup();
     const { document } = await soon(popup);
     const row = await soon(() =>
       [...document.querySelectorAll('article')].find((one) => one.textContent.includes(args[0])));
     (await soon(() => row.querySelector('[aria-label="Show detail"]'))).click();
     (await soon(() => document.querySelector('textarea'))).focus();`,
    title,
  );
}

/**
 * Types into the note in the browser's own popup, some 25 letters a second. All of them in one moment, before a stopped
 * background has started, and then a click elsewhere: that is lost in Chromium, which drops what a page that is gone
 * had sent to a worker that was not there (156).
 */
function typeInPopup(words: string): Promise<void> {
  return reader.own.evaluate(
    `${IN_POPUP}
     const { document, HTMLTextAreaElement, Event } = popup();
     const field = document.querySelector('textarea');
     const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
     for (let end = 1; end <= args[0].length; end += 1) {
       set.call(field, args[0].slice(0, end));
       field.dispatchEvent(new Event('input', { bubbles: true }));
       await new Promise((resolve) => setTimeout(resolve, 40));
     }`,
    words,
  );
}

describe('a note that is being typed', () => {
  it.each([false, true])(
    'is stored when the popup closes at a click elsewhere; the background slept: %s',
    async (slept) => {
      await openNoteInPopup(HERON);
      if (slept) await reader.browser.stopBackground();
      await typeInPopup(WORDS);
      await reader.own.click('h1');
      // Firefox without a screen has no window that could lose the focus.
      if (BROWSER === 'firefox') await reader.own.evaluate(`${IN_POPUP} popup()?.close()`);
      await reader.own.evaluate(`${IN_POPUP} await soon(() => !popup())`);
      await stored(reader.own, HERON, WORDS);
    },
  );

  it.each(['popup.html', 'sidepanel.html'])('is stored when its page is closed: %s', async (path) => {
    const page = await typeNote(HERON, WORDS, path);
    await page.page.close();
    await stored(reader.own, HERON, WORDS);
  });

  it('is stored when its page is loaded anew, and stands there again', async () => {
    const panel = await typeNote(HERON, WORDS);
    await panel.reload();
    await stored(reader.own, HERON, WORDS);
    await panel.see('heading', HERON, byRole('region', HERON));
    await panel.until('the note', async () => (await panel.see('textbox', 'Note')).value === WORDS);
  });

  it('is stored when its page goes to another address', async () => {
    const panel = await typeNote(HERON, WORDS);
    await panel.page.evaluate(`setTimeout(() => { location.href = 'options.html'; })`);
    await stored(reader.own, HERON, WORDS);
  });

  it('is stored when the reader goes on to another paper', async () => {
    const panel = await typeNote(HERON, WORDS);
    await panel.page.press('Escape');
    await panel.click('button', 'Show detail', byRole('article', OTTER));
    await stored(reader.own, HERON, WORDS);
    expect(await noteOf(reader.own, OTTER)).toBe('');
  });

  it('is stored after a pause, in one write', async () => {
    const panel = await typeNote(HERON, WORDS);
    await panel.announces('Note saved');
    expect(await noteOf(reader.own, HERON)).toBe(WORDS);
    const marks = await rowsOf<Mark>(reader.own, 'marks');
    expect(marks).toHaveLength(1);
  });

  it('is stored when the background was stopped before it was typed, and its page is closed at once', async () => {
    const panel = await openDetail(HERON);
    await panel.click('textbox', 'Note');
    await reader.browser.stopBackground();
    await panel.page.type(WORDS);
    await panel.page.close();
    await stored(reader.own, HERON, WORDS);
  });

  it('is stored when the background is stopped after it was typed', async () => {
    const panel = await typeNote(HERON, WORDS);
    const kept = async () =>
      (await draftsOf(reader.own)).includes(WORDS) || (await noteOf(reader.own, HERON)) === WORDS;
    await eventually('the draft', kept);
    await panel.page.close();
    await reader.browser.stopBackground();
    await reader.own.evaluate('await browser.runtime.sendMessage({})');
    await stored(reader.own, HERON, WORDS);
  });
});

describe('a note that is too long', () => {
  const long = `${'Words. '.repeat(3_000)}The end.`;

  it('is not cut: how much is too long is said, and all of it is there again after a reload', async () => {
    const panel = await openDetail(HERON);
    await paste(panel, long);
    await panel.announces('The note is not saved: it can have 20,000 characters');
    const over = new Intl.NumberFormat('en').format(long.length - LIMITS.note);
    await panel.until('by how much', async () => {
      return (await panel.see('region', HERON)).text.includes(`${over} characters too long to be saved`);
    });
    await panel.reload();
    await panel.see('heading', HERON, byRole('region', HERON));
    await panel.until('all of it', async () => (await panel.see('textbox', 'Note')).value === long);
    expect(await noteOf(reader.own, HERON)).toBe('');
    await paste(panel, 'The end.');
    await panel.click('searchbox');
    await stored(reader.own, HERON, 'The end.');
    await eventually('no draft', async () => (await draftsOf(reader.own)).length === 0);
  });
});

describe('a note that is changed elsewhere while it is typed', () => {
  it('keeps both texts, and what is typed stays in its page until it is saved', async () => {
    const panel = await openDetail(HERON);
    await paste(panel, 'Typed here');
    const mark = { kind: 'note', name: '', value: 'Stored elsewhere', was: '', editor: crypto.randomUUID() };
    await command(reader.own, 'mark', { paperId: `arxiv:${items[1]?.paper.id}`, mark });
    expect((await panel.see('textbox', 'Note')).value).toBe('Typed here');
    const both = ['Stored elsewhere', 'Typed here'].join(NOTE_DIVIDER);
    await stored(reader.own, HERON, both);
    await panel.until('both', async () => (await panel.see('textbox', 'Note')).value === both);
    expect((await panel.see('region', HERON)).text).toContain('Both texts are kept');
  });
});

describe('what was typed of a paper that is forgotten', () => {
  it('is gone too', async () => {
    const panel = await openDetail(HERON);
    await paste(panel, 'x'.repeat(LIMITS.note + 1));
    await eventually('the draft', async () => (await draftsOf(reader.own)).length === 1);
    await command(reader.own, 'forget', { what: 'paper', paperId: `arxiv:${items[1]?.paper.id}` });
    await eventually('no draft', async () => (await draftsOf(reader.own)).length === 0);
  });
});
