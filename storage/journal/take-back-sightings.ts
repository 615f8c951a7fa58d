import type { Change } from '../../papers/journal.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { recountDays } from '../day-counts.ts';
import { fitSeen } from '../fit-seen.ts';
import { sightingChange } from '../imports/imported-sightings.ts';
import type { SightingKey } from '../library.ts';
import { forgetMonths } from '../months/forget-months.ts';
import { readPapers } from '../reads/papers.ts';
import type { Writing } from '../write.ts';
import type { IsStill } from './inverse.ts';

export type SightingOfPaper = Extract<Change, { of: 'sighting' }>;

/**
 * Takes away the imported sightings that a step set, or puts there again what stood there before, unless another import
 * has changed them since; gives what it did, for the journal, and the papers that stay as they are.
 */
export async function takeBackSightings(
  writing: Writing,
  changes: readonly SightingOfPaper[],
  isStill: IsStill,
): Promise<{ changes: SightingOfPaper[]; leftAlone: PaperId[] }> {
  const { library } = writing;
  if (changes.length === 0) return { changes: [], leftAlone: [] };
  const keys = changes.map(({ paperId, listing, day, device }): SightingKey => [paperId, listing, day, device]);
  const stored = await library.sightings.bulkGet(keys);
  const ids = [...new Set(changes.map(({ paperId }) => paperId))];
  const papers = new Map((await readPapers(library, ids)).map((paper) => [paper.paperId, paper]));
  const made: SightingOfPaper[] = [];
  const put: Sighting[] = [];
  const gone: SightingKey[] = [];
  const leftAlone: PaperId[] = [];
  for (const [i, change] of changes.entries()) {
    const { paperId, before, at } = change;
    const [now, key] = [stored[i], keys[i]];
    const stands = change.gone ? now === undefined : now !== undefined && isStill(now.recorded, at);
    if (!stands || !key || !papers.has(paperId) || (!before && !now)) {
      leftAlone.push(paperId);
      continue;
    }
    const stamp = writing.stamp();
    if (before) put.push({ ...before, paperId, recorded: stamp });
    else gone.push(key);
    made.push({ ...sightingChange(change, stamp, now), ...(!before && { gone: true }) });
  }
  await library.sightings.bulkPut(put);
  await library.sightings.bulkDelete(gone);
  const changed = new Set(made.map(({ paperId }) => paperId));
  // The counts name authors of papers that may be gone in a moment.
  await forgetMonths(
    library,
    [...papers.values()].filter(({ paperId }) => changed.has(paperId)),
  );
  await fitSeen(writing, [...changed]);
  await recountDays(
    library,
    made.map(({ day }) => day),
  );
  return { changes: made, leftAlone };
}
