// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://huggingface.co/papers/date/2026-01-05" }

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FEED_ADAPTERS } from '../../../adapters/feed-adapters.ts';
import { ADAPTERS } from '../../../adapters/index.ts';
import { areAllHere, bringAdapters } from '../../../entrypoints/feed.content/adapters-here.ts';
import { paperPage } from '../../../scripts/pages/paper-page.ts';
import { captures, eachOnAPage, items, sendMessage, sent, show, watch } from './made-watched-page.ts';

const [first] = items as [(typeof items)[0]];
const asked = () => sent().filter(({ command }) => command === 'all-adapters').length;
const reported = () => sent().filter(({ command }) => command === 'unreadable').length;
const settle = () => vi.advanceTimersByTimeAsync(6_000);

/** A background that brings what reads all pages, or refuses to. */
function answerWith(brings: boolean): void {
  sendMessage.mockImplementation(async (message) => {
    if ((message as { command: string }).command !== 'all-adapters') return { ok: true, output: null };
    if (!brings) return { ok: false, refusal: 'forbidden' };
    bringAdapters({ list: ADAPTERS, areAll: true });
    return { ok: true, output: null };
  });
}

function showLinks(): void {
  const main = document.createElement('main');
  const link = Object.assign(document.createElement('a'), { textContent: 'A paper that a link names' });
  link.setAttribute('href', '/papers/2601.00001');
  main.append(link);
  document.body.replaceChildren(main);
}

describe('a page with what reads feeds alone', () => {
  eachOnAPage();
  beforeEach(() => {
    delete (globalThis as { daybookAdapters?: unknown }).daybookAdapters;
    bringAdapters({ list: FEED_ADAPTERS, areAll: false });
    answerWith(true);
  });

  it('reads its feed and asks for nothing more, nor on a day that has no papers', async () => {
    show({});
    await watch();
    await settle();
    expect([captures().length, asked()]).toEqual([1, 0]);
    show({ items: [] });
    await settle();
    expect([asked(), reported()]).toEqual([0, 0]);
  });

  it('has the rest brought once when it becomes another page in place, and reads that', async () => {
    show({});
    await watch();
    await settle();
    history.pushState(null, '', `/papers/${first.paper.id}`);
    const page = new DOMParser().parseFromString(paperPage({ item: first, props: 'fresh' }), 'text/html');
    document.body.replaceChildren(...page.body.childNodes);
    await settle();
    expect(captures().map(({ listing }) => listing.kind)).toEqual(['day', 'paper']);
    expect([asked(), areAllHere()]).toEqual([1, true]);
  });

  it('has the rest brought when it shows no cards, and then reads bare links', async () => {
    showLinks();
    await watch();
    await settle();
    expect(captures()).toMatchObject([{ via: 'links', adapter: 'hf-day' }]);
    expect([asked(), reported()]).toEqual([1, 0]);
  });

  it('is not read by links where the rest is refused, and does not ask again', async () => {
    answerWith(false);
    showLinks();
    await watch();
    await settle();
    history.pushState(null, '', '/models');
    document.body.replaceChildren(document.createElement('main'));
    await settle();
    expect(captures()).toEqual([]);
    expect(asked()).toBe(1);
  });

  it('keeps what reads all pages when what reads feeds alone comes after it', () => {
    bringAdapters({ list: ADAPTERS, areAll: true });
    bringAdapters({ list: FEED_ADAPTERS, areAll: false });
    expect(areAllHere()).toBe(true);
  });
});
