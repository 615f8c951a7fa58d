import { describe, expect, it, vi } from 'vitest';
import { memoize } from '../../../search/analysis/memo.ts';

describe('memoize work', () => {
  it('is done once for a text, also when nothing came of it', () => {
    const work = vi.fn((text: string) => (text ? text.length.toString() : null));
    const once = memoize(work);
    expect([once('abc'), once('abc'), once(''), once('')]).toEqual(['3', '3', null, null]);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('is done again after 20,000 other texts', () => {
    const work = vi.fn((text: string) => text);
    const once = memoize(work);
    for (let i = 0; i < 20_001; i++) once(`${i}`);
    expect(work).toHaveBeenCalledTimes(20_001);
    expect(once('0')).toBe('0');
    expect(work).toHaveBeenCalledTimes(20_002);
  });
});
