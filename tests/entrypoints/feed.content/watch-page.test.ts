// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://huggingface.co/papers/date/2026-01-05" }

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fakeIntersections, setVisibility } from './made-observer.ts';
import {
  captures,
  DAY,
  DAY_PAGE,
  eachOnAPage,
  idsIn,
  idsOf,
  items,
  lookAgain,
  NOON,
  others,
  sendMessage,
  sent,
  show,
  showNothing,
  watch,
} from './made-watched-page.ts';

const STILL = 700;
const MINUTE = 60_000;

describe('a page that is watched', () => {
  eachOnAPage();

  it('is read at once when it shows papers, and no second time while it shows the same', async () => {
    show({});
    await watch();
    expect(captures()).toMatchObject([{ at: NOON, via: 'json', listing: { listing: `hf:day:${DAY}` } }]);
    expect(captures().map(idsOf)).toEqual([idsIn(items)]);
    document.body.append(document.createElement('footer'));
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(sent()).toHaveLength(1);
  });

  it('is read once its papers have come and it has been still', async () => {
    showNothing();
    await watch();
    show({});
    await vi.advanceTimersByTimeAsync(STILL - 1);
    expect(sent()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(captures().map(idsOf)).toEqual([idsIn(items)]);
  });

  it('is read again when it shows others, each state with an id of its own', async () => {
    show({});
    await watch();
    show({ items: others });
    await vi.advanceTimersByTimeAsync(STILL);
    expect(captures().map(idsOf)).toEqual([idsIn(items), idsIn(others)]);
    expect(new Set(captures().map(({ captureId }) => captureId)).size).toBe(2);
  });

  it('that changes without pause is read after four seconds all the same', async () => {
    show({});
    await watch();
    show({ items: others });
    for (let passed = 0; passed < 5_000; passed += 500) {
      expect(captures()).toHaveLength(1);
      document.body.append(document.createElement('i'));
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(captures().map(idsOf)).toEqual([idsIn(items), idsIn(others)]);
  });

  it('is read again under the address that it changes to', async () => {
    show({});
    await watch();
    history.pushState(null, '', '/papers/week/2026-W02');
    show({ kind: 'week', period: '2026-W02', items: others });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(captures().map(({ listing }) => listing.listing)).toEqual([`hf:day:${DAY}`, 'hf:week:2026-W02']);
  });

  it('that no adapter knows is left alone until its address changes', async () => {
    history.replaceState(null, '', '/models');
    show({});
    await watch();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(sent()).toEqual([]);
    history.pushState(null, '', DAY_PAGE);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(captures()).toHaveLength(1);
  });

  it('without a card is read from its JSON after a while', async () => {
    show({ cards: 'none' });
    await watch();
    expect(sent()).toEqual([]);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(captures().map(idsOf)).toEqual([idsIn(items)]);
  });

  it('that should show papers and gives none is reported, once', async () => {
    showNothing();
    await watch();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(sent()).toMatchObject([{ command: 'unreadable' }]);
  });

  it.each([
    ['an error', '<h1>503</h1><p>Service temporarily unavailable</p>'],
    ['a check', '<h1>Verify you are human</h1>'],
    ['a login', '<h1>Log In</h1><form><input type="password"></form>'],
  ])('that is %s is not reported', async (_what, html) => {
    showNothing();
    document.body.innerHTML = `<main>${html}</main>`;
    await watch();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(sent()).toEqual([]);
  });

  it('that is empty by its own JSON is not reported', async () => {
    show({ items: [] });
    await watch();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(sent()).toEqual([]);
  });

  it('whose JSON has papers that cannot be read is reported', async () => {
    show({ items: [], props: { dailyPapers: [{ work: 1 }], dateString: DAY, periodType: 'day', query: {} } });
    await watch();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(sent()).toMatchObject([{ command: 'unreadable' }]);
  });

  it('that may be empty is not reported', async () => {
    history.replaceState(null, '', '/papers?q=nothing');
    showNothing();
    await watch();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(sent()).toEqual([]);
  });

  it('is read again on the next day when the reader comes back to it', async () => {
    show({});
    await watch();
    setVisibility('hidden');
    vi.setSystemTime(NOON + 24 * 60 * MINUTE);
    setVisibility('visible');
    await vi.advanceTimersByTimeAsync(0);
    expect(captures()).toMatchObject([{ at: NOON }, { at: NOON + 24 * 60 * MINUTE }]);
  });

  it('is read again when the background asks, unless what it shows still waits to be delivered', async () => {
    show({});
    await watch();
    await lookAgain();
    expect(captures()).toHaveLength(2);
    sendMessage.mockResolvedValue({ ok: false, refusal: 'full' });
    await lookAgain();
    await lookAgain();
    const ids = captures().map(({ captureId }) => captureId);
    expect(ids).toHaveLength(4);
    expect(ids[3]).toBe(ids[2]);
    sendMessage.mockResolvedValue({ ok: true, output: null });
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(new Set(captures().map(({ captureId }) => captureId)).size).toBe(3);
  });

  it('that the browser loads ahead of a click is not read before the reader opens it', async () => {
    Object.assign(document, { prerendering: true });
    onTestFinished(() => {
      Reflect.deleteProperty(document, 'prerendering');
    });
    show({});
    await watch();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(sent()).toEqual([]);
    document.dispatchEvent(new Event('prerenderingchange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(captures()).toHaveLength(1);
  });

  it('is watched no longer once the extension was updated', async () => {
    show({});
    const life = await watch();
    life.end();
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
    show({ items: others });
    await lookAgain();
    setVisibility('hidden');
    setVisibility('visible');
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(sent()).toHaveLength(1);
  });
});

describe('the cards of a page that is watched', () => {
  eachOnAPage();

  it('are reported as shown with the capture they were in, when the page is hidden or left', async () => {
    const screen = fakeIntersections();
    show({});
    await watch();
    const [first, second] = screen.watched;
    for (const [card, leave] of [
      [first, () => setVisibility('hidden')],
      [second, () => window.dispatchEvent(new Event('pagehide'))],
    ] as const) {
      setVisibility('visible');
      if (card) screen.move(card, { isIntersecting: true });
      await vi.advanceTimersByTimeAsync(1_000);
      leave();
    }
    const shown = sent().filter(({ command }) => command === 'shown');
    expect(shown).toMatchObject(
      idsIn(items)
        .slice(0, 2)
        .map((paperId) => ({
          input: { listing: `hf:day:${DAY}`, captureAt: NOON, papers: [{ paperId }] },
        })),
    );
    expect(shown).toHaveLength(2);
  });
});
