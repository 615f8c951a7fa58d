import browser from 'webextension-polyfill';
import { ZOTERO_HOSTS } from '../../papers/zotero.ts';
import { useHostAccess } from '../live/use-host-access.ts';

const origins = () => ({ origins: [...ZOTERO_HOSTS] });

/** Whether the browser lets Daybook reach Zotero. */
export function isZoteroAllowed(): Promise<boolean> {
  return browser.permissions.contains(origins());
}

/** Asks the reader for it; true when it is given. To be called in a click. */
export function allowZotero(): Promise<boolean> {
  return browser.permissions.request(origins());
}

/** Gives it back; true when it is gone. */
export function disallowZotero(): Promise<boolean> {
  return browser.permissions.remove(origins());
}

/** Whether the browser lets Daybook reach Zotero, now and as that changes; undefined until known. */
export function useZoteroAccess(): boolean | undefined {
  return useHostAccess(ZOTERO_HOSTS);
}
