import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Sighting } from '../../papers/sighting.ts';
import type { Library } from '../library.ts';
import { sightingsOf } from '../rows-of-paper.ts';

/** Everything the library knows of one paper. */
export interface PaperDetail {
  paper: Paper;
  /** newest first */
  sightings: Sighting[];
}

/** A paper, under its present key when it was found to be the same as another. */
export async function presentPaper(library: Library, paperId: PaperId): Promise<Paper | undefined> {
  const paper = await library.papers.get(paperId);
  if (paper) return paper;
  const became = (await library.tombstones.get(paperId))?.became;
  return became ? presentPaper(library, became) : undefined;
}

/** A present paper with every sighting of it. */
export async function paperDetail(library: Library, paperId: PaperId): Promise<PaperDetail | undefined> {
  const paper = await presentPaper(library, paperId);
  if (!paper) return undefined;
  const sightings = await sightingsOf(library, paper.paperId).toArray();
  return { paper, sightings: sightings.sort((a, b) => b.lastAt - a.lastAt || a.listing.localeCompare(b.listing)) };
}
