import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDevice, receive, tick } from '../../papers/clock.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { Mark } from '../../papers/mark.ts';
import { cleanTag, keepsPaper, marksOnPaper, NO_MARKS, typedTag } from '../../papers/mark.ts';
import '../property-runs.ts';

const DEVICE = 'abcdefghij';
const DAY = 86_400_000;
const AT = 'aaaaaaaaa-0000-abcdefghij';

const ofMs = (time: number, count = '0000', device = 'zyxwvutsrq') =>
  `${time.toString(36).padStart(9, '0')}-${count}-${device}`;

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

  it('stands still after the last moment that a stamp can hold, and never throws for a stamp', () => {
    const last = `zzzzzzzzz-zzzz-${DEVICE}`;
    expect(tick(last, 5, DEVICE)).toBe(last);
    expect(tick(last, Number.MAX_SAFE_INTEGER, DEVICE)).toBe(last);
    expect(tick(`zzzzzzzzz-0000-${DEVICE}`, 5, DEVICE)).toBe(`zzzzzzzzz-0001-${DEVICE}`);
    expect(tick(undefined, -1, DEVICE)).toBe(`000000000-0000-${DEVICE}`);
  });

  it('is later than every stamp it receives, and than what it was', () => {
    const time = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(time, time, fc.integer({ min: -DAY, max: 2 * DAY }), (mine, now, ahead) => {
        const seen = ofMs(Math.max(0, now + ahead), 'zzzz');
        const last = tick(undefined, mine, DEVICE);
        const next = receive(last, seen, now, DEVICE) ?? '';
        expect(next > last && next > seen).toBe(true);
        expect(next.slice(-10)).toBe(DEVICE);
      }),
    );
  });

  it('does not receive a stamp of more than two days ahead, nor a text that is no stamp', () => {
    const last = tick(undefined, 10 * DAY, DEVICE);
    for (const seen of [ofMs(12 * DAY + 1), 'zzzzzzzzz-zzzz-zzzzzzzzzz', 'yesterday', '']) {
      expect(receive(last, seen, 10 * DAY, DEVICE)).toBe(last);
      expect(receive(undefined, seen, 10 * DAY, DEVICE)).toBeUndefined();
    }
    expect(receive(last, ofMs(12 * DAY), 10 * DAY, DEVICE)).not.toBe(last);
  });

  it('names a device by ten digits', () => {
    expect(newDevice()).toMatch(/^[0-9a-z]{10}$/);
  });
});

describe('marks on a paper', () => {
  const row = { paperId: 'arxiv:2602.08025', at: AT };

  it('are the sum of its mark rows, without those taken back', () => {
    expect(
      marksOnPaper([
        { ...row, kind: 'tag', name: 'rlhf', value: true },
        { ...row, kind: 'tag', name: 'agents', value: true },
        { ...row, kind: 'tag', name: 'old', value: false },
        { ...row, kind: 'list', name: 'reading-list', value: 'a1' },
        { ...row, kind: 'list', name: 'other', value: '' },
        { ...row, kind: 'star', name: '', value: true },
        { ...row, kind: 'status', name: '', value: 'reading' },
        { ...row, kind: 'note', name: '', value: 'see section 3' },
      ]),
    ).toEqual({
      tags: ['agents', 'rlhf'],
      lists: ['reading-list'],
      starred: 1,
      status: 'reading',
      note: 'see section 3',
      noteAt: AT,
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

describe('a tag that a rule has set', () => {
  const paperId = 'arxiv:2602.08025';
  const byRule: Mark = { paperId, kind: 'auto-tag', name: 'rule', value: 'agents', at: AT };
  const said = (value: boolean): Mark => ({ paperId, kind: 'tag', name: 'agents', value, at: AT });

  it('is a tag of the paper, unless the reader took it off', () => {
    expect(marksOnPaper([byRule]).tags).toEqual(['agents']);
    expect(marksOnPaper([byRule, said(false)]).tags).toEqual([]);
    expect(marksOnPaper([said(false), byRule]).tags).toEqual([]);
  });

  it("is one tag with the reader's own, and with that of another rule", () => {
    expect(marksOnPaper([byRule, said(true), { ...byRule, name: 'other' }]).tags).toEqual(['agents']);
  });

  it('is none once the rule took it back', () => {
    expect(marksOnPaper([{ ...byRule, value: '' }]).tags).toEqual([]);
  });

  it('does not keep a paper, and neither does what is said of an entry of a list', () => {
    expect(keepsPaper(byRule)).toBe(false);
    expect(keepsPaper({ kind: 'place', name: 'x', value: 'a' })).toBe(false);
    expect(keepsPaper({ kind: 'why', name: 'x', value: 'for the survey' })).toBe(false);
    expect(keepsPaper(said(true))).toBe(true);
    expect(keepsPaper({ kind: 'list', name: 'x', value: 'a' })).toBe(true);
    expect(keepsPaper({ kind: 'status', name: '', value: 'skipped' })).toBe(true);
    expect(keepsPaper({ kind: 'status', name: '', value: 'unread' })).toBe(false);
  });
});
