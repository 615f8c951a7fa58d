import { useState } from 'react';
import type { Completion } from '../../search/language/completion/complete.ts';
import { complete } from '../../search/language/completion/complete.ts';
import type { Known } from '../../search/language/completion/offers.ts';

/** The completions of what is typed, and which of them is chosen. */
export interface Completions {
  options: readonly Completion[];
  /** the index of the one that Enter takes, or -1 */
  chosen: number;
  /** The reader typed, so that there may be something to complete. */
  open(): void;
  close(): void;
  /** Goes so many options down, or up; past the first one none is chosen. */
  move(by: number): void;
}

/** What completes `value` before `caret`, from the time something is typed until the list is closed. */
export function useCompletions(value: string, caret: number, names: Known): Completions {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const options = isOpen ? complete(value, caret, { ...names, now: Date.now() }) : [];
  return {
    options,
    chosen: Math.min(chosen, options.length - 1),
    open() {
      setOpen(true);
      setChosen(-1);
    },
    close() {
      setOpen(false);
    },
    move(by) {
      setChosen(Math.min(Math.max(chosen + by, -1), options.length - 1));
    },
  };
}
