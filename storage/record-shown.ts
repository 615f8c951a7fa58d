import type { Shown } from '../papers/capture.ts';
import { localDay } from '../papers/days.ts';
import { forgetFirst } from './forget/forget-place.ts';
import type { Library, SightingKey } from './library.ts';
import { readPapers } from './reads/papers.ts';
import { write } from './write.ts';

// A page is not in view for longer without being read again: else one wrong clock would make years one visit.
const LONGEST = 12 * 3_600_000;

/**
 * Notes when these papers were first on screen, on the sightings of the capture they belong to, and on the capture how
 * long its page was in view. Papers without such a sighting are skipped, and an earlier time on screen is never
 * replaced nor a later one in view, so that recording it again changes nothing.
 */
export function recordShown(library: Library, { listing, captureId, captureAt, until, papers }: Shown): Promise<void> {
  return write(library, async (writing) => {
    const { device, revision } = writing;
    const capture = until !== undefined && captureId ? await library.captures.get(captureId) : undefined;
    if (capture?.listing === listing && until !== undefined && until > (capture.until ?? capture.at)) {
      await library.captures.put({ ...capture, until: Math.min(until, capture.at + LONGEST) });
    }
    await forgetFirst(
      writing,
      papers.map(({ paperId }) => paperId),
    );
    const day = localDay(captureAt);
    const keys = papers.map(({ paperId }): SightingKey => [paperId, listing, day, device]);
    const sightings = await library.sightings.bulkGet(keys);
    const shown = sightings.flatMap((sighting, index) => {
      const at = papers[index]?.at;
      return sighting && at !== undefined && !sighting.shownAt ? [{ ...sighting, shownAt: at }] : [];
    });
    await library.sightings.bulkPut(shown);
    // The index knows which papers were shown.
    const changed = await readPapers(
      library,
      shown.map((sighting) => sighting.paperId),
    );
    await library.papers.bulkPut(changed.map((paper) => ({ ...paper, revision })));
  });
}
