import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { REQUIRED_HOSTS } from '../../papers/host-patterns.ts';

/** Whether the browser lets Daybook read the sites that it is for, now and as that changes; undefined until known. */
export function useSiteAccess(): boolean | undefined {
  const [isAllowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const { onAdded, onRemoved, contains } = browser.permissions;
    const look = () => {
      // What cannot be asked is not claimed.
      contains({ origins: REQUIRED_HOSTS }).then(setAllowed, () => {});
    };
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
