import type { Site } from '../papers/sources.ts';
import { SITES } from '../papers/sources.ts';

/** Pages that the content script runs on, in the terms of a manifest. Each site's are in the pages.ts of its folder. */
export interface PageMatch {
  matches: string[];
  excludeMatches?: string[];
  /** of a site in the manifest only: a script that is registered while the browser runs knows no globs */
  excludeGlobs?: string[];
}

/** Match patterns for these paths on every host of a site. */
export function patternsOf({ hosts }: Site, paths: readonly string[]): string[] {
  return hosts.flatMap((host) => paths.map((path) => `https://${host}${path}`));
}

/** All pages of a site, for host permissions. */
export function hostPatterns(site: Site): string[] {
  return patternsOf(site, ['/*']);
}

/** The sites that Daybook reads from its installation on. */
export const REQUIRED_HOSTS: string[] = SITES.filter(({ isOptional }) => !isOptional).flatMap(hostPatterns);

/** The sites that the reader may switch on. */
export const OPTIONAL_HOSTS: string[] = SITES.filter(({ isOptional }) => isOptional).flatMap(hostPatterns);
