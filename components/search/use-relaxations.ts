import { useEffect, useState } from 'react';
import { send } from '../../messages/send.ts';
import type { Relaxation } from '../../papers/relaxation.ts';
import type { Found } from './search-runner.ts';

const NONE: readonly Relaxation[] = [];
// Who types on is not told about a word that is half typed.
const PAUSE_MS = 300;

/**
 * What would find papers where an answer has none, or none with all the words; undefined until that is known. Their
 * offsets are those of the text that was asked, of which what is typed begins at `typedFrom`. Asked for after the
 * answer, which it must not delay.
 */
export function useRelaxations(
  { text, total, loose, taken }: Found,
  typedFrom: number,
): readonly Relaxation[] | undefined {
  const isWanted = total === 0 || (loose && !taken);
  const [known, setKnown] = useState<{ text: string; relaxations: readonly Relaxation[] }>();
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    const timer = setTimeout(() => {
      // The hint that stands there says enough without.
      send('relax', { text }).then(
        (relaxations) => {
          if (!isOver) setKnown({ text, relaxations: relaxations.filter(({ from }) => from >= typedFrom) });
        },
        () => {},
      );
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text, isWanted, typedFrom]);
  if (!isWanted) return NONE;
  return known?.text === text ? known.relaxations : undefined;
}
