import { LIMITS } from './limits.ts';
import type { ListingRef } from './listing.ts';
import { UNKNOWN_DAY } from './listing.ts';
import type { PaperId } from './paper-id.ts';
import { arxivIdOf } from './paper-id.ts';

// The URL parser would give such an address back as it is: a named host in lower case, and a plain path. Nearly all
// scraped addresses are like this, and parsing hundreds of them is what reading a page would spend most time on.
const CANONICAL = /^https:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,24}\/[\w/-]*(?:\.\w[\w/-]*)*$/;
const GITHUB_REPO = /^https:\/\/(?:www\.)?github\.com\/(\w[\w.-]{0,99})\/(\w[\w.-]{0,99}?)(?:\.git)?\/?(?:[?#].*)?$/;

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

/** Where a paper can be read. Built from its checked id, never from a scraped address. */
export interface PaperAddresses {
  hf?: string;
  arxiv?: string;
  pdf?: string;
  doi?: string;
}

/** The addresses that follow from a paper's key and DOI. */
export function paperAddresses(paper: { paperId: PaperId; doi?: string }): PaperAddresses {
  const arxivId = arxivIdOf(paper.paperId);
  const doi = paper.paperId.startsWith('doi:') ? paper.paperId.slice(4) : paper.doi;
  return {
    ...(arxivId && {
      // Hugging Face has pages for new-style ids only.
      ...(!arxivId.includes('/') && { hf: `https://huggingface.co/papers/${arxivId}` }),
      arxiv: `https://arxiv.org/abs/${arxivId}`,
      pdf: `https://arxiv.org/pdf/${arxivId}`,
    }),
    ...(doi && { doi: `https://doi.org/${encodeURI(doi)}` }),
  };
}

/** The page where a listing can be opened again, or undefined when the site has no address for it. */
export function listingAddress({ kind, name }: ListingRef): string | undefined {
  const papers = 'https://huggingface.co/papers';
  switch (kind) {
    case 'day':
      return name === UNKNOWN_DAY ? undefined : `${papers}/date/${name}`;
    case 'week':
    case 'month':
      return `${papers}/${kind}/${name}`;
    case 'trending':
      return `${papers}/trending`;
    case 'search':
      return `${papers}?q=${encodeURIComponent(name)}`;
    case 'paper':
      return `${papers}/${name}`;
    case 'organisation':
      return `https://huggingface.co/${name}/papers`;
    case 'collection':
      return `https://huggingface.co/collections/${name}`;
    case 'profile':
      return `https://huggingface.co/${name}`;
  }
}
