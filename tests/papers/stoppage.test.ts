import { describe, expect, it } from 'vitest';
import type { Stoppage } from '../../papers/stoppage.ts';
import { ended, MOST_MISSED, recorded, stopped, withoutPast, worst } from '../../papers/stoppage.ts';

const FULL: Stoppage = { reason: 'full', since: 10, missed: ['a', 'b'] };

describe('what stops recording', () => {
  it('is known since the first refusal, with every capture that was refused, once', () => {
    const first = stopped([], 'full', 10, { captureId: 'a' });
    expect(first).toEqual([{ reason: 'full', since: 10, missed: ['a'] }]);
    const again = stopped(first, 'full', 20, { captureId: 'a' });
    expect(stopped(again, 'full', 30, { captureId: 'b' })).toEqual([FULL]);
  });

  it('counts a capture that is refused for another reason only there', () => {
    expect(stopped([FULL], 'unopened', 30, { captureId: 'a' })).toEqual([
      { reason: 'full', since: 10, missed: ['b'] },
      { reason: 'unopened', since: 30, missed: ['a'] },
    ]);
  });

  it('remembers a bounded number of captures', () => {
    let stoppages: Stoppage[] = [];
    for (let n = 0; n < MOST_MISSED + 5; n++) stoppages = stopped(stoppages, 'failed', n, { captureId: String(n) });
    expect(stoppages[0]?.missed).toHaveLength(MOST_MISSED);
    expect(stoppages[0]?.since).toBe(0);
  });

  it('is over with the next capture that is stored, and gone once every capture that it missed is stored', () => {
    const one = recorded([FULL], 'a', 40);
    expect(one).toEqual([{ reason: 'full', since: 10, until: 40, missed: ['b'] }]);
    expect(recorded(one, 'b', 50)).toEqual([]);
    expect(recorded([FULL], 'other', 40)).toEqual([{ ...FULL, until: 40 }]);
  });

  it('begins anew when it comes again, with what it missed before', () => {
    const over = recorded([FULL], 'a', 40);
    expect(stopped(over, 'full', 60, { captureId: 'c' })).toEqual([{ reason: 'full', since: 60, missed: ['b', 'c'] }]);
  });

  it('is not disproved by a stored capture when the browser forbids a site', () => {
    const forbidden = stopped([], 'no-access', 5);
    expect(recorded(forbidden, 'a', 10)).toEqual(forbidden);
    expect(ended(forbidden, 'no-access', 20)).toEqual([]);
    expect(ended(forbidden, 'full', 20)).toEqual(forbidden);
  });

  it('stands, once over, until the reader has read it', () => {
    const over = ended([FULL], 'full', 30);
    expect(over).toEqual([{ ...FULL, until: 30 }]);
    expect(worst(over)).toBeUndefined();
    expect(withoutPast([...over, { reason: 'lost', since: 1, missed: [] }])).toEqual([
      { reason: 'lost', since: 1, missed: [] },
    ]);
  });

  it('is shown by what the reader must hear of first', () => {
    const all = stopped(stopped(stopped([], 'failed', 1), 'lost', 2), 'full', 3);
    expect(worst(all)?.reason).toBe('lost');
    expect(worst(ended(all, 'lost', 4))?.reason).toBe('full');
  });
});
