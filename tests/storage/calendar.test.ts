import { describe, expect, it } from 'vitest';
import { calendarDays, dayRange, orderOfListing } from '../../storage/reads/calendar.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { captureOf, facts, freshLibrary, noon, rows } from './made-library.ts';

const papers = (...numbers: number[]) => rows(numbers.map((number) => facts(number)));

describe('the days of a calendar', () => {
  it('say how many papers were seen, and how many of them for the first time', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(papers(1, 2), { day: '2026-06-02' }));
    await recordCapture(library, captureOf(papers(2, 3, 4), { day: '2026-06-03' }));
    await recordCapture(library, captureOf(papers(5), { day: '2026-07-01' }));
    expect(await calendarDays(library, '2026-06-01', '2026-06-30')).toEqual([
      { day: '2026-06-02', papers: 2, fresh: 2, listings: ['hf:day:2026-06-02'] },
      { day: '2026-06-03', papers: 3, fresh: 2, listings: ['hf:day:2026-06-03'] },
    ]);
  });

  it('name the page of a day that was opened on another one', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(papers(1), { name: '2026-06-01', at: noon('2026-06-04') }));
    expect(await calendarDays(library, '2026-06-01', '2026-06-30')).toEqual([
      { day: '2026-06-01', papers: 0, fresh: 0, listings: ['hf:day:2026-06-01'] },
      { day: '2026-06-04', papers: 1, fresh: 1, listings: [] },
    ]);
  });

  it('begin with the first day on which something was seen and end with the last', async () => {
    const library = freshLibrary();
    expect(await dayRange(library)).toBeNull();
    for (const day of ['2026-06-03', '2026-05-02', '2026-06-20']) {
      await recordCapture(library, captureOf(papers(1), { day }));
    }
    expect(await dayRange(library)).toEqual({ first: '2026-05-02', last: '2026-06-20' });
  });
});

describe('the order of a listing', () => {
  it('is that of its page when it was last seen, and then what stood on it before', async () => {
    const library = freshLibrary();
    const at = noon('2026-06-03');
    await recordCapture(library, captureOf(papers(1, 2, 3), { at }));
    await recordCapture(library, captureOf(papers(4, 3, 1), { at: at + 3_600_000 }));
    expect(await orderOfListing(library, 'hf:day:2026-06-03')).toEqual([4, 3, 1, 2].map((n) => facts(n).paperId));
  });
});
