import type { Library } from '../library.ts';

/** How many rows of each kind the library holds. */
export interface LibraryCounts {
  papers: number;
  sightings: number;
  listings: number;
  days: number;
  tagged: number;
  starred: number;
  notes: number;
  /** the time of the first capture, when there is one */
  since?: number;
}

/**
 * What is stored, in numbers. Reads keys, and of rows only notes: it is followed, and other marks, such as keys to be
 * cited by, are written by the thousand.
 */
export async function libraryCounts(library: Library): Promise<LibraryCounts> {
  const [papers, sightings, listings, days, tagged, starred, notes, first] = await Promise.all([
    library.papers.count(),
    library.sightings.count(),
    library.listings.count(),
    library.days.count(),
    library.papers
      .orderBy('tags')
      .primaryKeys()
      .then((ids) => new Set(ids).size),
    library.papers.where('starred').equals(1).count(),
    library.marks
      .where('[kind+name]')
      .equals(['note', ''])
      .filter(({ value }) => value !== '')
      .count(),
    library.papers.where('firstSeen').above(0).first(),
  ]);
  return { papers, sightings, listings, days, tagged, starred, notes, ...(first && { since: first.firstSeen }) };
}
