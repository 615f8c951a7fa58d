import { describe, expect, it } from 'vitest';
import { saysAll, wordsOf } from '../../../entrypoints/options/settings-words.ts';

describe('the search over settings', () => {
  it.each([
    ['Record in private windows too', 'private', true],
    ['Record in private windows too', 'WINDOW rec', true],
    ['Record in private windows too', 'private tabs', false],
    ['Größe der Zeilen', 'größe', true],
    ['Taille des rangées', 'rangees', true],
    ['更改按键', '按键', true],
    ['Record', '  ', true],
  ])('in “%s” for “%s” is %s', (said, typed, isFound) => {
    expect(saysAll(said, wordsOf(typed))).toBe(isFound);
  });
});
