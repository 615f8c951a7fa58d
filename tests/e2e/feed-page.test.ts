import { describe, expect, it, onTestFinished } from 'vitest';
import type { AccessibleNode, SeenGuest, Tab } from '../../scripts/browser/driver.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { sveltePage } from '../../scripts/pages/svelte/svelte-page.ts';
import { violations } from '../../scripts/screens/axe.ts';
import { command, eventually } from './daybook.ts';
import { putCaptures } from './put-captures.ts';
import { seenContrasts } from './seen-contrast.ts';
import { sharedBrowser, titlesOf } from './shared-browser.ts';
import { notesOf, openSvelteDay } from './svelte-day.ts';

// What the site's page is with Daybook's badges, beside the same page where Daybook does not run.

const DAY = '2026-06-03';
const ELSEWHERE = 'https://elsewhere.example/papers/date/2026-06-03';
const items = madeItems(24, { day: DAY });
// What extensions that darken pages put into them: rules for every element, or a filter over the whole page.
const RECOLOURED = [
  '*, ::before, ::after { background: #181a1b !important; color: #e8e6e3 !important; border-color: #736b5e !important; }',
  'html { filter: invert(1) hue-rotate(180deg) !important; }',
  'html { filter: invert(0.9) contrast(0.9) sepia(0.2) !important; }',
];
const titles = new Set(titlesOf(items));
const reader = sharedBrowser();

/** A day page on the second day of recording, with a badge on each card. */
async function withBadges(dark = false): Promise<Tab> {
  await putCaptures(reader.own, { kind: 'day', name: '2026-06-02', items: items.slice(0, 3) });
  const tab = await openSvelteDay(reader, { day: DAY, items, dark });
  await eventually('a badge on each card', async () => (await badgesOf(tab)).length === items.length);
  return tab;
}

async function withoutDaybook(): Promise<Tab> {
  const tab = await reader.browser.openTab({ url: ELSEWHERE, html: await sveltePage({ day: DAY, items }) });
  onTestFinished(() => tab.close());
  await eventually('the list to be drawn', async () => (await notesOf(tab)).hydratedAt !== undefined);
  return tab;
}

async function badgesOf(tab: Tab): Promise<SeenGuest[]> {
  return (await tab.guests()).filter(({ card }) => card !== '');
}

const IS_ON_TOP = `
  const [card] = [...document.querySelectorAll('main article')].slice(-1);
  return card.contains(document.elementFromPoint(args[0], args[1]));`;

const JUMP = `
  [...document.querySelectorAll('main article')].at(-1).scrollIntoView({ block: 'end', behavior: 'instant' });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));`;

/**
 * Jumps to the last card until its badge stays where a press reaches it. Cards that come near the screen are laid out
 * in the frames after, and grow: on a busy machine a jump ends somewhere above the card, or below it.
 */
async function jumpToLastBadge(tab: Tab): Promise<SeenGuest['controls'][number]> {
  let [badge, before] = [undefined, undefined] as (SeenGuest['controls'][number] | undefined)[];
  await eventually('the last badge to stay', async () => {
    await tab.evaluate(JUMP);
    before = badge;
    badge = (await badgesOf(tab)).at(-1)?.controls[0];
    if (!badge || badge.x !== before?.x || badge.y !== before.y) return false;
    return tab.evaluate<boolean>(IS_ON_TOP, badge.x, badge.y);
  });
  if (!badge) throw new Error('the last badge is not drawn');
  return badge;
}

describe('the site’s page with badges', () => {
  it('has the right badge on a card that was off screen as soon as it is jumped to', async () => {
    const tab = await withBadges();
    const badge = await jumpToLastBadge(tab);
    const { height } = await tab.evaluate<{ height: number }>('return { height: innerHeight }');
    expect(badge).toMatchObject({ text: 'New' });
    expect([badge.y > 0, badge.y < height]).toEqual([true, true]);
  });

  it('shows the last card’s story whole, over everything, at the width of a phone too', async () => {
    const tab = await withBadges();
    for (const [width, height] of [
      [1_280, 800],
      [360, 640],
    ] as const) {
      await tab.setSize(width, height);
      const badge = await jumpToLastBadge(tab);
      await tab.clickAt(badge.x, badge.y);
      let story: SeenGuest | undefined;
      await eventually('the story', async () => {
        story = (await tab.guests()).find(({ card }) => card === '');
        return story?.controls.some(({ text }) => text === 'Star') ?? false;
      });
      for (const { text, label, x, y } of story?.controls ?? []) {
        expect([text || label, x > 0 && x < width, y > 0 && y < height]).toEqual([text || label, true, true]);
        // A closed shadow root answers with its host.
        const isOnTop = await tab.evaluate<boolean>(
          `return document.elementFromPoint(args[0], args[1]) === document.body.lastElementChild`,
          x,
          y,
        );
        expect([text || label, isOnTop]).toEqual([text || label, true]);
      }
      await tab.press('Escape');
    }
  });

  it.each([false, true])('can be read when another extension recolours the page (dark: %s)', async (dark) => {
    const tab = await withBadges(dark);
    await command(reader.own, 'mark', {
      paperId: `arxiv:${items[1]?.paper.id}`,
      mark: { kind: 'star', name: '', value: true },
    });
    await eventually('the star', async () => (await badgesOf(tab))[1]?.text.includes('Starred') ?? false);
    for (const sheet of ['', ...RECOLOURED]) {
      await tab.evaluate(
        `document.querySelector('#other')?.remove();
         document.head.append(Object.assign(document.createElement('style'), { id: 'other', textContent: args[0] }));
         await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));`,
        sheet,
      );
      const guests = await tab.guests();
      const [fresh, starred] = guests.flatMap(({ card, controls }) => (card === '' ? [] : controls));
      const skip = guests.flatMap(({ controls }) => controls).find(({ text }) => text === 'Skip the rest');
      const parts = [fresh, starred, skip]
        .flatMap((part) => part ?? [])
        .map(({ x, y }) => ({ x, y, width: 30, height: 14 }));
      const contrasts = await seenContrasts(reader.own, tab, parts);
      expect([sheet, contrasts.length, contrasts.every((contrast) => contrast >= 4.5)], contrasts.join()).toEqual([
        sheet,
        3,
        true,
      ]);
    }
  });

  it('breaks no rule of accessibility that it did not break before', async () => {
    const without = await violations(await withoutDaybook());
    const tab = await withBadges();
    const rules = (lines: string[]) => [...new Set(lines.map((line) => line.split(':', 1)[0]))].sort();
    expect(rules(await violations(tab))).toEqual(rules(without));
  });

  it('tells a screen reader all that it told before, in the same order, and has one more stop a card', async () => {
    const before = await (await withoutDaybook()).accessibleNodes();
    const after = await (await withBadges()).accessibleNodes();
    const { left, added } = compare(before, after);
    expect(left).toEqual([]);
    const stops = added.filter(({ focusable, role }) => focusable && role !== 'option');
    const titled = stops.filter(({ role, name }) => role === 'button' && /^(New|Seen)/.test(name));
    // What was never laid out is not told of, neither the site's nor ours.
    const told = before.filter(({ role, name }) => role === 'heading' && titles.has(name)).map(({ name }) => name);
    expect(told.length).toBeGreaterThan(5);
    expect(titled.map(({ name }) => name.replace(/^[^:]*: /, ''))).toEqual(told);
    // The bar is one region at the end.
    expect(stops.length - titled.length).toBeLessThanOrEqual(6);
    expect(added.filter(({ focusable, role, name }) => focusable && name === '' && role !== 'RootWebArea')).toEqual([]);
  });
});

/** What of a page's nodes is not in another's, in their order, and what is there besides. */
function compare(before: AccessibleNode[], after: AccessibleNode[]): { left: string[]; added: AccessibleNode[] } {
  const words = ({ role, name }: AccessibleNode) => `${role} “${name}”`;
  const left: string[] = [];
  const added: AccessibleNode[] = [];
  let at = 0;
  for (const node of before) {
    const found = after.findIndex((other, index) => index >= at && words(other) === words(node));
    if (found < 0) {
      left.push(words(node));
      continue;
    }
    added.push(...after.slice(at, found));
    at = found + 1;
  }
  return { left, added: [...added, ...after.slice(at)] };
}
