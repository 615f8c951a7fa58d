import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDevice, tick } from '../../papers/clock.ts';
import { LIMITS } from '../../papers/limits.ts';
import { cleanTag, marksOnPaper, NO_MARKS, typedTag } from '../../papers/mark.ts';

const DEVICE = 'abcdefghij';

describe('the clock', () => {
  it('always moves on, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 2, maxLength: 50 }), (times) => {
        let last: string | undefined;
        for (const now of times) {
          const next = tick(last, now, DEVICE);
          if (last) expect(next > last).toBe(true);
          expect(Number.parseInt(next.slice(0, 9), 36)).toBeGreaterThanOrEqual(now);
          last = next;
        }
      }),
    );
  });

  it('moves to the next millisecond when its counter is full', () => {
    const full = `${(1000).toString(36).padStart(9, '0')}-zzzz-${DEVICE}`;
    expect(tick(full, 5, DEVICE)).toBe(`${(1001).toString(36).padStart(9, '0')}-0000-${DEVICE}`);
  });

  it('throws on a stamp that is none, as only a fault of ours can make one', () => {
    expect(() => tick('yesterday', 5, DEVICE)).toThrow('not a clock stamp');
  });

  it('names a device by ten digits', () => {
    expect(newDevice()).toMatch(/^[0-9a-z]{10}$/);
  });
});

describe('marks on a paper', () => {
  it('are the sum of its mark rows, without those taken back', () => {
    expect(
      marksOnPaper([
        { kind: 'tag', name: 'rlhf', value: true },
        { kind: 'tag', name: 'agents', value: true },
        { kind: 'tag', name: 'old', value: false },
        { kind: 'list', name: 'reading-list', value: 'a1' },
        { kind: 'list', name: 'other', value: '' },
        { kind: 'star', name: '', value: true },
        { kind: 'status', name: '', value: 'reading' },
        { kind: 'note', name: '', value: 'see section 3' },
      ]),
    ).toEqual({
      tags: ['agents', 'rlhf'],
      lists: ['reading-list'],
      starred: 1,
      status: 'reading',
      note: 'see section 3',
    });
  });

  it('are none without rows', () => {
    expect(marksOnPaper([])).toEqual(NO_MARKS);
  });
});

describe('cleanTag', () => {
  it.each([
    ['RLHF ', 'rlhf'],
    ['#to  read', 'to read'],
    ['"a", b', 'a b'],
    ['###', ''],
    ['Mémoire', 'mémoire'],
  ])('makes %j the tag %j', (text, tag) => {
    expect(cleanTag(text)).toBe(tag);
  });

  it('is the beginning of the typed tag, which is whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const tag = cleanTag(text);
        expect(typedTag(text).startsWith(tag)).toBe(true);
        if (typedTag(text).length <= LIMITS.tag) expect(typedTag(text)).toBe(tag);
      }),
    );
    expect(typedTag(`#${'Ab'.repeat(5_000)},`)).toBe('ab'.repeat(5_000));
  });

  it('gives a tag that is clean already back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const tag = cleanTag(text);
        expect(cleanTag(tag)).toBe(tag);
        expect(tag.length).toBeLessThanOrEqual(50);
      }),
    );
  });
});
