import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyAction, OwnKeys } from '../../papers/keyboard.ts';
import { actionOf, DEFAULT_KEYS, isChoosableKey, KEY_ACTIONS, keyMapOf, withKey } from '../../papers/keyboard.ts';
import { runs } from '../property-runs.ts';

const anyKey = fc.oneof(
  fc.constantFrom(...Object.values(DEFAULT_KEYS), 'x', 'é', 'Shift+x', '7', 'о', ''),
  fc.string(),
);
const anyOwn = fc.dictionary(fc.constantFrom(...KEY_ACTIONS), anyKey) as fc.Arbitrary<OwnKeys>;

describe('the keys of the lists', () => {
  it('are those from the start until the reader chooses others', () => {
    expect(keyMapOf(undefined)).toEqual(DEFAULT_KEYS);
    expect(actionOf(keyMapOf(undefined), 's')).toBe('skip');
    expect(actionOf(keyMapOf(undefined), '*')).toBe('star');
  });

  it('are each different from the start', () => {
    expect(new Set(Object.values(DEFAULT_KEYS)).size).toBe(KEY_ACTIONS.length);
    for (const key of Object.values(DEFAULT_KEYS)) expect(isChoosableKey(key)).toBe(true);
  });

  it('take a key from the action that had it', () => {
    const own = withKey(undefined, 'read', 's');
    expect(own).toEqual({ skip: '', read: 's' });
    expect(actionOf(keyMapOf(own), 's')).toBe('read');
    expect(actionOf(keyMapOf(own), 'r')).toBeUndefined();
  });

  it('hold what the reader chose before a key that came later', () => {
    expect(keyMapOf({ arxiv: 'j' })).toMatchObject({ arxiv: 'j', next: '' });
  });

  it('are stored only as far as they differ from those of the start', () => {
    const moved = withKey(undefined, 'skip', 'b');
    expect(moved).toEqual({ skip: 'b' });
    expect(withKey(moved, 'skip', 's')).toEqual({});
  });

  it('never stand for two actions, and are always ones that can be pressed', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        const keys = Object.values(keyMapOf(own)).filter(Boolean);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(isChoosableKey(key)).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  it('stand for what they were given to, and what is stored gives the same keys again', () => {
    fc.assert(
      fc.property(anyOwn, fc.constantFrom(...KEY_ACTIONS), anyKey.filter(isChoosableKey), (own, action, key) => {
        const next = withKey(own, action as KeyAction, key);
        expect(actionOf(keyMapOf(next), key)).toBe(action);
        expect(withKey(next, action as KeyAction, key)).toEqual(next);
      }),
      { numRuns: runs(500) },
    );
  });

  it.each(['', ' ', 'J', 'Enter', 'ArrowDown', 'Ctrl+s', 'Alt+s', 'Shift+*', 'ab', '\u0301'])('cannot be %j', (key) => {
    expect(isChoosableKey(key)).toBe(false);
  });
});
