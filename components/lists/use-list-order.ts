import { useEffect, useRef, useState } from 'react';
import type { PaperId } from '../../papers/paper-id.ts';
import { moveEntry } from './list-commands.ts';
import { idAfter, movedTo } from './list-order.ts';

/** The order of a list's entries, and what moves one of them to a place counted from 0. */
interface ListOrder {
  ids: readonly PaperId[];
  move: (id: PaperId, to: number) => void;
}

/**
 * The entries of a list in their order, in which a move is drawn at once. Moves are sent one after the other, since
 * each says before which entry it goes; the stored order is drawn again when all are stored or one has failed.
 */
export function useListOrder(list: string, stored: readonly PaperId[]): ListOrder {
  const [moved, setMoved] = useState<readonly PaperId[]>();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const underWay = useRef(0);
  const ids = moved ? inOrder(stored, moved) : stored;
  // What was moved is stored by now, or will not be.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each stored order looks again
  useEffect(() => {
    if (moved && underWay.current === 0) setMoved(undefined);
  }, [moved, stored]);

  function move(id: PaperId, to: number) {
    const next = movedTo(ids, id, to);
    const place = next.indexOf(id);
    if (place === ids.indexOf(id)) return;
    setMoved(next);
    underWay.current += 1;
    last.current = last.current
      .then(() => moveEntry(list, id, idAfter(next, id), place + 1))
      .then(() => {
        underWay.current -= 1;
        // Most often the stored order has come already.
        if (underWay.current === 0) setTimeout(() => underWay.current === 0 && setMoved(undefined), SETTLED_MS);
      });
  }
  return { ids, move };
}

// A stored change is read by pages within a few frames; an order drawn back in between would jump.
const SETTLED_MS = 300;

/** The stored ids in the order of others, and what these lack last. */
function inOrder(stored: readonly PaperId[], order: readonly PaperId[]): PaperId[] {
  const there = new Set(stored);
  const known = new Set(order);
  return [...order.filter((id) => there.has(id)), ...stored.filter((id) => !known.has(id))];
}
