import type { Shown } from '../papers/capture.ts';
import { localDay } from '../papers/days.ts';
import { forgetFirst } from './forget/forget-place.ts';
import type { Library, SightingKey } from './library.ts';
import { readPapers } from './reads/papers.ts';
import { write } from './write.ts';

/**
 * Notes when these papers were first on screen, on the sightings of the capture they belong to. Papers without such a
 * sighting are skipped, and an earlier time is never replaced, so that recording it again changes nothing.
 */
export function recordShown(library: Library, { listing, captureAt, papers }: Shown): Promise<void> {
  return write(library, async (writing) => {
    const { device, revision } = writing;
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
