import { describe, expect, it } from 'vitest';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { CHANGES } from '../../scripts/pages/svelte/changed-items.ts';
import { eventually, rowsOf } from './daybook.ts';
import { sharedBrowser } from './shared-browser.ts';
import { notesOf, openSvelteDay, redraw } from './svelte-day.ts';

const DAY = '2026-06-03';
const items = madeItems(12, { day: DAY });
const reader = sharedBrowser();

describe('a list that Svelte draws on what its server sent', () => {
  // At once, before anything of Daybook's can be there; after the time at which a page seems to be done.
  it.each([0, 2_000])(
    '%i ms after it has loaded keeps every card of the server’s, with Daybook on it',
    async (late) => {
      const tab = await openSvelteDay(reader, { day: DAY, items, late });
      const { warnings, isKept, cards } = await notesOf(tab);
      expect(warnings).toEqual([]);
      expect(isKept).toBe(true);
      expect(cards).toBe(items.length);
      expect(await rowsOf(reader.own, 'papers')).toHaveLength(items.length);
    },
  );

  it('complains, and draws all cards anew, when something is put into one before', async () => {
    const before = `document.querySelector('article').append(document.createElement('span'))`;
    const tab = await openSvelteDay(reader, { day: DAY, items, before });
    const { warnings, isKept } = await notesOf(tab);
    expect(warnings.join()).toContain('hydration_mismatch');
    expect(isKept).toBe(false);
  });

  it('has handlers that wait for pictures until it is drawn, by which a guest can tell', async () => {
    const waiting = `document.querySelectorAll('main article img[onload]').length`;
    const tab = await openSvelteDay(reader, { day: DAY, items, before: `globalThis.waitingBefore = ${waiting}` });
    expect(await tab.evaluate('return waitingBefore')).toBeGreaterThan(0);
    expect(await tab.evaluate(`return ${waiting}`)).toBe(0);
  });

  it('has at most one thing of ours a card however often it is drawn again, and nothing between the cards', async () => {
    const tab = await openSvelteDay(reader, { day: DAY, items });
    await redraw(tab, 4 * CHANGES.length);
    await eventually('the last state to be recorded', async () => (await tab.acks()).length > 1);
    const { warnings, cards, foreign } = await notesOf(tab);
    expect(warnings).toEqual([]);
    expect(cards).toBe(items.length);
    expect(Math.max(...foreign.inCards)).toBeLessThanOrEqual(1);
    expect(foreign.inList).toBe(0);
    expect(foreign.inBody).toBeLessThanOrEqual(1);
  });
});
