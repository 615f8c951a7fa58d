import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../../papers/days.ts';
import { hasDigest, readyWeek, WEEKDAYS, weekOnOffer } from '../../papers/digest-week.ts';
import { runs } from '../property-runs.ts';

const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1971-01-01', count));
const weekday = fc.constantFrom(...WEEKDAYS);

describe('the week that is ready', () => {
  it('is the seven days before the reader’s day of the week, which is a Monday until they choose', () => {
    expect(readyWeek('2026-06-08')).toEqual({ first: '2026-06-01', last: '2026-06-07' });
    expect(readyWeek('2026-06-14')).toEqual({ first: '2026-06-01', last: '2026-06-07' });
    expect(readyWeek('2026-06-14', 5)).toEqual({ first: '2026-06-05', last: '2026-06-11' });
  });

  it('is over, is the newest such week, and begins on the day of the week that was chosen', () => {
    fc.assert(
      fc.property(day, weekday, (today, chosen) => {
        const { first, last } = readyWeek(today, chosen);
        expect(daysBetween(first, last)).toBe(6);
        expect(last < today).toBe(true);
        expect(addDays(last, 7) >= today).toBe(true);
        expect(weekdayOf(first)).toBe(chosen);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('a digest', () => {
  it('is offered on the reader’s day alone, until it was opened or declined', () => {
    const week = { first: '2026-06-05', last: '2026-06-11' };
    expect(weekOnOffer('2026-06-12', { digestDay: 5 })).toEqual(week);
    expect(weekOnOffer('2026-06-12', { digestDay: 5, digestSeen: '2026-05-29' })).toEqual(week);
    expect(weekOnOffer('2026-06-12', { digestDay: 5, digestSeen: '2026-06-05' })).toBeUndefined();
    expect(weekOnOffer('2026-06-13', { digestDay: 5 })).toBeUndefined();
    expect(weekOnOffer('2026-06-08', {})).toEqual({ first: '2026-06-01', last: '2026-06-07' });
  });

  it('is never offered while digests are off', () => {
    fc.assert(
      fc.property(day, weekday, (today, digestDay) => {
        expect(weekOnOffer(today, { digests: false, digestDay })).toBeUndefined();
      }),
      { numRuns: runs(50) },
    );
  });

  it('there is of no week to come, and of none before there were times', () => {
    expect(hasDigest('2026-06-12', '2026-06-12')).toBe(true);
    expect(hasDigest('2026-06-13', '2026-06-12')).toBe(false);
    expect(hasDigest('0000-01-01', '2026-06-12')).toBe(false);
  });
});
