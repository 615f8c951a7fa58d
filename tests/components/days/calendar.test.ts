import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayOf, weekdays, weeksOf } from '../../../components/days/calendar-weeks.ts';
import { dayAfterKey } from '../../../components/days/day-steps.ts';
import { fullness } from '../../../components/days/fullness.ts';
import { dayState, pageOfDay } from '../../../papers/calendar-day.ts';
import { addDays, weekdayOf } from '../../../papers/days.ts';
import { runs } from '../../property-runs.ts';

const FROM_MONDAY = weekdays(1);
const FROM_SUNDAY = weekdays(7);

const month = fc
  .record({ year: fc.integer({ min: 1971, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) })
  .map((each) => `${each.year}-${String(each.month).padStart(2, '0')}`);

describe('the weeks of a month', () => {
  it('begin with the day that the language begins weeks with', () => {
    expect(weeksOf('2026-06', FROM_MONDAY)[0]?.[0]).toBe('2026-06-01');
    expect(weeksOf('2026-06', FROM_SUNDAY)[0]).toEqual([
      undefined,
      ...['01', '02', '03', '04', '05', '06'].map((date) => `2026-06-${date}`),
    ]);
  });

  it('have each day of the month once, in order, under its weekday', () => {
    fc.assert(
      fc.property(month, fc.constantFrom(FROM_MONDAY, FROM_SUNDAY, weekdays(6)), (of, order) => {
        const weeks = weeksOf(of, order);
        const days = weeks.flat().filter((day) => day !== undefined);
        expect(days[0]).toBe(`${of}-01`);
        expect(days.at(-1)).toBe(lastDayOf(of));
        expect(days).toEqual(days.map((_, index) => addDays(`${of}-01`, index)));
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          for (const [index, day] of week.entries()) if (day) expect(weekdayOf(day)).toBe(order[index]);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('a key in a calendar', () => {
  const press = (key: string, day: string, { shiftKey = false, isRightToLeft = false, order = FROM_MONDAY } = {}) =>
    dayAfterKey({ key, shiftKey }, day, order, isRightToLeft);

  it('goes a day, a week, a month or a year on', () => {
    expect(press('ArrowRight', '2026-06-30')).toBe('2026-07-01');
    expect(press('ArrowLeft', '2026-06-01')).toBe('2026-05-31');
    expect(press('ArrowDown', '2026-06-03')).toBe('2026-06-10');
    expect(press('ArrowUp', '2026-06-03')).toBe('2026-05-27');
    expect(press('PageUp', '2026-06-03')).toBe('2026-05-03');
    expect(press('PageDown', '2026-12-03')).toBe('2027-01-03');
    expect(press('PageDown', '2026-06-03', { shiftKey: true })).toBe('2027-06-03');
  });

  it('goes to the last day of a month that is shorter', () => {
    expect(press('PageUp', '2026-03-31')).toBe('2026-02-28');
    expect(press('PageUp', '2028-02-29', { shiftKey: true })).toBe('2027-02-28');
  });

  it('goes to the ends of the week as the language has it', () => {
    expect(press('Home', '2026-06-07')).toBe('2026-06-01');
    expect(press('Home', '2026-06-07', { order: FROM_SUNDAY })).toBe('2026-06-07');
    expect(press('End', '2026-06-03', { order: FROM_SUNDAY })).toBe('2026-06-06');
  });

  it('goes where its arrow points, from right to left too', () => {
    expect(press('ArrowLeft', '2026-06-03', { isRightToLeft: true })).toBe('2026-06-04');
    expect(press('ArrowRight', '2026-06-03', { isRightToLeft: true })).toBe('2026-06-02');
  });

  it('is left alone when it is another', () => {
    expect(press('j', '2026-06-03')).toBeUndefined();
  });
});

describe('a day of a calendar', () => {
  const [first, today] = ['2026-06-01', '2026-06-12'];
  const known = (papers: number, listings: string[] = []) => ({ day: '2026-06-03', papers, fresh: 0, listings });

  it('was seen, or its page was later, or it was missed', () => {
    expect(dayState('2026-06-03', known(3), first, today)).toBe('seen');
    expect(dayState('2026-06-03', known(0, ['hf:day:2026-06-03']), first, today)).toBe('later');
    expect(dayState('2026-06-03', undefined, first, today)).toBe('missed');
  });

  it('is not missed on a weekend, before the first day, today or later', () => {
    for (const day of ['2026-06-06', '2026-06-07', '2026-05-29', today, '2026-06-15']) {
      expect(dayState(day, undefined, first, today)).toBe('none');
    }
    expect(dayState('2026-06-03', undefined, undefined, today)).toBe('none');
  });

  it('opens on the site that has a page for it', () => {
    expect(pageOfDay('2026-06-03')).toEqual({
      address: 'https://huggingface.co/papers/date/2026-06-03',
      site: 'Hugging Face',
    });
    expect(pageOfDay('2026-02-30')).toBeUndefined();
  });

  it('is the fuller the more was seen on it', () => {
    expect([1, 25, 26, 50, 75, 76, 100].map((papers) => fullness(papers, 100))).toEqual([1, 1, 2, 2, 3, 4, 4]);
    expect(fullness(0, 0)).toBe(1);
  });
});
