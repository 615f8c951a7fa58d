import { useEffect, useRef } from 'react';
import browser from 'webextension-polyfill';
import { dropSentPlace, onSentPlace } from '../../messages/kept-address.ts';
import type { Address } from './address.ts';
import { parseAddress } from './address.ts';

/** Calls back with where the background sends the side panel of this window: once it is drawn, and later. */
export function useSentPlace(onSent: (address: Address) => void): void {
  const latest = useRef(onSent);
  useEffect(() => {
    latest.current = onSent;
  });
  useEffect(() => {
    async function arrive({ hash, window }: { hash: string; window: number }): Promise<void> {
      if ((await browser.windows.getCurrent()).id !== window) return;
      await dropSentPlace();
      latest.current(parseAddress(hash));
    }
    return onSentPlace((place) => void arrive(place).catch(() => {}));
  }, []);
}
