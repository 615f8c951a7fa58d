import type { Day } from '../../papers/days.ts';
import { localDay } from '../../papers/days.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';
import type { MarkFilter } from './tags.ts';
import { papersMarked } from './tags.ts';

/** The papers with some marks that were last seen on one of the reader's days. */
export interface MarkedDay {
  day: Day;
  /** last seen first */
  ids: PaperId[];
}

/** The papers with every mark of the filter by the day they were last seen, newest first. Undefined when it asks for nothing. */
export async function markedDays(library: Library, filter: MarkFilter): Promise<MarkedDay[] | undefined> {
  const ids = await papersMarked(library, filter);
  if (!ids) return undefined;
  const papers = await library.papers.bulkGet(ids);
  const days = new Map<Day, PaperId[]>();
  for (const paper of papers) {
    if (!paper) continue;
    const day = localDay(paper.lastSeen);
    const known = days.get(day);
    if (known) known.push(paper.paperId);
    else days.set(day, [paper.paperId]);
  }
  return Array.from(days, ([day, ids]) => ({ day, ids }));
}
