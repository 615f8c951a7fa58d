import { describe, expect, it } from 'vitest';
import { KEY_GROUPS, keyLabel, keysOfRow } from '../../../components/keys/key-rows.ts';
import { KEY_ACTIONS, keyMapOf } from '../../../papers/keyboard.ts';

const rows = KEY_GROUPS.flatMap((group) => group.rows);

describe('the help of the keys', () => {
  it('has each action once', () => {
    expect(rows.flatMap(({ action }) => action ?? []).sort()).toEqual([...KEY_ACTIONS].sort());
  });

  it('shows the key that the reader chose before those that nobody can change', () => {
    const row = rows.find(({ action }) => action === 'open-behind');
    expect(row && keysOfRow(row, keyMapOf({ 'open-behind': 'Shift+o' }))).toEqual(['Shift+O', 'Ctrl+Enter']);
  });

  it('shows no key for an action that has none', () => {
    const row = rows.find(({ action }) => action === 'skip');
    expect(row && keysOfRow(row, keyMapOf({ skip: '' }))).toEqual([]);
  });

  it.each([
    ['j', 'j'],
    ['Shift+s', 'Shift+S'],
    ['*', '*'],
    ['Enter', 'Enter'],
    ['ö', 'ö'],
  ])('shows %s as %s', (key, label) => {
    expect(keyLabel(key)).toBe(label);
  });
});
