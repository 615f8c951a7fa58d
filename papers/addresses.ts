import { LIMITS } from './limits.ts';
import type { ListingRef } from './listing.ts';
import { UNKNOWN_DAY } from './listing.ts';
import type { PaperId } from './paper-id.ts';
import { arxivIdOf } from './paper-id.ts';
import type { Site } from './sources.ts';
import { siteOf } from './sources.ts';

// The URL parser would give such an address back as it is: a named host in lower case, and a plain path. Nearly all
// scraped addresses are like this, and parsing hundreds of them is what reading a page would spend most time on.
const CANONICAL = /^https:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,24}\/[\w/-]*(?:\.\w[\w/-]*)*$/;
const GITHUB_REPO = /^https:\/\/(?:www\.)?github\.com\/(\w[\w.-]{0,99})\/(\w[\w.-]{0,99}?)(?:\.git)?\/?(?:[?#].*)?$/;

const ARXIV = 'https://arxiv.org/';

/**
 * The address in its canonical form when it is an absolute https one without credentials, else undefined. Scraped
 * addresses are kept and opened only in this form, so `javascript:` and `data:` never become links.
 */
export function httpsAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LIMITS.address) return undefined;
  if (CANONICAL.test(value)) return value;
  const url = URL.parse(value.trim());
  if (url?.protocol !== 'https:' || url.username || url.password) return undefined;
  return url.href.length <= LIMITS.address ? url.href : undefined;
}

/** `https://github.com/owner/name` from an address of a repository's front page, else undefined. */
export function githubRepo(value: unknown): string | undefined {
  const [, owner, name] = (typeof value === 'string' && GITHUB_REPO.exec(value.trim())) || [];
  return owner && name ? `https://github.com/${owner}/${name}` : undefined;
}

/** Where a paper can be read outside the sites of SITES. Built from its checked id, never from a scraped address. */
export interface PaperAddresses {
  arxiv?: string;
  pdf?: string;
  doi?: string;
}

/** The addresses that follow from a paper's key and DOI. Never fails: DOIs once stored may hold half a character. */
export function paperAddresses(paper: { paperId: PaperId; doi?: string }): PaperAddresses {
  const arxivId = arxivIdOf(paper.paperId);
  const doi = paper.paperId.startsWith('doi:') ? paper.paperId.slice(4) : paper.doi;
  return {
    ...(arxivId && { arxiv: `${ARXIV}abs/${arxivId}`, pdf: `${ARXIV}pdf/${arxivId}` }),
    ...(doi && { doi: `https://doi.org/${encodeURI(doi.toWellFormed())}` }),
  };
}

/** Where a paper on arXiv is discussed and explained, outside the sites of SITES. Built from its checked id. */
export function alphaxivPage({ paperId }: { paperId: PaperId }): string | undefined {
  const arxivId = arxivIdOf(paperId);
  return arxivId && `https://www.alphaxiv.org/abs/${arxivId}`;
}

/** The paper's own page on a site, or undefined when the site has none. Built from its checked id. */
export function sitePage({ paperId }: { paperId: PaperId }, { paper, hasOldIds }: Site): string | undefined {
  const arxivId = arxivIdOf(paperId);
  const isKnown = arxivId && (hasOldIds || !arxivId.includes('/'));
  return paper && isKnown ? `${paper}${arxivId}` : undefined;
}

/** The page where a listing can be opened again, or undefined when the site has no address for it. */
export function listingAddress({ source, kind, name }: ListingRef): string | undefined {
  return kind === 'day' && name === UNKNOWN_DAY ? undefined : siteOf(source).listings[kind]?.(name);
}
