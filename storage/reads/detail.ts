import type { ListEntry } from '../../papers/list-entry.ts';
import { listEntry } from '../../papers/list-entry.ts';
import type { Mark } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Sighting } from '../../papers/sighting.ts';
import type { Library } from '../library.ts';
import { marksOf, sightingsOf } from '../rows-of-paper.ts';
import { livesOnAs } from '../tombstones.ts';

/** Everything the library knows of one paper. */
export interface PaperDetail {
  paper: Paper;
  /** newest first */
  sightings: Sighting[];
  /** the reading lists it is on, the one it came to last first */
  entries: EntryOfPaper[];
}

/** One of the reading lists that a paper is on. */
export interface EntryOfPaper extends Pick<ListEntry, 'added' | 'why'> {
  list: string;
}

/** A paper, under its present key when it was found to be the same as another. */
export async function presentPaper(library: Library, paperId: PaperId): Promise<Paper | undefined> {
  // Only a fault can make a chain of keys come back to itself; it must end all the same.
  const passed = new Set<PaperId>();
  for (let key: PaperId | undefined = paperId; key && !passed.has(key); ) {
    const paper: Paper | undefined = await library.papers.get(key);
    if (paper) return paper;
    passed.add(key);
    key = livesOnAs(await library.tombstones.get(key));
  }
  return undefined;
}

/** A present paper with every sighting of it; null when there is none. */
export async function paperDetail(library: Library, paperId: PaperId): Promise<PaperDetail | null> {
  const paper = await presentPaper(library, paperId);
  if (!paper) return null;
  const sightings = await sightingsOf(library, paper.paperId).toArray();
  const marks = await marksOf(library, paper.paperId).toArray();
  return {
    paper,
    sightings: sightings.sort((a, b) => b.lastAt - a.lastAt || a.listing.localeCompare(b.listing)),
    entries: entriesOf(marks),
  };
}

function entriesOf(marks: readonly Mark[]): EntryOfPaper[] {
  return marks
    .flatMap((entry) => {
      if (entry.kind !== 'list' || entry.value === '') return [];
      const why = marks.find((mark) => mark.kind === 'why' && mark.name === entry.name);
      const { added, why: said } = listEntry(entry, undefined, why?.kind === 'why' ? why : undefined);
      return [{ list: entry.name, added, why: said }];
    })
    .sort((a, b) => b.added - a.added);
}
