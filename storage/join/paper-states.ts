import type { DeviceFacts } from '../../papers/device-facts.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperState } from '../../papers/paper-state.ts';
import type { Library } from '../library.ts';
import { factsOf } from '../paper-row.ts';
import { factsOfPaper, marksOf, sightingsOf } from '../rows-of-paper.ts';

/**
 * What the library of this device knows of these papers. Of one that is not there it may know marks that were taken
 * back. For use inside a transaction; costs three reads for each paper.
 */
export async function readStates(
  library: Library,
  device: string,
  ids: readonly PaperId[],
): Promise<Map<PaperId, PaperState>> {
  const papers = await library.papers.bulkGet([...ids]);
  const states = ids.map(async (paperId, index): Promise<[PaperId, PaperState]> => {
    const paper = papers[index];
    const [sightings, marks, joined] = await Promise.all([
      paper ? sightingsOf(library, paperId).toArray() : [],
      marksOf(library, paperId).toArray(),
      paper?.joined ? factsOfPaper(library, paperId).toArray() : [],
    ]);
    return [paperId, { facts: paper && !paper.joined ? [ownFacts(paper, device)] : joined, sightings, marks }];
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
