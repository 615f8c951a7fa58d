import type { Site } from './sources.ts';
import { SITES } from './sources.ts';

/** Match patterns, in the terms of a manifest, for these paths on every host of a site. */
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
