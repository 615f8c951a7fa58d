import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { ZOTERO_HOSTS } from '../../papers/zotero.ts';

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
  const [isAllowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const { onAdded, onRemoved } = browser.permissions;
    // What cannot be asked is not claimed.
    const look = () => void isZoteroAllowed().then(setAllowed, () => {});
    look();
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, []);
  return isAllowed;
}
