import { expect } from 'vitest';
import type { Paper } from '../../papers/paper.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { visitsOf } from '../../papers/visit.ts';
import type { ExtensionPage } from '../../scripts/browser/driver.ts';
import type { CaptureRecord, DayCount, LabelCount, LibraryMeta, Listing } from '../../storage/rows.ts';
import { rowsOf } from './daybook.ts';

/** The tables that a capture writes. */
export interface WholeLibrary {
  papers: Paper[];
  listings: Listing[];
  sightings: Sighting[];
  captures: CaptureRecord[];
  days: DayCount[];
  meta: LibraryMeta;
}

/**
 * Reads the library and checks that it is the sum of whole captures: every paper of a capture is there with its
 * sighting, nothing is there that is in no capture, and every count is right.
 */
export async function expectWhole(page: ExtensionPage): Promise<WholeLibrary> {
  const papers = await rowsOf<Paper>(page, 'papers');
  const listings = await rowsOf<Listing>(page, 'listings');
  const sightings = await rowsOf<Sighting>(page, 'sightings');
  const captures = await rowsOf<CaptureRecord>(page, 'captures');
  const days = await rowsOf<DayCount>(page, 'days');
  const [meta] = await rowsOf<LibraryMeta>(page, 'meta');
  if (!meta) throw new Error('the library has no row about itself');

  const times = new Map<string, number>();
  for (const listing of new Set(captures.map((capture) => capture.listing))) {
    const looked = captures.filter((capture) => capture.listing === listing && !capture.hidden);
    for (const visit of visitsOf(looked.map(({ day = '', ...capture }) => ({ ...capture, day })))) {
      const days = new Set(visit.flatMap(({ day, paperIds }) => paperIds.map((id) => `${id} ${listing} ${day}`)));
      for (const key of days) {
        const place = key.slice(0, key.lastIndexOf(' '));
        times.set(place, (times.get(place) ?? 0) + 1);
      }
    }
  }
  const behind = captures.filter((capture) => capture.hidden);
  for (const place of behind.flatMap(({ listing, paperIds }) => paperIds.map((id) => `${id} ${listing}`))) {
    times.set(place, times.get(place) ?? 0);
  }
  const seen = new Map<string, number>();
  for (const { paperId, listing, times: count } of sightings) {
    const place = `${paperId} ${listing}`;
    seen.set(place, (seen.get(place) ?? 0) + count);
  }
  expect(new Map([...seen].sort())).toEqual(new Map([...times].sort()));
  expect(new Set(papers.map((paper) => paper.paperId))).toEqual(
    new Set(captures.flatMap((capture) => capture.paperIds)),
  );
  expect(new Set(listings.map((listing) => listing.listing))).toEqual(
    new Set(captures.map((capture) => capture.listing)),
  );
  for (const { listing, times: count } of listings) {
    expect(count).toBe(captures.filter((capture) => capture.listing === listing).length);
  }
  for (const { day, papers: count } of days) {
    expect(count).toBe(new Set(sightings.filter((each) => each.day === day).map((each) => each.paperId)).size);
  }
  const labels = await rowsOf<LabelCount>(page, 'labelCounts');
  for (const { kind, name, papers: count } of labels) {
    const isLabelled = ({ tags, lists }: Paper) => (kind === 'tag' ? tags : lists).includes(name);
    expect(count).toBe(papers.filter(isLabelled).length);
  }
  expect(labels).toHaveLength(
    new Set(papers.flatMap(({ tags, lists }) => [...tags, ...lists.map((list) => `list ${list}`)])).size,
  );
  expect(meta.papers).toBe(papers.length);
  expect(captures.reduce((sum, capture) => sum + capture.fresh, 0)).toBe(papers.length);
  expect(Math.max(0, ...papers.map((paper) => paper.revision))).toBeLessThanOrEqual(meta.revision);
  return { papers, listings, sightings, captures, days, meta };
}
