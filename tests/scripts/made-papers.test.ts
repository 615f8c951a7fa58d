import { describe, expect, it } from 'vitest';
import { MOST_PER_DAY, madeItems } from '../../scripts/pages/made-papers.ts';

const items = madeItems(1_000, { day: '2026-01-05' });
const abstracts = items.map(({ paper }) => paper.summary ?? '');

describe('made papers', () => {
  it('are the same for the same day, and a longer list begins with the shorter', () => {
    expect(madeItems(10, { day: '2026-01-05' })).toEqual(items.slice(0, 10));
    expect(madeItems(10, { day: '2026-01-06' })[0]?.title).not.toBe(items[0]?.title);
  });

  it('keep their ids under another seed, with other texts', () => {
    const other = madeItems(10, { day: '2026-01-05', seed: 2 });
    expect(other.map(({ paper }) => paper.id)).toEqual(items.slice(0, 10).map(({ paper }) => paper.id));
    expect(other[0]?.paper.summary).not.toBe(abstracts[0]);
  });

  it('have ids that are unique over days and places', () => {
    const ids = ['2026-01-30', '2026-01-31', '2026-02-01'].flatMap((day) =>
      madeItems(MOST_PER_DAY, { day }).map(({ paper }) => paper.id),
    );
    expect(new Set(ids).size).toBe(3 * MOST_PER_DAY);
    expect(ids.every((id) => /^260[12]\.\d{5}$/.test(id))).toBe(true);
  });

  it('have abstracts of 100 to 200 words, no two alike', () => {
    const words = abstracts.map((abstract) => abstract.split(/\s+/).length);
    expect(Math.min(...words)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...words)).toBeLessThanOrEqual(200);
    expect(new Set(abstracts).size).toBe(1_000);
  });

  it('have votes that fall along the list', () => {
    const votes = items.map(({ paper }) => paper.upvotes ?? -1);
    expect(votes).toEqual(votes.toSorted((a, b) => b - a));
    expect(votes[0]).toBeGreaterThanOrEqual(90);
    expect(votes.at(-1)).toBe(0);
  });

  it('hold what is hard to print and to search', () => {
    const text = JSON.stringify(items);
    for (const hard of ['\\\\mathcal{O}', '\\\\%', ' < ', ' & ', '\\n  ', 'É', 'Ł', '山', '하', '\\"']) {
      expect(text).toContain(hard);
    }
    const withOrganisation = items.filter(({ organization }) => organization).length;
    expect(withOrganisation).toBeGreaterThan(500);
    expect(withOrganisation).toBeLessThan(750);
    expect(Math.max(...items.map(({ paper }) => paper.authors?.length ?? 0))).toBeGreaterThan(50);
    expect(items.some(({ paper }) => (paper.githubStars ?? 0) > 1_000)).toBe(true);
    expect(items.some(({ paper }) => paper.authors?.some(({ hidden }) => hidden))).toBe(true);
  });

  it('are refused for no day and for more than a day holds', () => {
    expect(() => madeItems(1, { day: '2026-02-30' })).toThrow('2026-02-30 is no day.');
    expect(() => madeItems(MOST_PER_DAY + 1, { day: '2026-02-01' })).toThrow('at most 3000');
  });
});
