// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { FocusWithin, PressedKey } from '../../../entrypoints/cards.content/our-key.ts';
import { isOurs } from '../../../entrypoints/cards.content/our-key.ts';

const NOT_OURS: FocusWithin = () => undefined;

function made(html: string): Element {
  document.body.innerHTML = html;
  return document.querySelector('#it') ?? document.body;
}

/** A key pressed where `target` has the focus, as a listener of the window gets it. */
function pressed(target: Element, changes: Partial<PressedKey> = {}): PressedKey {
  const path: EventTarget[] = [];
  for (let node: Node | null = target; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    path.push(node);
  }
  return {
    isTrusted: true,
    defaultPrevented: false,
    isComposing: false,
    keyCode: 83,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    getModifierState: () => false,
    composedPath: () => path,
    ...changes,
  };
}

/** A field in an open shadow root, as other extensions put into pages. */
function inOpenRoot(html: string): Element {
  const host = made(`<main><article><div id="it"></div></article></main>`);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root.querySelector('#deep') ?? host;
}

describe('a key pressed on a page is for Daybook', () => {
  it.each([
    ['nothing has the focus', '<main></main>'],
    ['a link of a card has it', '<main><article><a id="it" href="/papers/1">A</a></article></main>'],
    ['a button of a card has it', '<main><article><button id="it">A</button></article></main>'],
  ])('when %s', (_, html) => {
    expect(isOurs(pressed(made(html)), NOT_OURS)).toBe(true);
  });

  it('when a button of its own has the focus', () => {
    const own = document.createElement('button');
    expect(isOurs(pressed(made('<article><div id="it"></div></article>')), () => own)).toBe(true);
  });

  it('when the key AltGr writes a sign with it', () => {
    const event = pressed(made(''), { ctrlKey: true, altKey: true, getModifierState: (name) => name === 'AltGraph' });
    expect(isOurs(event, NOT_OURS)).toBe(true);
  });
});

describe('a key pressed on a page is left alone', () => {
  it.each<[string, Partial<PressedKey>]>([
    ['that the page has made', { isTrusted: false }],
    ['that the page has used', { defaultPrevented: true }],
    ['while a word is composed', { isComposing: true }],
    ['that an input method has taken', { keyCode: 229 }],
    ['with Ctrl', { ctrlKey: true }],
    ['with the Command key', { metaKey: true }],
    ['with Alt', { altKey: true }],
  ])('%s', (_, changes) => {
    expect(isOurs(pressed(made(''), changes), NOT_OURS)).toBe(false);
  });

  it.each([
    ['the search box', '<input id="it" type="search">'],
    ['a text area', '<textarea id="it"></textarea>'],
    ['a choice', '<select id="it"></select>'],
    ['a box to vote with', '<main><article><input id="it" type="checkbox"></article></main>'],
    ['an editable element', '<div contenteditable id="it"></div>'],
    [
      'a link in an editable element',
      '<main><article contenteditable="plaintext-only"><a id="it"></a></article></main>',
    ],
    ['a made text box', '<div role="textbox" id="it"></div>'],
    ['an open menu', '<main><article><div role="menu"><button id="it"></button></div></article></main>'],
    ['a player', '<main><article><video id="it"></video></article></main>'],
    ['a button of a dialog', '<main><article><dialog><button id="it"></button></dialog></article></main>'],
    ['a button outside of cards', '<header><button id="it"></button></header>'],
    [
      'what may hide a field in a closed shadow root',
      '<main><article><div id="it" tabindex="0"></div></article></main>',
    ],
    ['an element of another extension', '<main><article><other-extension id="it"></other-extension></article></main>'],
  ])('in %s', (_, html) => {
    expect(isOurs(pressed(made(html)), NOT_OURS)).toBe(false);
  });

  it.each(['<input id="deep">', '<p contenteditable><a id="deep"></a></p>', '<button id="deep"></button>'])(
    "in another extension's open shadow root: %s",
    (html) => {
      expect(isOurs(pressed(inOpenRoot(html)), NOT_OURS)).toBe(false);
    },
  );

  it('in a field of its own, and where nothing of its own has the focus', () => {
    const target = made('<article><div id="it"></div></article>');
    expect(isOurs(pressed(target), () => document.createElement('input'))).toBe(false);
    expect(isOurs(pressed(target), () => null)).toBe(false);
  });

  it('while a dialog of the page is open', () => {
    expect(isOurs(pressed(made('<main></main><dialog open></dialog>').ownerDocument.body), NOT_OURS)).toBe(false);
  });
});
