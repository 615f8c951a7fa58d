import { describe, expect, it } from 'vitest';
import { paperRecord } from '../../../../components/detail/record/paper-record.ts';
import type { Sighting } from '../../../../papers/sighting.ts';

const DAY = '2026-06-0';
const sighting = (day: number, rest: Partial<Sighting> = {}): Sighting => ({
  ...{ paperId: 'arxiv:2606.00001', listing: `hf:day:${DAY}${day}`, kind: 'day', day: `${DAY}${day}`, device: 'a' },
  ...{ firstAt: day * 100, lastAt: day * 100 + 10, times: 1, ...rest },
});

describe('the record of a paper', () => {
  it('is where it was first and last seen, how often and on how many days', () => {
    const [late, again, early] = [sighting(8), sighting(3, { listing: 'hf:trending:x', times: 2 }), sighting(3)];
    expect(paperRecord([late, { ...again, firstAt: 320 }, early])).toMatchObject({
      ...{ first: early, last: late, times: 4, days: 2, opened: [] },
    });
  });

  it('names a listing rather than the paper’s own page, and the days on which that was opened', () => {
    const own = sighting(2, { kind: 'paper', listing: 'hf:paper:2606.00001' });
    const record = paperRecord([sighting(3), own]);
    expect(record).toMatchObject({ first: sighting(3), last: sighting(3), opened: [own.day], days: 2 });
  });

  it('leaves out pages that nobody looked at, unless there is nothing else', () => {
    const hidden = sighting(1, { hidden: true, times: 0 });
    expect(paperRecord([sighting(3), hidden])?.first.day).toBe(`${DAY}3`);
    expect(paperRecord([hidden])?.first).toEqual(hidden);
  });

  it('is none without a sighting', () => {
    expect(paperRecord([])).toBeUndefined();
  });
});
