import { describe, expect, it } from 'vitest';
import { CaptureFolder } from '../../../bench/library/fold-captures.ts';
import type { SeenListing } from '../../../bench/library/library-rows.ts';
import { capturedAt } from '../../../bench/library/library-rows.ts';
import type { CapturedRow } from '../../../papers/capture.ts';
import { listingRef } from '../../../papers/listing.ts';
import { openLibrary } from '../../../storage/library.ts';
import { recordCapture } from '../../../storage/record-capture.ts';

const row = (id: string, rank: number, abstract?: string): CapturedRow => ({
  paper: { paperId: `arxiv:2401.${id.padStart(5, '0')}`, title: `Paper ${id}`, ...(abstract && { abstract }) },
  rank,
  upvotes: rank * 3,
});

function day(name: string, rows: CapturedRow[]): SeenListing<CapturedRow> {
  const ref = listingRef('hf', 'day', name);
  if (!ref) throw new Error(`${name} is no day`);
  return { ref, day: name, rows };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => row(`${index}`, index + 1));

// Both days are shown twice at one moment: of 9 cards and 12 either may be the last.
const SEEN = [
  day('2024-01-02', [row('1', 1), row('2', 2)]),
  day('2024-01-02', [row('2', 1, 'It is said.'), row('3', 2)]),
  day('2024-01-03', [row('1', 1, 'What is new.'), row('2', 2)]),
  ...[9, 12].map((count) => day('2024-01-04', many(count))),
  ...[12, 9].map((count) => day('2024-01-05', many(count))),
];

describe('folding captures', () => {
  it('makes the rows that the library itself would hold', async () => {
    const library = openLibrary('folded');
    const meta = await library.meta.get('library');
    const folder = new CaptureFolder(meta?.device ?? '');
    for (const [index, seen] of SEEN.entries()) {
      folder.add(seen);
      await recordCapture(library, {
        captureId: `bench-${index + 1}`,
        adapter: 'hf-day',
        listing: seen.ref,
        via: 'json',
        at: capturedAt(seen.day),
        readMs: 5,
        cards: seen.rows.length,
        unreadable: 0,
        rows: seen.rows,
      });
    }
    const rows = folder.take();
    expect(inOrder(rows.papers)).toEqual(inOrder(await library.papers.toArray()));
    expect(inOrder(rows.sightings)).toEqual(inOrder(await library.sightings.toArray()));
    expect(inOrder(rows.listings)).toEqual(inOrder(await library.listings.toArray()));
    expect(inOrder(rows.captures)).toEqual(inOrder(await library.captures.toArray()));
    expect(inOrder(rows.days)).toEqual(inOrder(await library.days.toArray()));
    expect((await library.meta.get('library'))?.revision).toBe(folder.revision);
    library.close();
  });

  it('begins anew after its rows were taken', () => {
    const folder = new CaptureFolder('a');
    for (const seen of SEEN) folder.add(seen);
    folder.take();
    expect(folder.take().papers).toEqual([]);
    expect(folder.revision).toBe(SEEN.length);
  });
});

function inOrder(rows: readonly object[]): string[] {
  const line = (item: object) => JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  return rows.map(line).sort();
}
