import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { askAgain, inZotero, showInZotero } from '../../../components/zotero/in-zotero.ts';

const paper = (n: number) => ({ paperId: `arxiv:2602.${String(n).padStart(5, '0')}` });
let answered: string[] | null = [];
const sent: string[][] = [];
const later = () => vi.advanceTimersByTimeAsync(200);
let isAllowed = true;

const [added, removed] = [new Set<() => void>(), new Set<() => void>()];
// The test double has neither.
Object.assign(browser.permissions, {
  onAdded: { addListener: (listener: () => void) => added.add(listener) },
  onRemoved: { addListener: (listener: () => void) => removed.add(listener) },
});

beforeEach(async () => {
  vi.useFakeTimers();
  sent.length = 0;
  isAllowed = true;
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => isAllowed);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message) => {
    sent.push((message as { input: { keys: string[] } }).input.keys);
    return { ok: true, output: answered };
  });
  askAgain();
  await later();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('ticks of papers that are in Zotero', () => {
  it('are asked for all rows of a helping at once, and once for each', async () => {
    answered = [paper(2).paperId];
    const ends = [1, 2, 3].map((n) => showInZotero(paper(n)));
    await later();
    expect(sent).toEqual([[1, 2, 3].map((n) => paper(n).paperId)]);
    expect([...inZotero.get()]).toContain(paper(2).paperId);
    ends.push(showInZotero(paper(2)), showInZotero({ ...paper(4), doi: '10.1234/Made' }));
    await later();
    expect(sent.slice(1)).toEqual([[paper(4).paperId, 'doi:10.1234/made']]);
    for (const end of ends) end();
  });

  it('are asked for again once something was sent, of what is still shown', async () => {
    const end = [10, 11].map((n) => showInZotero(paper(n)));
    await later();
    end[0]?.();
    askAgain();
    await later();
    expect(sent).toEqual([[paper(10).paperId, paper(11).paperId], [paper(11).paperId]]);
    end[1]?.();
  });

  it('go when the reader takes their leave back, and come when they give it', async () => {
    answered = [paper(15).paperId];
    const end = showInZotero(paper(15));
    await later();
    expect(inZotero.get().has(paper(15).paperId)).toBe(true);
    isAllowed = false;
    for (const tell of removed) tell();
    await later();
    expect(inZotero.get().size).toBe(0);
    isAllowed = true;
    for (const tell of added) tell();
    await later();
    expect(inZotero.get().has(paper(15).paperId)).toBe(true);
    end();
  });

  it('are not asked for without leave, nor while Zotero does not say', async () => {
    isAllowed = false;
    const ends = [showInZotero(paper(20))];
    await later();
    expect(sent).toEqual([]);
    isAllowed = true;
    answered = null;
    ends.push(showInZotero(paper(21)));
    await later();
    expect(sent).toHaveLength(1);
    ends.push(showInZotero(paper(22)));
    await later();
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_000);
    answered = [];
    ends.push(showInZotero(paper(23)));
    await later();
    expect(sent.at(-1)).toEqual([20, 21, 22, 23].map((n) => paper(n).paperId));
    for (const end of ends) end();
  });
});
