import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';

/**
 * Whether the browser lets Daybook reach these hosts, now and as that changes; undefined until known. `origins` is the
 * same array each time.
 */
export function useHostAccess(origins: readonly string[]): boolean | undefined {
  const [isAllowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const { onAdded, onRemoved } = browser.permissions;
    // What cannot be asked is not claimed.
    const look = () => void browser.permissions.contains({ origins: [...origins] }).then(setAllowed, () => {});
    look();
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, [origins]);
  return isAllowed;
}
