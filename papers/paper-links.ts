import { patternsOf } from './host-patterns.ts';
import { SITES } from './sources.ts';

// A site's pages of papers begin with `paper`, and their ids have a dot, which its other pages do not.
const ON_SITES = SITES.flatMap((site) => {
  const path = site.paper && URL.parse(site.paper)?.pathname;
  return path ? patternsOf(site, [site.hasOldIds ? `${path}*` : `${path}*.*`]) : [];
});

/**
 * Match patterns, in the terms of a browser's context menus, for links that name a paper: pages of papers on the sites
 * of SITES, on arXiv and the readers that stand on it, and DOIs. What such a link names is asked of `paperNamed`.
 */
export const PAPER_LINKS: readonly string[] = [
  ...ON_SITES,
  ...['abs', 'pdf', 'html'].map((page) => `*://*.arxiv.org/${page}/*`),
  ...['abs', 'overview', 'pdf'].map((page) => `*://*.alphaxiv.org/${page}/*`),
  '*://doi.org/10.*',
  '*://dx.doi.org/10.*',
];
