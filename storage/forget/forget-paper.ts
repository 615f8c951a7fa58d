import type { PaperId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';
import { write } from '../write.ts';
import { eraseFromCaptures, keysOfPaper } from './erase-papers.ts';
import { takeSightings } from './take-sightings.ts';

/** Forgets one paper with everything that names it, in one write. Gives how many papers are gone. */
export function forgetPaper(library: Library, paperId: PaperId): Promise<number> {
  return write(library, async (writing) => {
    if (!(await library.papers.get(paperId))) return 0;
    const taken = await keysOfPaper(library, paperId);
    await eraseFromCaptures(
      library,
      paperId,
      taken.map(([, listing]) => listing),
    );
    return takeSightings(writing, new Map([[paperId, { taken, left: [] }]]), { unseen: 'forget', isOrdered: true });
  });
}
