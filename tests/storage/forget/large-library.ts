import { newSighting } from '../../../papers/sighting.ts';
import type { Library } from '../../../storage/library.ts';
import { newPaper } from '../../../storage/paper-row.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { captureOf, facts, freshLibrary, noon, rows } from '../made-library.ts';

export const DAY = '2026-06-03';
export const LISTING = 'hf:day:2026-06-03';

/** More papers of one day and listing than one write takes, put there behind the back of captures. */
export async function largeLibrary(papers: number): Promise<Library> {
  const library = freshLibrary();
  await recordCapture(library, captureOf(rows([facts(0), facts(papers - 1)])));
  const meta = await library.meta.get('library');
  const where = { listing: LISTING, kind: 'day', day: DAY, device: meta?.device ?? '' } as const;
  const seen = rows(Array.from({ length: papers }, (_, number) => facts(number)));
  await library.papers.bulkPut(seen.map(({ paper }) => ({ ...newPaper(paper, noon(DAY)), revision: 1 })));
  await library.sightings.bulkPut(seen.map((row) => newSighting(where, row, noon(DAY))));
  await library.days.put({ day: DAY, papers });
  await library.meta.update('library', { papers });
  return library;
}
