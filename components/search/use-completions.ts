import { useEffect, useReducer, useState } from 'react';
import type { Completion } from '../../search/language/completion/complete.ts';
import type { Completer } from './completer.ts';

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
export function useCompletions(value: string, caret: number): Completions {
  const [isOpen, setOpen] = useState(false);
  // By what it puts: names come in while others are looked at, and Enter must take the one that was chosen.
  const [chosenInsert, setChosen] = useState<string>();
  const completer = useCompleter(value !== '');
  useEffect(() => {
    if (isOpen) completer?.prepare(value, caret);
  }, [completer, isOpen, value, caret]);
  const options = (isOpen && completer?.complete(value, caret)) || [];
  const chosen = options.findIndex(({ insert }) => insert === chosenInsert);
  return {
    options,
    chosen,
    open() {
      setOpen(true);
      setChosen(undefined);
    },
    close() {
      setOpen(false);
    },
    move(by) {
      setChosen(options[Math.min(chosen + by, options.length - 1)]?.insert);
    },
  };
}

/** The completer while it is wanted, as soon as it is loaded. */
function useCompleter(isWanted: boolean): Completer | undefined {
  const [completer, setCompleter] = useState<Completer>();
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!isWanted) return;
    let made: Completer | undefined;
    let isOver = false;
    import('./completer.ts')
      .then(({ Completer }) => {
        if (isOver) return;
        made = new Completer(drawAgain);
        setCompleter(made);
      })
      // What is typed is searched for all the same.
      .catch(() => {});
    return () => {
      isOver = true;
      made?.end();
    };
  }, [isWanted]);
  return isWanted ? completer : undefined;
}
