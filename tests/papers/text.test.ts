import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, cut } from '../../papers/text.ts';

describe('cleanText', () => {
  it('folds line wraps and runs of white space to one space', () => {
    expect(cleanText('  A Title\n  that wraps\t\u00a0twice ', 100)).toBe('A Title that wraps twice');
  });

  it('drops characters that hide or reorder text', () => {
    expect(cleanText('safe\u202eTXT.exe\u0000\u200b', 100)).toBe('safe TXT.exe');
  });

  it('keeps LaTeX, markup and joined emoji as text', () => {
    expect(cleanText('$\\alpha < 5\\%$ <b>👩‍🔬</b>', 100)).toBe('$\\alpha < 5\\%$ <b>👩‍🔬</b>');
  });

  it('gives nothing for what is no string', () => {
    for (const value of [null, undefined, 7, {}, ['x'], true]) expect(cleanText(value, 10)).toBe('');
  });

  it('is one trimmed line within its limit, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 200 }), (text, limit) => {
        const clean = cleanText(text, limit);
        expect(clean.length).toBeLessThanOrEqual(limit);
        expect(clean).not.toMatch(/^\s|\s$|\s\s|[\p{Cc}\u202a-\u202e]/u);
        expect(cleanText(clean, limit)).toBe(clean);
      }),
    );
  });

  it('looks at no more of a text than it can keep', () => {
    const huge = `${'a '.repeat(5_000_000)}`;
    const start = performance.now();
    expect(cleanText(huge, 100)).toHaveLength(99);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('cut', () => {
  it('does not split a character of two units', () => {
    expect(cut('ab😀', 3)).toBe('ab');
  });
});
