import type { Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { keepUnseen } from './forget/take-sightings.ts';
import { seenTimes, stamped } from './paper-row.ts';
import { readPapers } from './reads/papers.ts';
import { sightingsOf } from './rows-of-paper.ts';
import type { Writing } from './write.ts';

/**
 * Makes first and last times of these papers fit their sightings, in an open write that has changed those. All of the
 * papers get its revision: the index knows their sightings. Costs a read for each.
 */
export async function fitSeen(writing: Writing, ids: readonly PaperId[]): Promise<void> {
  const { library, revision } = writing;
  const changed: Paper[] = [];
  const bare: PaperId[] = [];
  for (const paper of await readPapers(library, [...ids])) {
    const sightings = await sightingsOf(library, paper.paperId).toArray();
    if (sightings.length === 0) {
      bare.push(paper.paperId);
      continue;
    }
    const { unseen: _, ...seen } = paper;
    const after = { ...seen, ...seenTimes(sightings) };
    changed.push(stamped(paper, after, revision) ?? { ...after, revision });
  }
  await library.papers.bulkPut(changed);
  await keepUnseen(writing, bare);
}
