import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayInYear, dayStart, isDay, isMonth, isoWeek, isWeek, localDay } from '../../papers/days.ts';
import '../property-runs.ts';

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it.each(['2024-02-29', '2026-12-31'])('knows that %s exists', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-06-03T00', 'yesterday'])(
    'knows that %j is no day',
    (day) => {
      expect(isDay(day)).toBe(false);
    },
  );

  // Cases of ISO 8601 where the year of the week is not the year of the day.
  it.each([
    ['2026-06-03', '2026-W23'],
    ['2027-01-01', '2026-W53'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
    ['2026-01-01', '2026-W01'],
  ])('puts %s into week %s', (day, week) => {
    expect(isoWeek(day)).toBe(week);
    expect(isWeek(week)).toBe(true);
  });

  it('gives the seven days from a Monday the same week, and the next Monday another', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
        expect(isoWeek(addDays(monday, 6))).toBe(isoWeek(monday));
        expect(isoWeek(addDays(monday, 7))).not.toBe(isoWeek(monday));
      }),
    );
  });

  it('comes back to a day when as many days are taken as were added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it("starts the reader's day at its first millisecond, also where clocks change", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(localDay(dayStart(day))).toBe(day);
        expect(localDay(dayStart(day) - 1)).toBe(addDays(day, -1));
        expect(localDay(dayStart(day, 1) - 1)).toBe(day);
      }),
    );
  });

  it('reads the label of a day page', () => {
    expect(dayInYear('May 29', 2026)).toBe('2026-05-29');
    expect(dayInYear('Feb 29', 2026)).toBeUndefined();
    expect(dayInYear('29 May', 2026)).toBeUndefined();
  });

  it('knows months from 01 to 12', () => {
    expect(isMonth('2026-12')).toBe(true);
    expect(isMonth('2026-13')).toBe(false);
  });
});
