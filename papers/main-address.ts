import { paperAddresses, sitePage } from './addresses.ts';
import type { ListingKey } from './listing.ts';
import { sitesOf } from './listing.ts';
import type { PaperId } from './paper-id.ts';

/** A paper with where it was last seen, as far as its address depends on it. */
export interface Addressed {
  paper: { paperId: PaperId; doi?: string };
  sighting?: { listing: ListingKey };
}

/** The address that opening a paper opens: its page on the site it was last seen on, else on arXiv, else its DOI. */
export function mainAddress({ paper, sighting }: Addressed): string | undefined {
  const [site] = sitesOf(sighting ? [sighting.listing] : []);
  const { arxiv, doi } = paperAddresses(paper);
  return (site && sitePage(paper, site)) ?? arxiv ?? doi;
}
