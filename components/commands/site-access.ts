import browser from 'webextension-polyfill';
import { REQUIRED_HOSTS } from '../../papers/host-patterns.ts';

/** Asks the reader for the permission to read the sites; true when it is given. To be called in a click. */
export function requestSiteAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: REQUIRED_HOSTS });
}
