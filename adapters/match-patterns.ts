import { HOSTS, OWN_PAGES } from './hf/site.ts';

/** Which pages the content script runs on, in the terms of a manifest. */
export interface PageMatch {
  matches: string[];
  excludeMatches?: string[];
  excludeGlobs?: string[];
}

const onEachHost = (paths: readonly string[]) => HOSTS.flatMap((host) => paths.map((path) => `https://${host}${path}`));

/** The sites, for host permissions. */
export const HOST_PATTERNS: string[] = onEachHost(['/*']);

/** The pages whose path says that they show papers. */
export const PAPER_PAGES: PageMatch = {
  matches: onEachHost([
    '/papers',
    '/papers?*',
    '/papers/*',
    '/collections/*',
    '/*/papers',
    '/*/papers?*',
    '/*/activity/*',
  ]),
};

/**
 * Users' and organisations' own pages: one path segment that is none of the site's. Match patterns cannot say "one
 * segment", so whatever has a second slash is left out by glob. All other pages of the site never run the script.
 */
export const PROFILE_PAGES: PageMatch = {
  matches: onEachHost(['/*']),
  excludeMatches: onEachHost(['/', '/?*', ...OWN_PAGES.flatMap((page) => [`/${page}`, `/${page}?*`])]),
  excludeGlobs: onEachHost(['/*/*']),
};
