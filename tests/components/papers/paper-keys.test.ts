import { JSDOM } from 'jsdom';
import type { KeyboardEvent } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { outcome } from '../../../components/commands/command-outcome.ts';
import { onPaperKey } from '../../../components/papers/paper-keys.ts';
import { newPaper } from '../../../storage/paper-row.ts';
import { speakEnglish } from '../english.ts';

const PAGE = '<h2 tabindex="-1">A day</h2><article><button>Star</button><input></article>';
const paper = newPaper({ paperId: 'arxiv:2602.08025', title: 'A title' }, 1);
const withoutAddress = newPaper({ paperId: 'title:a-title', title: 'A title' }, 1);
const { window } = new JSDOM(PAGE);
const create = vi.fn();
const keys = { seen: { paper }, move: vi.fn(), onDetail: vi.fn(), onEditTags: vi.fn(), onLeave: vi.fn() };

beforeEach(() => {
  vi.resetAllMocks();
  speakEnglish();
  vi.stubGlobal('Element', window.Element);
  vi.stubGlobal('document', window.document);
  vi.spyOn(browser.tabs, 'create').mockImplementation(create);
  window.document.documentElement.dir = 'ltr';
  outcome.set(undefined);
});

/** Presses a key on the first match of the selector. True when the list took it. */
function press(
  key: string,
  { on = 'article', held = {}, at = keys as Parameters<typeof onPaperKey>[1] } = {},
): boolean {
  const target = window.document.querySelector(on);
  const preventDefault = vi.fn();
  const event = { key, target, ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, preventDefault };
  onPaperKey({ ...event, ...held } as unknown as KeyboardEvent<HTMLElement>, at);
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

  it('lead out with Escape, and to the tags with t', () => {
    press('Escape');
    press('t');
    expect(keys.onLeave).toHaveBeenCalledOnce();
    expect(keys.onEditTags).toHaveBeenCalledOnce();
  });
});

describe('keys that are not for the list', () => {
  it.each([
    ['typed into a field', 'j', { on: 'input' }],
    ['on a button, which answers Enter itself', 'Enter', { on: 'button' }],
    ['of the browser', 's', { held: { ctrlKey: true } }],
    ['of the browser’s menus', 'ArrowRight', { held: { altKey: true } }],
    ['that somebody has taken', 'j', { held: { defaultPrevented: true } }],
    ['for one paper, on a day’s heading', 's', { on: 'h2' }],
    ['without a meaning', 'x', {}],
  ])('%s are left alone', (_, key, options) => {
    const send = vi.spyOn(browser.runtime, 'sendMessage');
    expect(press(key, options)).toBe(false);
    for (const act of [keys.move, keys.onDetail, keys.onEditTags, keys.onLeave, create, send]) {
      expect(act).not.toHaveBeenCalled();
    }
  });

  it('do not keep a day’s heading from being left with the arrows', () => {
    expect(press('ArrowDown', { on: 'h2' })).toBe(true);
    expect(keys.move).toHaveBeenCalledExactlyOnceWith(1);
  });
});
