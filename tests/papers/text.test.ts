import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, cut, isSeen } from '../../papers/text.ts';
import { runs } from '../property-runs.ts';
import { anyText } from './any-text.ts';

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

  it.each([
    ['a letter mark of Arabic', 'a\u061cb', 'ab'],
    ['marks of direction in a word', 'trans\u200efor\u200fmer', 'transformer'],
    ['a zero-width space in a word', 'trans\u200bformer', 'transformer'],
    ['a zero-width space between words of Thai', 'ไทย\u200bไทย', 'ไทย ไทย'],
    ['a word joiner', 'trans\u2060former', 'transformer'],
    ['a byte order mark', '\ufefftrans\ufeffformer', 'transformer'],
    ['isolates', 'the \u2068name\u2069 of', 'the name of'],
    ['a Hangul filler', 'a\u3164b', 'a b'],
    ['a half-width Hangul filler', 'a\uffa0b', 'a b'],
    ['the fillers of Hangul letters', 'a\u115f\u1160b', 'a b'],
    ['blank Braille', 'a\u2800b', 'a b'],
    ['interlinear annotation', '\ufff9a\ufffab\ufffb', 'a b'],
    ['half a surrogate pair', 'a\ud800b\udc00', 'a b'],
    ['noncharacters', 'a\uffffb\u{1fffe}', 'a b'],
    ['tag characters', 'a\u{e0041}b', 'ab'],
    ['a soft hyphen', 'trans\u00adformer', 'transformer'],
    ['a vowel separator of Mongolian', 'a\u180eb', 'ab'],
    ['an invisible operator', '2\u2062x', '2x'],
    ['a grapheme joiner', 'a\u034fb', 'ab'],
    ['a joiner in a Latin word', 'at\u200ctention', 'attention'],
    ['a joiner after a Latin letter and its mark', 'a\u0323\u200c\u0645', 'a\u0323\u0645'],
    ['joiners that stand alone', '\u200d \u200c', ''],
    ['variation selectors but one', 'x\ufe0f\ufe0f\u{e0101}', 'x\ufe0f'],
    ['more than 16 marks on a letter', `e${'\u0301\u0323'.repeat(50)}`, `e${'\u0301\u0323'.repeat(8)}`],
  ])('folds %s', (_what, text, clean) => {
    expect(cleanText(text, 300)).toBe(clean);
  });

  it.each(['می‌خواهم', 'क्‍ष', '🏳️‍🌈', '👩🏽‍🔬', '#️⃣', '葛󠄀', 'Việt', 'ไม่รู้'])('keeps %j as it is', (text) => {
    expect(cleanText(text, 100)).toBe(text);
  });

  it('gives nothing for what is no string', () => {
    for (const value of [null, undefined, 7, {}, ['x'], true]) expect(cleanText(value, 10)).toBe('');
  });

  it('is one trimmed line within its limit, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(anyText(300), fc.integer({ min: 1, max: 200 }), (text, limit) => {
        const clean = cleanText(text, limit);
        expect(clean.length).toBeLessThanOrEqual(limit);
        expect(clean).not.toMatch(/^\s|\s$|\s\s/u);
        expect(cleanText(clean, limit)).toBe(clean);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('is well formed and hides nothing: joiners and variation selectors stand between or after what is seen', () => {
    const hidden =
      /[[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\p{Cs}\ufff9-\ufffb\u2800]--[\u200c\u200d\p{Variation_Selector}]]/v;
    fc.assert(
      fc.property(anyText(300), (text) => {
        const clean = cleanText(text, 300);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(hidden);
        expect(clean).not.toMatch(/(?:^|[ \u200c\u200d])[\u200c\u200d\p{Variation_Selector}]|[\u200c\u200d](?: |$)/v);
        expect(clean).not.toMatch(/\p{M}{17}/u);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('looks at no more of a text than it can keep', () => {
    const huge = `${'a '.repeat(5_000_000)}`;
    // Its own processor time: a clock goes on while a busy machine does other things.
    const start = process.cpuUsage();
    expect(cleanText(huge, 100)).toHaveLength(99);
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  });
});

describe('isSeen', () => {
  it.each([
    '',
    ' ',
    '\u0301',
    ' \u0301\u20e3',
    '\u3164',
    '\u115f',
    '\u2800',
    '\u00ad',
    '\u200d',
    '\ufe0f',
    '\ud800',
    '\u{e0041}',
  ])('finds nothing to see in %j', (text) => {
    expect(isSeen(text)).toBe(false);
  });

  it.each(['a', '1', '?', '😀', '語', '\u2800.', '\ue000'])('sees %j', (text) => {
    expect(isSeen(text)).toBe(true);
  });
});

describe('cut', () => {
  it('does not split a character of two units', () => {
    expect(cut('ab😀', 3)).toBe('ab');
  });
});
