import { describe, expect, it, onTestFinished } from 'vitest';
import type { JournalPart } from '../../papers/journal.ts';
import type { Paper } from '../../papers/paper.ts';
import type { SeenGuest, Tab } from '../../scripts/browser/driver.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { BROWSER, eventually, rowsOf } from './daybook.ts';
import { listing, sharedBrowser } from './shared-browser.ts';
import { openSvelteDay } from './svelte-day.ts';

const YESTERDAY = '2026-06-02';
const DAY = '2026-06-03';
const items = madeItems(40, { day: DAY });
const ids = items.map(({ paper }) => `arxiv:${paper.id}`);
const reader = sharedBrowser();

/** What the keys did with a paper, in short. */
type Decision = 'skipped' | 'read' | 'listed' | 'starred' | 'tagged' | '';

async function turnOn(isOn: boolean): Promise<void> {
  const settings = { treatments: {}, strength: 45, triage: isOn };
  await reader.own.evaluate(`await browser.storage.local.set({ 'feed-settings': args[0] })`, settings);
}

/** A day page of some papers, on the second day of recording. */
async function opened(of = items, before?: string): Promise<Tab> {
  onTestFinished(async () => {
    await reader.own.evaluate(`await browser.storage.local.remove('feed-settings')`);
  });
  await reader.record(listing({ kind: 'day', day: YESTERDAY, items: items.slice(0, 2) }));
  const tab = await openSvelteDay(reader, { day: DAY, items: of, ...(before && { before }) });
  await eventually('badges on all cards', async () => (await badgesOf(tab)).length === of.length);
  return tab;
}

async function badgesOf(tab: Tab): Promise<SeenGuest[]> {
  return (await tab.guests()).filter(({ card }) => card !== '');
}

async function bar(tab: Tab): Promise<SeenGuest> {
  const found = (await tab.guests()).find(({ card }) => card === '');
  if (!found) throw new Error('no bar');
  return found;
}

/** The number of the card whose badge has the focus; -1 for none. */
async function focused(tab: Tab): Promise<number> {
  return (await badgesOf(tab)).findIndex(({ controls }) => controls.some(({ hasFocus }) => hasFocus));
}

async function press(tab: Tab, ...keys: string[]): Promise<void> {
  for (const key of keys) await tab.press(key);
}

async function decisions(): Promise<Decision[]> {
  const papers = new Map((await rowsOf<Paper>(reader.own, 'papers')).map((paper) => [paper.paperId, paper]));
  return ids.map((id) => {
    const { status, starred, lists, tags } = papers.get(id) ?? { status: 'unread', starred: 0, lists: [], tags: [] };
    const found: Decision[] = [
      ...(status === 'skipped' || status === 'read' ? [status] : []),
      ...(lists.length > 0 ? (['listed'] as const) : []),
      ...(starred === 1 ? (['starred'] as const) : []),
      ...(tags.join() === 'rl' ? (['tagged'] as const) : []),
    ];
    return found.length > 1 ? (found.join() as Decision) : (found[0] ?? '');
  });
}

const PATIENT = { timeout: 30_000 };

async function barSays(tab: Tab, words: string): Promise<void> {
  await eventually(`“${words}” in the bar`, async () => (await bar(tab)).text.includes(words));
}

const KEYS: Record<Exclude<Decision, ''>, string[]> = {
  skipped: ['s'],
  read: ['r'],
  listed: ['l', 'j'],
  starred: ['*', 'j'],
  tagged: ['t', 'r', 'l', 'Enter', 'Escape', 'j'],
};

describe('a day of 40 papers', () => {
  it('is decided on by keys alone, taken back and done again', async () => {
    const wanted = ids.map((_, i): Exclude<Decision, ''> => {
      if (i % 13 === 6) return 'tagged';
      return i % 5 === 1 ? 'listed' : i % 7 === 3 ? 'starred' : i % 4 === 2 ? 'read' : 'skipped';
    });
    await turnOn(true);
    const tab = await opened();
    await press(tab, 'j');
    expect(await focused(tab)).toBe(0);
    for (const decision of wanted) await press(tab, ...KEYS[decision]);
    await expect.poll(decisions, PATIENT).toEqual(wanted);
    await barSays(tab, 'Done: all 40 papers');
    const kept = wanted.filter((each) => ['listed', 'starred', 'tagged'].includes(each)).length;
    await barSays(tab, `Kept ${kept} papers`);
    expect(await rowsOf<JournalPart>(reader.own, 'journal')).toHaveLength(40);
    for (const _ of wanted) await press(tab, 'u');
    await expect.poll(async () => (await decisions()).join(''), PATIENT).toBe('');
    await barSays(tab, '0 of 40 done');
    expect(await focused(tab)).toBe(0);
    for (const _ of wanted) await press(tab, 'Shift+U');
    await expect.poll(decisions, PATIENT).toEqual(wanted);
    await barSays(tab, 'Done: all 40 papers');
  });
});

// What the page learns of each key once all have had it: whether somebody used it.
const NOTE_KEYS = `
  globalThis.keys = [];
  addEventListener('keydown', (event) => setTimeout(() => keys.push(event.key + (event.defaultPrevented ? ' used' : ''))), true);`;

const keysOf = (tab: Tab) => tab.evaluate<string[]>('return keys');

/** Puts a field of another extension into a card, in a shadow root, and gives it the focus. */
async function focusOther(tab: Tab, mode: 'open' | 'closed'): Promise<void> {
  await tab.evaluate(
    `const host = document.createElement('div');
     document.querySelector('main article').append(host);
     globalThis.field = document.createElement('input');
     host.attachShadow({ mode: args[0] }).append(field);
     field.focus();`,
    mode,
  );
}

describe('the keys on cards', () => {
  it('are left to fields, to the page’s own controls, and to the page where they do nothing', async () => {
    await turnOn(true);
    const tab = await opened(items.slice(0, 6), NOTE_KEYS);
    await press(tab, 'q', 'u');
    await tab.evaluate(`globalThis.field = document.querySelector('[name="daily-papers-search"]'); field.focus()`);
    await press(tab, 's', 'j');
    expect(await tab.evaluate('return field.value')).toBe('sj');
    for (const mode of ['open', 'closed'] as const) {
      await focusOther(tab, mode);
      await press(tab, 'l', 'j');
      expect(await tab.evaluate('return field.value')).toBe('lj');
      await tab.evaluate(`field.getRootNode().host.remove()`);
    }
    await tab.evaluate(
      `globalThis.votes = 0;
       const vote = document.querySelector('main article a[href^="/login"]');
       vote.addEventListener('click', (event) => { event.preventDefault(); votes += 1; });
       vote.focus();
       for (const key of ['s', 'l', '*']) vote.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));`,
    );
    await press(tab, 'Enter', 'Alt+s');
    expect(await tab.evaluate('return votes')).toBe(1);
    await press(tab, 'j');
    const made = ['s', 'l', '*'];
    await expect
      .poll(() => keysOf(tab), PATIENT)
      .toEqual(['q', 'u', 's', 'j', 'l', 'j', 'l', 'j', ...made, 'Enter', 'Alt', 's', 'j used']);
    expect(await focused(tab)).toBe(1);
    expect(await rowsOf(reader.own, 'journal')).toEqual([]);
  });

  it.runIf(BROWSER === 'chromium')('are left to an input method while it composes a word', async () => {
    await turnOn(true);
    const tab = await opened(items.slice(0, 3), NOTE_KEYS);
    const composing = (type: string) =>
      tab.devtools('Input.dispatchKeyEvent', { type, key: 'Process', code: 'KeyS', windowsVirtualKeyCode: 229 });
    await tab.evaluate(`globalThis.field = document.querySelector('[name="daily-papers-search"]'); field.focus()`);
    for (const text of ['s', 'し']) {
      await composing('rawKeyDown');
      await tab.devtools('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await composing('keyUp');
    }
    await tab.devtools('Input.insertText', { text: '詩' });
    expect(await tab.evaluate('return field.value')).toBe('詩');
    // With the focus on the page an input method takes keys too, and shows what they make in a window of its own.
    await tab.evaluate('field.blur()');
    await composing('rawKeyDown');
    await composing('keyUp');
    await expect.poll(() => keysOf(tab), PATIENT).toEqual(['Process', 'Process', 'Process']);
    await press(tab, 'j');
    await eventually('the first card', async () => (await focused(tab)) === 0);
    await composing('rawKeyDown');
    await composing('keyUp');
    await expect.poll(() => keysOf(tab), PATIENT).toEqual(['Process', 'Process', 'Process', 'j used', 'Process']);
    expect(await rowsOf(reader.own, 'journal')).toEqual([]);
  });

  it('work on a week, a month, what trends and a search', async () => {
    await turnOn(true);
    onTestFinished(async () => reader.own.evaluate(`await browser.storage.local.remove('feed-settings')`));
    const of = (place: number) => items.slice(2 * place, 2 * place + 2);
    const pages = [
      listing({ kind: 'week', period: '2026-W23', day: DAY, items: of(0) }),
      listing({ kind: 'month', period: '2026-06', day: DAY, items: of(1) }),
      listing({ kind: 'trending', day: DAY, items: of(2) }),
      listing({ kind: 'search', query: 'agents', day: DAY, items, searchResults: of(3) }),
    ];
    const tab = await reader.record(listing({ kind: 'day', day: DAY, items: of(4) }));
    for (const [place, page] of pages.entries()) {
      await tab.goto(page);
      await eventually(`keys on ${page.url}`, async () => (await badgesOf(tab)).length === 2);
      await press(tab, 'j', 's', 'l');
      await expect
        .poll(async () => (await decisions()).slice(2 * place, 2 * place + 2), PATIENT)
        .toEqual(['skipped', 'listed']);
    }
  });

  it('are turned on by the browser’s own key, which takes the focus to a card', async () => {
    const tab = await opened(items.slice(0, 6));
    await reader.own.evaluate(
      `for (const { id } of await browser.tabs.query({})) {
         await browser.tabs.sendMessage(id, { tell: 'turn-triage' }, { frameId: 0 }).catch(() => {});
       }`,
    );
    await eventually('the focus on the first card', async () => (await focused(tab)) === 0);
    await press(tab, 's');
    await barSays(tab, '1 of 6 done');
  });

  it('are turned on by the bar and off again, begin with a key, and end with Escape', async () => {
    const tab = await opened(items.slice(0, 6), NOTE_KEYS);
    await press(tab, 'j', 's');
    expect(await focused(tab)).toBe(-1);
    const click = async (name: string) => {
      const control = (await bar(tab)).controls.find(({ text }) => text === name);
      if (!control) throw new Error(`no ${name} in the bar`);
      await tab.clickAt(control.x, control.y);
    };
    await click('Keys on cards');
    await barSays(tab, 'j and k go from card to card');
    expect(await focused(tab)).toBe(-1);
    await press(tab, 'j', 'j', 'k', 'k');
    expect(await focused(tab)).toBe(0);
    await press(tab, '*', 'j', 's', 'Escape');
    await barSays(tab, '2 of 6 done');
    await barSays(tab, 'Kept 1 paper');
    expect(await focused(tab)).toBe(-1);
    await click('Copy as Markdown');
    await barSays(tab, 'Copied as Markdown');
    await click('Keys on cards');
    await eventually('the progress to go', async () => !(await bar(tab)).text.includes('of 6 done'));
    await press(tab, 'j', 's');
    expect(await focused(tab)).toBe(-1);
    expect(await decisions()).toEqual(['starred', 'skipped', ...ids.slice(2).map(() => '')]);
  });
});
