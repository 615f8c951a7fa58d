import { beforeEach, describe, expect, it, vi } from 'vitest';
import { adapterLabel } from '../../../components/labels/adapter-labels.ts';
import { listingLabel } from '../../../components/labels/listing-labels.ts';
import { speakEnglish } from '../english.ts';

// Daybook has no further site yet.
vi.mock('../../../papers/sources.ts', async (importOriginal) => {
  const { SITES, ...rest } = await importOriginal<typeof import('../../../papers/sources.ts')>();
  const further = { ...SITES[0], source: 'one', name: 'One', daily: 'News', isOptional: true };
  const siteOf = (source: string) => (source === 'one' ? further : SITES[0]);
  return { ...rest, SITES: [SITES[0], further], SOURCES: ['hf', 'one'], siteOf };
});

describe('a further site', () => {
  beforeEach(() => speakEnglish());

  it.each([
    ['hf:week:2026-W05', 'Week 5 of 2026'],
    ['one:week:2026-W05', 'Week 5 of 2026, on One'],
    ['one:day:2026-02-02', 'News, 2 Feb'],
    ['one:day:unknown', 'News, unknown day'],
  ])('is named where its listings would be taken for the first one’s: %s', (key, label) => {
    expect(listingLabel(key, '2026-06-03')).toBe(label);
  });

  it.each([
    ['hf-day', 'Daily Papers'],
    ['hf-week', 'papers of a week'],
    ['hf-links', 'a page with papers'],
    ['one-day', 'News'],
    ['one-week', 'papers of a week, on One'],
    ['gone-day', 'a page with papers'],
  ])('is named in a notice of its pages, and one that is gone is not: %s', (adapter, label) => {
    expect(adapterLabel(adapter)).toBe(label);
  });
});
