import { describe, expect, it } from 'vitest';
import type { JournalPart } from '../../papers/journal.ts';
import type { Mark } from '../../papers/mark.ts';
import type { SeenGuest, Tab } from '../../scripts/browser/driver.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { command, eventually, rowsOf } from './daybook.ts';
import { listing, sharedBrowser, titlesOf } from './shared-browser.ts';
import { notesOf, openSvelteDay, redraw } from './svelte-day.ts';

const YESTERDAY = '2026-06-02';
const DAY = '2026-06-03';
const items = madeItems(6, { day: DAY });
const reader = sharedBrowser();

/** The badges on the cards of a tab, in the order of the page. */
async function badgesOf(tab: Tab): Promise<SeenGuest[]> {
  return (await tab.guests()).filter(({ card }) => card !== '');
}

async function barOf(tab: Tab): Promise<SeenGuest | undefined> {
  return (await tab.guests()).find(({ card }) => card === '');
}

/** A day page with all papers, the first three of which were on screen the day before. */
async function onSecondDay(): Promise<Tab> {
  const before = await reader.record(listing({ kind: 'day', day: YESTERDAY, items: items.slice(0, 3) }));
  await before.waitForAck(60_000, 0, 'shown');
  const tab = await openSvelteDay(reader, { day: DAY, items });
  await eventually('badges on all cards', async () => (await badgesOf(tab)).length === items.length);
  return tab;
}

function textOf(guest: SeenGuest | undefined): string {
  return guest?.text ?? '';
}

async function press(tab: Tab, guest: SeenGuest | undefined, name: string): Promise<void> {
  const control = guest?.controls.find(({ text, label }) => text === name || label === name);
  if (!control) throw new Error(`nothing to press with the name ${name} in ${JSON.stringify(guest)}`);
  await tab.clickAt(control.x, control.y);
}

describe('the cards of the feed', () => {
  it('have a badge each that says what is new and what was seen, with the counts of the bar', async () => {
    const tab = await onSecondDay();
    const badges = await badgesOf(tab);
    expect(badges.map(({ text }) => text.split(' ')[0])).toEqual(['Seen', 'Seen', 'Seen', 'New', 'New', 'New']);
    expect(badges[0]?.controls[0]?.label).toContain(titlesOf(items)[0]);
    expect((await barOf(tab))?.text).toContain('6 papers · 3 new');
    const { warnings, isKept, foreign } = await notesOf(tab);
    expect(warnings).toEqual([]);
    expect(isKept).toBe(true);
    expect(Math.max(...foreign.inCards)).toBe(1);
    expect(foreign.inList).toBe(0);
    await redraw(tab, 8);
    await eventually('badges after redraws', async () => (await badgesOf(tab)).length >= items.length - 1);
  });

  it('tell the whole story and set marks, which are in the journal, for real presses alone', async () => {
    const tab = await onSecondDay();
    const [seen] = await badgesOf(tab);
    await tab.evaluate(
      `for (const host of document.querySelectorAll('article > div:last-child')) {
         for (const type of ['pointerenter', 'focus', 'click']) host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
       }`,
    );
    expect((await barOf(tab))?.text).not.toContain('first yesterday');
    await press(tab, seen, seen?.controls[0]?.text ?? '');
    await eventually('the story', async () =>
      textOf(await barOf(tab)).includes('1 time, first yesterday, #1 of the day'),
    );
    await press(tab, await barOf(tab), 'Star');
    await eventually('the star', async () => (await rowsOf<Mark>(reader.own, 'marks')).length === 1);
    expect(await rowsOf<Mark>(reader.own, 'marks')).toMatchObject([
      { paperId: `arxiv:${items[0]?.paper.id}`, kind: 'star', value: true },
    ]);
    expect(await rowsOf<JournalPart>(reader.own, 'journal')).toHaveLength(1);
    await eventually('the badge to follow', async () => textOf((await badgesOf(tab))[0]).includes('Starred'));
    await press(tab, await barOf(tab), 'Undo');
    await eventually('the star to go', async () =>
      (await rowsOf<Mark>(reader.own, 'marks')).every(({ value }) => value === false),
    );
  });

  it('are left alone on the first day, and when all is switched off', async () => {
    const first = await openSvelteDay(reader, { day: DAY, items });
    await first.waitForAck(60_000, 0, 'feed-cards');
    expect(await first.guests()).toEqual([]);
    await first.close();
    const tab = await openSvelteDay(reader, { day: DAY, items, at: new Date('2026-06-04T12:00:00').getTime() });
    await eventually('badges', async () => (await badgesOf(tab)).length === items.length);
    await reader.own.evaluate(
      `await browser.storage.local.set({ 'feed-settings': { badges: false, bar: false, chips: false, treatments: {}, strength: 45 } })`,
    );
    await eventually('nothing to be left', async () => (await tab.guests()).length === 0);
    await reader.own.evaluate(`await browser.storage.local.remove('feed-settings')`);
    await eventually('badges again', async () => (await badgesOf(tab)).length === items.length);
    await command(reader.own, 'forget-everything', null);
    await eventually('nothing of what is forgotten', async () => (await tab.guests()).length === 0);
  });
});
