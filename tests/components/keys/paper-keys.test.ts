import { JSDOM } from 'jsdom';
import type { KeyboardEvent } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { outcome } from '../../../components/commands/command-outcome.ts';
import { keyMap } from '../../../components/keys/key-map.ts';
import { onPaperKey } from '../../../components/keys/paper-keys.ts';
import { endTriage, triage } from '../../../components/keys/triage.ts';
import { keyMapOf } from '../../../papers/keyboard.ts';
import { newPaper } from '../../../storage/paper-row.ts';
import { eventually } from '../../eventually.ts';
import { speakEnglish } from '../english.ts';

const PAGE = '<h2 tabindex="-1">A day</h2><article><button>Star</button><input></article>';
const paper = newPaper({ paperId: 'arxiv:2602.08025', title: 'A title' }, 1);
const withoutAddress = newPaper({ paperId: 'title:a-title', title: 'A title' }, 1);
const { window } = new JSDOM(PAGE);
const create = vi.fn();
const scope = { of: 'papers', name: 'a list', ids: [paper.paperId] } as const;
const keys = {
  seen: { paper },
  move: vi.fn(),
  onDetail: vi.fn(),
  onEditTags: vi.fn(),
  onEditNote: vi.fn(),
  onLeave: vi.fn(),
  scope: () => scope,
};
const send = vi.fn();

beforeEach(() => {
  vi.resetAllMocks();
  speakEnglish();
  vi.stubGlobal('Element', window.Element);
  vi.stubGlobal('document', window.document);
  vi.spyOn(browser.tabs, 'create').mockImplementation(create);
  window.document.documentElement.dir = 'ltr';
  outcome.set(undefined);
  send.mockResolvedValue({ ok: true, output: null });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(send);
  keyMap.set(keyMapOf(undefined));
  endTriage();
});

/** The marks that were sent. */
const marks = () => send.mock.calls.flatMap(([{ command, input }]) => (command === 'mark' ? [input.mark] : []));

/** Presses a key on the first match of the selector. True when the list took it. */
function press(
  key: string,
  { on = 'article', held = {}, at = keys as Parameters<typeof onPaperKey>[1] } = {},
): boolean {
  const target = window.document.querySelector(on);
  const preventDefault = vi.fn();
  const nativeEvent = { key, target, composedPath: () => [target], ctrlKey: false, metaKey: false, altKey: false };
  const event = { target, defaultPrevented: false, repeat: false, preventDefault, ...held };
  onPaperKey({ ...event, nativeEvent: { ...nativeEvent, ...held } } as unknown as KeyboardEvent<HTMLElement>, at);
  return preventDefault.mock.calls.length > 0;
}

describe('the keys of a list of papers', () => {
  it.each([
    ['ArrowDown', 1],
    ['j', 1],
    ['ArrowUp', -1],
    ['k', -1],
    ['PageDown', 8],
    ['PageUp', -8],
    ['Home', -Infinity],
    ['End', Infinity],
  ])('move with %s', (key, rows) => {
    expect(press(key)).toBe(true);
    expect(keys.move).toHaveBeenCalledExactlyOnceWith(rows);
  });

  it.each([
    ['Enter', {}, { url: 'https://huggingface.co/papers/2602.08025', active: true }],
    ['Enter', { ctrlKey: true }, { url: 'https://huggingface.co/papers/2602.08025', active: false }],
    ['Enter', { metaKey: true }, { url: 'https://huggingface.co/papers/2602.08025', active: false }],
    ['a', {}, { url: 'https://arxiv.org/abs/2602.08025', active: true }],
    ['p', {}, { url: 'https://arxiv.org/pdf/2602.08025', active: true }],
  ])('open the paper with %s %o', (key, held, tab) => {
    expect(press(key, { held })).toBe(true);
    expect(create).toHaveBeenCalledExactlyOnceWith(tab);
  });

  it.each([
    ['Enter', 'Nothing is known of where this paper can be read'],
    ['p', 'This paper is not known to be on arXiv'],
  ])('announce with %s that there is nothing to open', (key, words) => {
    press(key, { at: { ...keys, seen: { paper: withoutAddress } } });
    expect(create).not.toHaveBeenCalled();
    expect(outcome.get()?.text).toBe(words);
  });

  it('show the detail with d and the arrow that leads forward', () => {
    press('d');
    press('ArrowRight');
    window.document.documentElement.dir = 'rtl';
    press('ArrowLeft');
    expect(keys.onDetail.mock.calls).toEqual(Array.from({ length: 3 }, () => [paper.paperId, true]));
    expect(press('ArrowRight')).toBe(false);
  });

  it('lead out with Escape, to the tags with t and to the note with n', () => {
    press('Escape');
    press('t');
    press('n');
    expect(keys.onLeave).toHaveBeenCalledOnce();
    expect(keys.onEditTags).toHaveBeenCalledOnce();
    expect(keys.onEditNote).toHaveBeenCalledOnce();
  });

  it.each([
    ['s', 'skipped'],
    ['r', 'read'],
  ])('set with %s that a paper is %s and go on, and take it back where it is so', async (key, status) => {
    press(key);
    expect(keys.move).toHaveBeenCalledExactlyOnceWith(1);
    press(key, { at: { ...keys, seen: { paper: { ...paper, status: status as 'read' } } } });
    expect(keys.move).toHaveBeenCalledOnce();
    await eventually(() => expect(marks()).toHaveLength(2));
    expect(marks()).toEqual([
      { kind: 'status', name: '', value: status },
      { kind: 'status', name: '', value: 'unread' },
    ]);
  });

  it('star with the asterisk, and put on the reading list with l, without going on', async () => {
    press('*', { held: { shiftKey: true } });
    press('l');
    await eventually(() => expect(marks()).toHaveLength(2));
    expect(marks()).toMatchObject([{ kind: 'star' }, { kind: 'list', name: 'reading-list' }]);
    expect(keys.move).not.toHaveBeenCalled();
  });

  it('are those that the reader chose', () => {
    keyMap.set(keyMapOf({ next: 'e', tag: '' }));
    expect(press('e')).toBe(true);
    expect(keys.move).toHaveBeenCalledExactlyOnceWith(1);
    expect(press('j')).toBe(false);
    expect(press('t')).toBe(false);
    expect(press('ArrowDown')).toBe(true);
  });

  it('do one thing however long they are held down, those that move excepted', () => {
    expect(press('s', { held: { repeat: true } })).toBe(false);
    expect(press('j', { held: { repeat: true } })).toBe(true);
    expect(keys.move).toHaveBeenCalledExactlyOnceWith(1);
  });

  it.each(['s', 'r', 'l', 't', '*', 'n'])('begin with %s to go through the list', (key) => {
    press('d');
    press('o');
    expect(triage.get()).toBeUndefined();
    press(key);
    expect(triage.get()).toEqual({ scope, touched: [paper.paperId] });
  });

  it('first show how much the rest is, and leave skipping it to the line that does', () => {
    expect(press('S', { held: { shiftKey: true } })).toBe(true);
    expect(triage.get()).toEqual({ scope, touched: [] });
    expect(press('S', { held: { shiftKey: true } })).toBe(false);
  });
});

describe('keys that are not for the list', () => {
  it.each([
    ['typed into a field', 'j', { on: 'input' }],
    ['on a button, which answers Enter itself', 'Enter', { on: 'button' }],
    ['of an input method', 's', { held: { isComposing: true } }],
    ['of an input method that says so by its code', 's', { held: { keyCode: 229 } }],
    ['with Shift', 'j', { held: { shiftKey: true } }],
    ['of the browser', 's', { held: { ctrlKey: true } }],
    ['of the browser’s menus', 'ArrowRight', { held: { altKey: true } }],
    ['that somebody has taken', 'j', { held: { defaultPrevented: true } }],
    ['for one paper, on a day’s heading', 's', { on: 'h2' }],
    ['without a meaning', 'x', {}],
  ])('%s are left alone', (_, key, options) => {
    expect(press(key, options)).toBe(false);
    for (const act of [keys.move, keys.onDetail, keys.onEditTags, keys.onEditNote, keys.onLeave, create, send]) {
      expect(act).not.toHaveBeenCalled();
    }
  });

  it('do not keep a day’s heading from being left with the arrows', () => {
    expect(press('ArrowDown', { on: 'h2' })).toBe(true);
    expect(keys.move).toHaveBeenCalledExactlyOnceWith(1);
  });
});
