import { describe, expect, it } from 'vitest';
import { areNearTitles, plainTitle, titleEnds } from '../../papers/near-titles.ts';

const TITLE = 'Sparse retrieval of whalesong with O(k^{-3}) memory';
const near = (one: string, other: string) => areNearTitles(plainTitle(one), plainTitle(other));

describe('titles that are nearly the same', () => {
  it.each([
    ['a letter that is missing', 'Sparse retrieval of whalesng with O(k^{-3}) memory'],
    ['a letter too much', 'Sparse retrievall of whalesong with O(k^{-3}) memory'],
    ['a formula of which something was stripped', 'Sparse retrieval of whalesong with O(k^3) memory'],
    ['a subtitle that one lacks', `${TITLE}: a survey`],
  ])('are told by %s', (_name, other) => {
    expect(near(TITLE, other)).toBe(true);
    expect(near(other, TITLE)).toBe(true);
    const ends = titleEnds(plainTitle(other));
    expect(titleEnds(plainTitle(TITLE)).some((end) => ends.includes(end))).toBe(true);
  });

  it.each([
    ['another title', 'Dense retrieval of birdsong with linear memory and time'],
    ['one that begins alike', 'Sparse retrieval of whalesong with learned filters and no memory'],
    ['one that is too short to be told from others', 'Sparse retrieval'],
  ])('are not %s', (_name, other) => {
    expect(near(TITLE, other)).toBe(false);
  });

  it('are not short ones', () => {
    expect(near('Layer norm', 'Layer form')).toBe(false);
    expect(titleEnds(plainTitle('Layer norm'))).toEqual([]);
  });
});
