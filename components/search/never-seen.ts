import { paperAddresses, sitePage } from '../../papers/addresses.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { arxivIdOf } from '../../papers/paper-id.ts';
import { SITES } from '../../papers/sources.ts';
import type { Found } from './search-runner.ts';

/**
 * The papers that a search names and the library has not; none while that cannot be said: another part of the search
 * may keep a paper out, papers may be missing from the index, or further answers may have it.
 */
export function neverSeen({ query, hits, first, total, incomplete }: Found): PaperId[] {
  const { named = [] } = query;
  if (incomplete || (hits.length < total && hits.length < named.length)) return [];
  const ids = new Set(hits.map(({ paperId }) => paperId));
  // A paper is also found by a DOI that is not its key.
  const isFound = (id: PaperId) =>
    ids.has(id) ||
    (!arxivIdOf(id) && (first.some(({ paper }) => `doi:${paper.doi}` === id) || hits.length > first.length));
  return named.filter((id) => !isFound(id));
}

/** A place where a paper can be opened, built from its checked id. */
export interface PlaceToOpen {
  /** a proper name, the same in every language */
  name: string;
  url: string;
}

/** Where a paper that is not in the library can be opened: its page on a site, then arXiv or its publisher. */
export function placesToOpen(paperId: PaperId): PlaceToOpen[] {
  const { arxiv, doi } = paperAddresses({ paperId });
  const pages = SITES.map((site) => ({ name: site.name, url: sitePage({ paperId }, site) }));
  return [...pages, { name: 'arXiv', url: arxiv }, { name: 'doi.org', url: doi }].flatMap(({ name, url }) =>
    url ? [{ name, url }] : [],
  );
}
