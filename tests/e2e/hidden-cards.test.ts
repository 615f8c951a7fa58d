import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import type { FeedSettings } from '../../papers/feed-settings.ts';
import type { Tab } from '../../scripts/browser/driver.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { command, eventually } from './daybook.ts';
import { putCaptures } from './put-captures.ts';
import { byRole } from './screen.ts';
import { listing, sharedBrowser } from './shared-browser.ts';

const DAY = '2026-06-03';
const items = madeItems(9, { day: DAY });
const ids = items.map(({ paper }) => paper.id);
const [first = '', second = '', third = '', ...rest] = ids;
const reader = sharedBrowser();

// What each frame is about to paint: asked for in the last moment before the browser draws it.
const NOTE_FRAMES = `<script>
  const frames = globalThis.frames_ = [];
  const note = () => {
    const cards = [...document.querySelectorAll('main article')];
    const painted = cards.filter((card) => card.checkVisibility({ visibilityProperty: true }));
    frames.push(painted.map((card) => card.querySelector('h3 a').getAttribute('href').slice(8)));
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
</script>`;

async function want(treatments: FeedSettings['treatments'], more: Partial<FeedSettings> = {}): Promise<void> {
  const settings: FeedSettings = { treatments, strength: 45, ...more };
  await reader.own.evaluate(`await browser.storage.local.set({ 'feed-settings': args[0] })`, { ...settings });
}

const copy = () =>
  reader.own.evaluate<Record<string, string[]> | null>(
    `return (await browser.storage.local.get())['treated-papers'] ?? null`,
  );

async function setStatus(id: string, value: string): Promise<void> {
  await command(reader.own, 'mark', { paperId: `arxiv:${id}`, mark: { kind: 'status', name: '', value } });
}

/** A reader who skipped the first paper and has read the second, and wants that seen on days. */
async function skipAndRead(): Promise<void> {
  await putCaptures(reader.own, { kind: 'day', name: DAY, items });
  await want({ day: { skipped: 'hide', read: 'dim' } });
  await setStatus(first, 'skipped');
  await setStatus(second, 'read');
  await eventually('the copy of both', async () => {
    const { skipped, read } = (await copy()) ?? {};
    return skipped?.join() === first && read?.join() === second;
  });
}

async function openNoting(options: Parameters<typeof listing>[0]): Promise<Tab> {
  const page = listing(options);
  const html = String(page.html).replace(/<head[^>]*>/, (head) => head + NOTE_FRAMES);
  const tab = await reader.browser.openTab({ ...page, html });
  onTestFinished(() => tab.close());
  return tab;
}

const framesOf = (tab: Tab) => tab.evaluate<string[][]>('return frames_');
const OPENINGS = 4;

/**
 * A day page with its frames, opened anew until none shows the first card: where the copy is not read within 100 ms, as
 * on a machine busy with other things, all cards are to be shown.
 */
async function openInTime(): Promise<{ tab: Tab; frames: string[][] }> {
  for (let opening = 1; ; opening += 1) {
    const tab = await openNoting({ kind: 'day', day: DAY, items });
    await eventually('frames', async () => (await framesOf(tab)).filter(({ length }) => length > 0).length > 5);
    const frames = await framesOf(tab);
    if (frames.every((painted) => !painted.includes(first))) return { tab, frames };
    if (opening === OPENINGS)
      throw new Error(`In each of ${opening} openings it was painted: ${JSON.stringify(frames)}`);
  }
}

const opacities = (tab: Tab) =>
  tab.evaluate<string[]>(
    `return [...document.querySelectorAll('main article')].map((card) => {
       const { display, opacity } = getComputedStyle(card);
       return display === 'none' ? 'none' : opacity;
     })`,
  );
const foot = async (tab: Tab) => (await tab.guests()).find(({ card }) => card === '');

async function showHidden(tab: Tab): Promise<void> {
  const button = (await foot(tab))?.controls.find(({ text }) => text === 'Show hidden');
  if (!button) throw new Error('nothing shows what is hidden');
  await tab.clickAt(button.x, button.y);
}

const sheets = (tab: Tab) => tab.evaluate<number>(`return document.querySelectorAll('html > style').length`);

afterEach(async () => {
  await reader.own.evaluate(`await browser.storage.local.remove('feed-settings')`);
});

describe('a card that the reader wants hidden', () => {
  it('is painted in no frame while the background is stopped, and all others are, in their order', async () => {
    await skipAndRead();
    await reader.browser.stopBackground();
    const { tab, frames } = await openInTime();
    expect(frames.at(-1)).toEqual([second, third, ...rest]);
    expect(await opacities(tab)).toEqual(['none', '0.45', ...ids.slice(2).map(() => '1')]);
  });

  it('is recorded where it stands all the same', async () => {
    await skipAndRead();
    const tab = await openNoting({ kind: 'day', day: DAY, items });
    const { input } = await tab.waitForAck(60_000, 0, 'capture');
    expect(input?.papers).toEqual(ids.map((id) => `arxiv:${id}`));
  });

  it.each([
    ['search', { kind: 'search' as const, query: 'agents', day: DAY, items, searchResults: items }],
    ['week', { kind: 'week' as const, period: '2026-W23', day: DAY, items }],
  ])('stands on a %s as it is, for which the reader wants nothing', async (_kind, options) => {
    await skipAndRead();
    const tab = await openNoting(options);
    await eventually('frames', async () => (await framesOf(tab)).filter(({ length }) => length > 0).length > 30);
    expect(await opacities(tab)).toEqual(ids.map(() => '1'));
    expect(await sheets(tab)).toBe(0);
  });

  it('is only dimmed when the reader skips it while it is there, and is as before when that is taken back', async () => {
    await skipAndRead();
    const { tab } = await openInTime();
    await tab.waitForAck(60_000, 0, 'capture');
    await setStatus(third, 'skipped');
    await eventually('the third to be dimmed', async () => (await opacities(tab))[2] === '0.45');
    await setStatus(third, 'unread');
    await eventually('the third as it was', async () => (await opacities(tab))[2] === '1');
    expect((await opacities(tab))[0]).toBe('none');
  });

  it('is counted at the foot with a button and a key that show it, though the reader has no bar there', async () => {
    await skipAndRead();
    const { tab } = await openInTime();
    await eventually('the count', async () => (await foot(tab))?.text.startsWith('1 paper hidden by Daybook') ?? false);
    await showHidden(tab);
    await eventually('the first to be dimmed', async () => (await opacities(tab))[0] === '0.45');
    await showHidden(tab);
    await eventually('the first to be hidden', async () => (await opacities(tab))[0] === 'none');
    expect((await foot(tab))?.controls.map(({ text }) => text)).toEqual(['Show hidden', '×']);
    await want({ day: { skipped: 'hide', read: 'dim' } }, { triage: true });
    await eventually(
      'the keys',
      async () => (await foot(tab))?.controls.some(({ text }) => text === 'Keys on cards') ?? false,
    );
    await tab.press('h');
    await eventually('the first to be dimmed by a key', async () => (await opacities(tab))[0] === '0.45');
  });

  it('is not alone where all are hidden: that is said, also while nothing is recorded', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items });
    await want({ day: { skipped: 'hide' } });
    await command(reader.own, 'settings', { capturing: false });
    onTestFinished(async () => void (await command(reader.own, 'settings', { capturing: true })));
    for (const id of ids) await setStatus(id, 'skipped');
    await eventually('the copy of all', async () => (await copy())?.skipped?.length === ids.length);
    const tab = await openNoting({ kind: 'day', day: DAY, items });
    await eventually(
      'that to be said',
      async () => (await foot(tab))?.text.startsWith('All papers are hidden · 9 papers') ?? false,
    );
    await showHidden(tab);
    // One may have come to lie under the pointer.
    await eventually('all to be shown', async () => (await opacities(tab)).every((opacity) => opacity !== 'none'));
  });

  it('stands there again when the reader wants nothing hidden any more, and nothing of the copy or sheet is left', async () => {
    await skipAndRead();
    const { tab } = await openInTime();
    await eventually('a card less', async () => (await opacities(tab))[0] === 'none');
    await want({});
    await eventually('all cards', async () => (await opacities(tab)).every((opacity) => opacity === '1'));
    expect(await sheets(tab)).toBe(0);
    await eventually('no copy', async () => (await copy()) === null);
  });

  it('stands there again when its paper is forgotten, whose id is nowhere in the copy', async () => {
    await skipAndRead();
    await command(reader.own, 'forget', { what: 'paper', paperId: `arxiv:${first}` });
    expect(JSON.stringify(await copy())).not.toContain(first);
    const tab = await openNoting({ kind: 'day', day: DAY, items });
    await tab.waitForAck(60_000, 0, 'capture');
    expect((await opacities(tab))[0]).toBe('1');
  });
});

describe('the options of the feed', () => {
  it('are a switch for each helper, and for each kind of listing what becomes of cards', async () => {
    const options = await reader.open('options.html', { width: 800, height: 900 });
    const feed = byRole('region', 'In the feed');
    await options.click('switch', 'Keys on cards', feed);
    await options.announces('Saved; open pages follow');
    await options.page.evaluate(`
      const groups = [...document.querySelectorAll('fieldset fieldset')];
      const days = groups.find((group) => group.querySelector('legend').textContent === 'Days');
      const field = [...days.querySelectorAll('label')].find((one) => one.textContent.startsWith('Skipped'));
      const select = field.querySelector('select');
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(select, 'hide');
      select.dispatchEvent(new Event('change', { bubbles: true }));`);
    const stored = () =>
      reader.own.evaluate<unknown>("return (await browser.storage.local.get('feed-settings'))['feed-settings']");
    await expect.poll(stored).toEqual({ triage: true, treatments: { day: { skipped: 'hide' } }, strength: 45 });
    const names = (await options.all('switch', undefined, feed)).map(({ name }) => name);
    expect(names).toEqual([
      'Badges on cards',
      'A bar at the foot of the page',
      'Smart lists on cards',
      'Keys on cards',
    ]);
  });
});
