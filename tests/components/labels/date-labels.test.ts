import { beforeEach, describe, expect, it } from 'vitest';
import {
  dateInShort,
  dateOfUtc,
  dayLabel,
  fullDay,
  monthLabel,
  shortDay,
} from '../../../components/labels/date-labels.ts';
import { listingLabel, listingLabelInList } from '../../../components/labels/listing-labels.ts';
import { speakEnglish } from '../english.ts';

const TODAY = '2026-03-01';

beforeEach(speakEnglish);

describe('days in words', () => {
  it('are today and yesterday, also over the end of a month', () => {
    expect(dayLabel(TODAY, TODAY)).toBe('Today');
    expect(dayLabel('2026-02-28', TODAY)).toBe('Yesterday');
    expect(shortDay(TODAY, TODAY)).toBe('Today');
    expect(shortDay('2026-02-28', TODAY)).toBe('Yesterday');
  });

  it('are written in full as headings', () => {
    expect(dayLabel('2026-02-27', TODAY)).toBe(fullDay('2026-02-27'));
    expect(fullDay('2026-02-27')).toMatch(/^Friday,? 27 February 2026$/);
  });

  it('have their year only when it is another one', () => {
    expect(shortDay('2026-02-02', TODAY)).toBe('2 Feb');
    expect(shortDay('2025-02-02', TODAY)).toBe('2 Feb 2025');
    expect(dateInShort(TODAY, TODAY)).toBe('1 Mar');
  });

  it('are the same wherever the reader is', () => {
    expect(monthLabel('2026-06')).toBe('June 2026');
    expect(dateOfUtc(Date.UTC(2026, 5, 2))).toBe('2 June 2026');
    expect(dateOfUtc(Date.UTC(2026, 5, 2, 23, 59))).toBe('2 June 2026');
  });

  it('that are none are left as they are', () => {
    expect(dateInShort('2026-02-30', TODAY)).toBe('2026-02-30');
  });
});

describe('listings in words', () => {
  it.each([
    ['hf:day:2026-02-02', 'Daily Papers, 2 Feb'],
    ['hf:day:unknown', 'Daily Papers, unknown day'],
    ['hf:week:2026-W05', 'Week 5 of 2026'],
    ['hf:month:2026-06', 'June 2026'],
    ['hf:trending:2025-12-31', 'Trending, 31 Dec 2025'],
    ['hf:search:mixture of experts', 'Search for “mixture of experts”'],
    ['hf:paper:2602.08025', 'Its own page'],
    ['hf:organisation:tiny-lab', 'Papers of tiny-lab'],
  ])('%s is “%s”', (key, words) => {
    expect(listingLabel(key, TODAY)).toBe(words);
  });

  it('are told apart by title where they stand among others and are pages of papers, or by id', () => {
    const opened = { listing: 'hf:paper:2602.08025' };
    expect(listingLabelInList({ ...opened, title: 'Otters hold hands' }, TODAY)).toBe(
      'The page of “Otters hold hands”',
    );
    expect(listingLabelInList(opened, TODAY)).toBe('The page of 2602.08025');
    expect(listingLabelInList({ ...opened, title: 'O'.repeat(500) }, TODAY)).toMatch(/^The page of “O{90}…”$/);
    expect(listingLabelInList({ listing: 'hf:week:2026-W05' }, TODAY)).toBe('Week 5 of 2026');
  });

  it('that are not known are named by their key', () => {
    expect(listingLabel('elsewhere:day:1', TODAY)).toBe('elsewhere:day:1');
  });
});
