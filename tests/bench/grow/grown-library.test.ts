import { describe, expect, it } from 'vitest';
import { rowFromItem } from '../../../adapters/hf/item.ts';
import { grownListings } from '../../../bench/grow/grown-listings.ts';
import { grownRows } from '../../../bench/grow/grown-rows.ts';
import type { SeenListing } from '../../../bench/library/library-rows.ts';
import type { CapturedRow } from '../../../papers/capture.ts';
import { cleanFacts, cleanRow } from '../../../papers/clean.ts';
import { addDays } from '../../../papers/days.ts';
import { listingRef } from '../../../papers/listing.ts';
import { madeItems } from '../../../scripts/pages/made-papers.ts';

const DAYS = 40;
const PER_DAY = 8;

const recorded: SeenListing<CapturedRow>[] = Array.from({ length: DAYS }, (_, index) => {
  const day = addDays('2026-01-01', index);
  const ref = listingRef('hf', 'day', day);
  if (!ref) throw new Error(`${day} is no day`);
  const rows = madeItems(PER_DAY, { day }).flatMap((item, rank) => cleanRow(rowFromItem(item, rank + 1)) ?? []);
  return { ref, day, rows };
});

const PAPERS = 1_500;
const listings = [...grownListings(recorded, PAPERS)];
const papers = new Map(listings.flatMap(({ rows }) => rows.map(({ paper }) => [paper.paperId, paper] as const)));

describe('a grown library', () => {
  it('has as many papers as requested, the recorded ones among them', () => {
    expect(papers.size).toBe(PAPERS);
    for (const { rows } of recorded) for (const { paper } of rows) expect(papers.get(paper.paperId)).toBe(paper);
  });

  it('is the same every time', () => {
    expect([...grownListings(recorded, PAPERS)]).toEqual(listings);
  });

  it('is shown day by day, each paper once on a listing', () => {
    const days = listings.map(({ day }) => day);
    expect(days).toEqual(days.toSorted());
    for (const { rows } of listings) {
      expect(new Set(rows.map(({ paper }) => paper.paperId)).size).toBe(rows.length);
    }
  });

  it('holds nothing but what the library would take', () => {
    for (const paper of papers.values()) expect(cleanFacts(paper)).toEqual(paper);
  });

  it('comes in batches that hold each row once', () => {
    const batches = [...grownRows(recorded, PAPERS, 'here')];
    const ids = batches.flatMap(({ rows }) => rows.papers.map(({ paperId }) => paperId));
    expect(ids).toHaveLength(PAPERS);
    expect(new Set(ids)).toEqual(new Set(papers.keys()));
    const days = batches.flatMap(({ rows }) => rows.days.map(({ day }) => day));
    expect(new Set(days).size).toBe(days.length);
    expect(batches.at(-1)?.revision).toBe(listings.length);
  });
});
