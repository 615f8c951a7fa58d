import type { PaperId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';
import { write } from '../write.ts';
import { eraseFromCaptures, keysOfPaper } from './erase-papers.ts';
import { refreshListings } from './listing-rows.ts';
import { noteOrder } from './orders-given.ts';
import { takeSightings } from './take-sightings.ts';

/** Forgets one paper with everything that names it, in one write. Gives how many papers are gone. */
export function forgetPaper(library: Library, paperId: PaperId): Promise<number> {
  return write(library, async (writing) => {
    noteOrder(library);
    if (!(await library.papers.get(paperId))) return 0;
    const taken = await keysOfPaper(library, paperId);
    const listings = new Set(taken.map(([, listing]) => listing));
    await eraseFromCaptures(library, paperId, listings);
    const papers = new Map([[paperId, { taken, left: [] }]]);
    const gone = await takeSightings(writing, papers, { unseen: 'forget', isOrdered: true });
    await refreshListings(library, listings);
    return gone;
  });
}
