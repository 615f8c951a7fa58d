import { useEffect, useState } from 'react';
import { send } from '../../messages/send.ts';
import type { NarrowingChip } from '../../papers/narrowing.ts';

/** What the reader does with the chips of an answer. */
export interface NarrowingEvents {
  /** the text with one more part */
  onText: (text: string) => void;
  /** goes to the rows below, or up to the search box */
  onDown: () => void;
  onLeave: () => void;
}

/** The chips of the last search that they were asked for. */
export interface OfferedChips {
  /** the search that they narrow; undefined before the first have come */
  text: string | undefined;
  chips: readonly NarrowingChip[];
}

const NONE: OfferedChips = { text: undefined, chips: [] };

/**
 * The chips that narrow a search, asked for when it is given. While there is none, and until its own have come, those
 * of the search before stay. A search whose chips cannot be had has none: it can be narrowed by typing.
 */
export function useNarrowing(text: string | undefined): OfferedChips {
  const [offered, setOffered] = useState(NONE);
  useEffect(() => {
    if (text === undefined) return;
    let isWanted = true;
    const show = (chips: readonly NarrowingChip[]) => {
      if (isWanted) setOffered({ text, chips });
    };
    send('narrow', { text }).then(
      ({ about, seen }) => show([...about, ...seen]),
      () => show([]),
    );
    return () => {
      isWanted = false;
    };
  }, [text]);
  return offered;
}
