import browser from 'webextension-polyfill';
import { SITES } from '../../papers/sources.ts';

// The match patterns of adapters/match-patterns.ts, which components may not import.
const ORIGINS = SITES.filter(({ isOptional }) => !isOptional).flatMap(({ hosts }) =>
  hosts.map((host) => `https://${host}/*`),
);

/** Asks the reader for the permission to read the sites; true when it is given. To be called in a click. */
export function requestSiteAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: ORIGINS });
}
