import { LIMITS } from '../../papers/limits.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Sighting } from '../../papers/sighting.ts';
import type { Library } from '../library.ts';
import { sightingsOf } from '../of-paper.ts';

/** A paper with where it was last seen on a listing, as a row shows it. */
export interface SeenPaper {
  paper: Paper;
  /** the newest sighting with a rank, else the newest of all; absent when none is left */
  sighting?: Sighting;
}

/**
 * The papers last seen, newest first; those of one capture in the order of the page. At most `limit` papers. All papers
 * of a capture have the same time, so the last of these is read whole before it is cut. Where more papers have one time
 * than a capture can hold, as those of an imported library may, it is not said which of them come.
 */
export async function recentPapers(library: Library, limit: number): Promise<SeenPaper[]> {
  const [last] = await library.papers
    .orderBy('lastSeen')
    .reverse()
    .offset(limit - 1)
    .limit(1)
    .keys();
  const papers = await library.papers
    .where('lastSeen')
    .aboveOrEqual(last ?? 0)
    .reverse()
    .limit(limit - 1 + LIMITS.rows)
    .toArray();
  const seen = await withSightings(library, papers);
  return seen.sort((a, b) => b.paper.lastSeen - a.paper.lastSeen || rankOf(a) - rankOf(b)).slice(0, limit);
}

/** These papers in the order of their ids, each with its last sighting; papers that are gone are left out. */
export async function papersById(library: Library, ids: PaperId[]): Promise<SeenPaper[]> {
  const papers = await library.papers.bulkGet(ids);
  return withSightings(
    library,
    papers.filter((paper) => paper !== undefined),
  );
}

function withSightings(library: Library, papers: Paper[]): Promise<SeenPaper[]> {
  return Promise.all(
    papers.map(async (paper) => {
      const sighting = newest(await sightingsOf(library, paper.paperId).toArray());
      return { paper, ...(sighting && { sighting }) };
    }),
  );
}

function newest(sightings: Sighting[]): Sighting | undefined {
  const ranked = sightings.filter((sighting) => sighting.rank !== undefined);
  const from = ranked.length > 0 ? ranked : sightings;
  return from.reduce<Sighting | undefined>((best, one) => (best && best.lastAt >= one.lastAt ? best : one), undefined);
}

function rankOf({ sighting }: SeenPaper): number {
  return sighting?.rank ?? Number.MAX_SAFE_INTEGER;
}
