import type { RefObject } from 'react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { PaperId } from '../../papers/paper-id.ts';

interface Focusable {
  focus(): unknown;
}

/** The paper whose detail is shown, and the way back from it. */
interface Detail {
  shown: PaperId | undefined;
  show: (paperId: PaperId) => void;
  close: () => void;
  /** Gives the focus back to the list, or to the box when the list has nothing to focus. */
  back: () => void;
}

/**
 * Which paper's detail is shown. Beside the list it stays when the reader goes back; in the list's place it is closed.
 */
export function useDetail(isBeside: boolean, focusList: () => boolean, box: RefObject<Focusable | null>): Detail {
  const [shown, show] = useState<PaperId>();
  return {
    shown,
    show,
    close: () => show(undefined),
    back() {
      // The list takes no focus while the detail covers it.
      if (!isBeside) flushSync(() => show(undefined));
      if (!focusList()) box.current?.focus();
    },
  };
}
