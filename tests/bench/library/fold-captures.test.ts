import { describe, expect, it } from 'vitest';
import { CaptureFolder } from '../../../bench/library/fold-captures.ts';
import type { SeenListing } from '../../../bench/library/library-rows.ts';
import { capturedAt } from '../../../bench/library/library-rows.ts';
import type { CapturedRow } from '../../../papers/capture.ts';
import { listingRef } from '../../../papers/listing.ts';
import type { LastCapture } from '../../../storage/last-capture.ts';
import { compareCaptures } from '../../../storage/last-capture.ts';
import { openLibrary } from '../../../storage/library.ts';
import { recordCapture } from '../../../storage/record-capture.ts';

const row = (id: string, rank: number, abstract?: string): CapturedRow => ({
  paper: { paperId: `arxiv:2401.0000${id}`, title: `Paper ${id}`, ...(abstract && { abstract }) },
  rank,
  upvotes: rank * 3,
});

function day(name: string, rows: CapturedRow[]): SeenListing<CapturedRow> {
  const ref = listingRef('hf', 'day', name);
  if (!ref) throw new Error(`${name} is no day`);
  return { ref, day: name, rows };
}

const captured = (cards: number): LastCapture => ({ via: 'json', cards, unreadable: 0 });

const SEEN = [
  day('2024-01-02', [row('1', 1), row('2', 2)]),
  day('2024-01-02', [row('2', 1, 'It is said.'), row('3', 2)]),
  day('2024-01-03', [row('1', 1, 'What is new.'), row('2', 2)]),
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

  it('keeps of two captures of one moment, one of 9 cards and one of 12, the one that the library keeps', () => {
    const cards = ([first, second]: readonly number[]) => {
      const folder = new CaptureFolder('a');
      for (const count of [first, second]) {
        folder.add(
          day(
            '2024-01-04',
            Array.from({ length: count ?? 0 }, (_, index) => row(`${index}`, index + 1)),
          ),
        );
      }
      return folder.take().listings[0]?.cards;
    };
    const kept = compareCaptures(captured(9), captured(12)) > 0 ? 9 : 12;
    expect([cards([9, 12]), cards([12, 9])]).toEqual([kept, kept]);
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
