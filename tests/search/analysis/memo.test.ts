import { describe, expect, it, vi } from 'vitest';
import { memoize } from '../../../search/analysis/memo.ts';

describe('a memoized function', () => {
  it('computes once for a text, also when the result is null', () => {
    const compute = vi.fn((text: string) => (text ? text.length.toString() : null));
    const memoized = memoize(compute);
    expect([memoized('abc'), memoized('abc'), memoized(''), memoized('')]).toEqual(['3', '3', null, null]);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it('keeps nothing of texts longer than any word', () => {
    const compute = vi.fn((text: string) => text);
    const memoized = memoize(compute);
    for (const length of [100, 100, 101, 101]) memoized('x'.repeat(length));
    expect(compute).toHaveBeenCalledTimes(3);
  });

  it('computes again after 20,000 other texts', () => {
    const compute = vi.fn((text: string) => text);
    const memoized = memoize(compute);
    for (let i = 0; i < 20_001; i++) memoized(`${i}`);
    expect(compute).toHaveBeenCalledTimes(20_001);
    expect(memoized('0')).toBe('0');
    expect(compute).toHaveBeenCalledTimes(20_002);
  });
});
