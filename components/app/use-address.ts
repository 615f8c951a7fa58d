import { useCallback, useEffect, useRef, useState } from 'react';
import type { Frame } from '../../messages/kept-address.ts';
import { keepAddress } from '../../messages/kept-address.ts';
import type { Address } from './address.ts';
import { addressHash, parseAddress } from './address.ts';
import { startHash } from './start-address.ts';

// Browsers take two hundred addresses in ten seconds (2026), and keep each in the history of the reader's pages.
const PAUSE_MS = 600;

/** Where one is in the app, and ways to go elsewhere. Its functions stay the same. */
export interface Navigation {
  address: Address;
  /** Goes elsewhere; Back comes back to where one was. */
  go: (change: Partial<Address>) => void;
  /** Goes on where one is: Back leads to where one was before. */
  settle: (change: Partial<Address>) => void;
  /** Goes back to the list, if a `go` led from there to the detail that is shown. Else it does nothing. */
  leaveDetail: () => void;
}

/** What the browser keeps with each place. */
interface Entry {
  /** the place before is the same without the paper's detail */
  isDetail: boolean;
}

/**
 * Follows the hash of the page's address, in which all of the app's state that a link can name stands. What only goes
 * on is written after a pause. A search begun where none was is a place of its own.
 */
export function useAddress(frame: Frame): Navigation {
  const [address, setAddress] = useState(() => parseAddress(startHash()));
  const latest = useRef(address);
  const written = useRef<Address>(address);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = useCallback(
    (to: Address) => {
      written.current = to;
      // Without a place to come back to the page works as well.
      keepAddress(frame, addressHash(to)).catch(() => {});
    },
    [frame],
  );
  const write = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const hash = addressHash(latest.current);
    if (hash === addressHash(written.current)) return;
    const isNewSearch = written.current.text === '' && latest.current.text !== '';
    if (isNewSearch) history.pushState({ isDetail: false } satisfies Entry, '', hash);
    else history.replaceState(history.state, '', hash);
    keep(latest.current);
  }, [keep]);
  const settle = useCallback(
    (change: Partial<Address>) => {
      latest.current = { ...latest.current, ...change };
      setAddress(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(write, PAUSE_MS);
    },
    [write],
  );
  const go = useCallback(
    (change: Partial<Address>) => {
      if (timer.current !== undefined) write();
      const before = latest.current;
      const next = { ...before, ...change };
      if (addressHash(next) === addressHash(before)) return;
      latest.current = next;
      setAddress(next);
      const isDetail = before.paper === undefined && Object.keys(change).join() === 'paper';
      history.pushState({ isDetail } satisfies Entry, '', addressHash(next));
      keep(next);
    },
    [write, keep],
  );
  const leaveDetail = useCallback(() => {
    if ((history.state as Entry | null)?.isDetail) history.back();
  }, []);

  useEffect(() => {
    // What a page goes on with stands in its address from the start, so that it can be copied and loaded anew.
    if (!location.hash && startHash()) history.replaceState(history.state, '', startHash());
    function onMoved() {
      clearTimeout(timer.current);
      timer.current = undefined;
      latest.current = parseAddress(location.hash);
      setAddress(latest.current);
      keep(latest.current);
    }
    // A link goes elsewhere on its own: what is not written yet must be by then.
    const onClick = () => timer.current !== undefined && write();
    window.addEventListener('popstate', onMoved);
    window.addEventListener('pagehide', write);
    document.addEventListener('click', onClick, true);
    return () => {
      window.removeEventListener('popstate', onMoved);
      window.removeEventListener('pagehide', write);
      document.removeEventListener('click', onClick, true);
    };
  }, [write, keep]);

  return { address, go, settle, leaveDetail };
}
