import { useEffect, useReducer, useState } from 'react';
import type { Completion } from '../../search/query/completion/complete.ts';
import { whenIdle } from '../live/when-idle.ts';
import type { Completer } from './completer.ts';

/** The completions of what is typed, and which of them is chosen. */
interface Completions {
  options: readonly Completion[];
  /** the index of the one that Enter takes, or -1 */
  chosen: number;
  /** To be called when the reader has typed. */
  open(): void;
  close(): void;
  /** Goes one option down or up; up from the first one none is chosen, and from none the last one is. */
  move(by: 1 | -1): void;
}

/** What completes `value` before `caret`, from the time something is typed until the list is closed. */
export function useCompletions(value: string, caret: number): Completions {
  const [isOpen, setOpen] = useState(false);
  // By its text: authors may be added to the list meanwhile, and Enter must take the completion that was chosen.
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
      const next = chosen + by < -1 ? options.length - 1 : Math.min(chosen + by, options.length - 1);
      setChosen(options[next]?.insert);
    },
  };
}

const load = () => import('./completer.ts');

/**
 * The completer while it is needed. It is loaded once the browser is idle, at the latest when it is needed, and stays:
 * what it reads must not stand before the rows that answer a letter.
 */
function useCompleter(isWanted: boolean): Completer | undefined {
  const [completer, setCompleter] = useState<Completer>();
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const [isDue, setDue] = useState(isWanted);
  useEffect(() => {
    if (isWanted) return setDue(true);
    return whenIdle(() => setDue(true));
  }, [isWanted]);
  useEffect(() => {
    if (!isDue) return;
    let made: Completer | undefined;
    let isOver = false;
    load()
      .then(({ Completer }) => {
        if (isOver) return;
        made = new Completer(drawAgain);
        setCompleter(made);
      })
      // Searching works without it.
      .catch(() => {});
    return () => {
      isOver = true;
      made?.end();
    };
  }, [isDue]);
  return isWanted ? completer : undefined;
}
