import type { ExtensionPage } from '../browser/driver.ts';

/** What a reader may remember of a paper that they saw. */
export interface SeenPaper {
  paperId: string;
  title: string;
  authors: string[];
  keywords: string[];
  /** where it was last seen: on the listing of which day, at which place, with how many votes */
  day: string;
  rank: number;
  upvotes: number;
}

// Runs inside one of the extension's pages: IndexedDB belongs to its origin.
const READ = `
  const open = indexedDB.open('daybook');
  const database = await new Promise((done, failed) => {
    open.onsuccess = () => done(open.result);
    open.onerror = () => failed(open.error);
  });
  const all = (store) => new Promise((done, failed) => {
    const request = database.transaction(store).objectStore(store).getAll();
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const [papers, sightings] = await Promise.all([all('papers'), all('sightings')]);
  database.close();
  const last = new Map();
  for (const sighting of sightings) {
    if (sighting.rank === undefined || sighting.upvotes === undefined) continue;
    const known = last.get(sighting.paperId);
    if (!known || known.lastAt < sighting.lastAt) last.set(sighting.paperId, sighting);
  }
  return papers.flatMap(({ paperId, title, authors = [], aiKeywords: keywords = [] }) => {
    const { day, rank, upvotes } = last.get(paperId) ?? {};
    return day ? [{ paperId, title, authors: authors.map(({ name }) => name), keywords, day, rank, upvotes }] : [];
  });
`;

/** The papers of the library that were seen on a listing, with what a reader may remember of each. */
export function readSeenPapers(page: ExtensionPage): Promise<SeenPaper[]> {
  return page.evaluate<SeenPaper[]>(READ);
}
