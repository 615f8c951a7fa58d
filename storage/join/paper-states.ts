import type { DeviceFacts } from '../../papers/device-facts.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperState } from '../../papers/paper-state.ts';
import type { Library } from '../library.ts';
import { factsOf } from '../paper-row.ts';
import { factsOfPaper, marksOf, sightingsOf } from '../rows-of-paper.ts';

/**
 * What the library of this device knows of these papers; those that are not there are left out. For use inside a
 * transaction; costs three reads for each paper.
 */
export async function readStates(
  library: Library,
  device: string,
  ids: readonly PaperId[],
): Promise<Map<PaperId, PaperState>> {
  const papers = (await library.papers.bulkGet([...ids])).filter((paper) => paper !== undefined);
  const states = papers.map(async (paper): Promise<[PaperId, PaperState]> => {
    const { paperId, joined } = paper;
    const [sightings, marks, facts] = await Promise.all([
      sightingsOf(library, paperId).toArray(),
      marksOf(library, paperId).toArray(),
      joined ? factsOfPaper(library, paperId).toArray() : [],
    ]);
    return [paperId, { facts: joined ? facts : [ownFacts(paper, device)], sightings, marks }];
  });
  return new Map(await Promise.all(states));
}

/** What this device knows of a paper that no other has facts of: the row that stands for it on the paper itself. */
function ownFacts(paper: Paper, device: string): DeviceFacts {
  return { paperId: paper.paperId, device, ...factsOf(paper), version: paper.revision };
}

/** The state as it is under another key. */
export function movedState({ facts, sightings, marks }: PaperState, paperId: PaperId): PaperState {
  return {
    facts: facts.map((row) => ({ ...row, paperId, facts: { ...row.facts, paperId } })),
    sightings: sightings.map((row) => ({ ...row, paperId })),
    marks: marks.map((row) => ({ ...row, paperId })),
  };
}
