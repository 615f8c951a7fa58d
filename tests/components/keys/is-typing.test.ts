import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isTyping } from '../../../components/keys/is-typing.ts';

const PAGE = `<main><p tabindex="0">text</p><input><select></select><textarea></textarea>
  <div contenteditable><b>rich</b></div><div contenteditable="false"><i>plain</i></div>
  <dialog><button>Close</button></dialog><button id="own">Star</button><span id="host"></span></main>`;
const { window } = new JSDOM(PAGE);
const { document } = window;

beforeEach(() => {
  vi.stubGlobal('Element', window.Element);
});

/** A key pressed on what the selector finds, or on this element. */
function pressed(on: string | Element, more: object = {}): KeyboardEvent {
  const target = typeof on === 'string' ? document.querySelector(on) : on;
  return { target, composedPath: () => [target], isComposing: false, keyCode: 74, ...more } as unknown as KeyboardEvent;
}

describe('a key is for something other than the page', () => {
  it.each(['input', 'select', 'textarea', '[contenteditable] b', 'dialog button'])('on %s', (selector) => {
    expect(isTyping(pressed(selector))).toBe(true);
  });

  it.each([{ isComposing: true }, { keyCode: 229 }])('while a word is being composed: %o', (more) => {
    expect(isTyping(pressed('p', more))).toBe(true);
  });

  it('in a field inside a shadow root, which the event does not name', () => {
    const host = document.querySelector('#host');
    const field = document.createElement('input');
    expect(isTyping(pressed('#host', { composedPath: () => [field, host] }))).toBe(true);
  });
});

describe('a key is for the page', () => {
  it.each(['p', '#own', 'i', 'main'])('on %s', (selector) => {
    expect(isTyping(pressed(selector))).toBe(false);
  });
});
