import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../papers/pressed-key.ts';
import { pressedKey } from '../../papers/pressed-key.ts';

const press = (key: string, more: Partial<KeyPress> = {}) =>
  pressedKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('a pressed key', () => {
  it.each([
    ['j', 'j', {}],
    ['J', 'j', {}],
    ['J', 'Shift+j', { shiftKey: true }],
    ['j', 'Shift+j', { shiftKey: true }],
    ['ArrowDown', 'ArrowDown', {}],
    ['ArrowDown', 'Shift+ArrowDown', { shiftKey: true }],
    ['Enter', 'Ctrl+Enter', { ctrlKey: true }],
    ['Enter', 'Ctrl+Enter', { metaKey: true }],
    ['z', 'Ctrl+Shift+z', { ctrlKey: true, shiftKey: true }],
    ['ArrowUp', 'Alt+ArrowUp', { altKey: true }],
  ])('%s is %s with %o', (key, name, held) => {
    expect(press(key, held)).toBe(name);
  });

  it.each([
    ['*', { shiftKey: true }],
    ['*', {}],
    ['?', { shiftKey: true }],
    ['/', { shiftKey: true }],
  ])('%s is itself, however a keyboard makes it: %o', (key, held) => {
    expect(press(key, held)).toBe(key);
  });

  it.each([
    ['о', 'KeyJ', 'j'],
    ['Ы', 'KeyS', 's'],
    ['ξ', 'KeyJ', 'j'],
    ['י', 'KeyH', 'h'],
    ['ㅓ', 'KeyJ', 'j'],
  ])('%s, where an American keyboard has %s, is %s', (key, code, name) => {
    expect(press(key, { code })).toBe(name);
  });

  it.each([
    ['z', 'KeyY'],
    ['q', 'KeyA'],
    ['é', 'Digit2'],
    ['ö', 'Semicolon'],
  ])('%s stays what it writes on a keyboard of Latin letters, also in the place of %s', (key, code) => {
    expect(press(key, { code })).toBe(key);
  });

  it.each([
    ['？', '?'],
    ['＊', '*'],
    ['؟', '?'],
    ['ｊ', 'j'],
  ])('%s of other keyboards is %s', (key, name) => {
    expect(press(key)).toBe(name);
  });

  it('is the sign that AltGr writes', () => {
    const held = { ctrlKey: true, altKey: true, getModifierState: (name: string) => name === 'AltGraph' };
    expect(press('/', held)).toBe('/');
  });

  it.each(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Unidentified'])(
    'of the kind %s has no name',
    (key) => {
      expect(press(key)).toBeUndefined();
    },
  );
});
