import { arxivPaperId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';
import type { Listing } from '../rows.ts';
import { latestShown } from './latest-shown.ts';

/** A listing, and of a paper's own page the paper's title, where the library has the paper. */
export interface ListingSeen extends Listing {
  title?: string;
}

/**
 * Every listing the reader has opened, the one opened last first, and at the end those dated ahead of now. Reads the
 * paper of each paper's page.
 */
export async function listingsSeen(library: Library): Promise<ListingSeen[]> {
  const latest = (await latestShown(library)).time;
  const byTime = await library.listings.orderBy('lastSeen').reverse().toArray();
  const listings = [
    ...byTime.filter((one) => one.lastSeen <= latest),
    ...byTime.filter((one) => one.lastSeen > latest),
  ];
  const opened = listings.filter(({ kind }) => kind === 'paper');
  const papers = await library.papers.bulkGet(opened.map(({ name }) => arxivPaperId(name)));
  const titles = new Map(papers.flatMap((paper) => (paper ? [[paper.paperId, paper.title]] : [])));
  return listings.map((listing) => {
    const title = listing.kind === 'paper' ? titles.get(arxivPaperId(listing.name)) : undefined;
    return title === undefined ? listing : { ...listing, title };
  });
}
