import { useEffect, useState } from 'react';
import { announceFailure } from '../commands/command-outcome.ts';
import { useStore } from '../live/store.ts';
import { useLoadSoon } from '../live/use-load-soon.ts';
import type { TypedQuery } from './typed-query.ts';
import { loadParser, parser, typedQuery } from './typed-query.ts';

/**
 * What is typed on a page, at first `start`, and what changes it. `onTyping` is told before it is drawn. The parser is
 * loaded once the page stands; what was typed before then is parsed when it is there.
 */
export function useTyped(onTyping: (typed: TypedQuery) => void, start = ''): [TypedQuery, (text: string) => void] {
  const [typed, setTyped] = useState(() => typedQuery(start));
  const parse = useStore(parser);
  useLoadSoon(loadParser);
  useEffect(() => {
    if (parse) setTyped((early) => (early.unparsed === undefined ? early : typedQuery(early.text)));
  }, [parse]);

  function change(text: string) {
    if (!parse) loadParser().catch((error: unknown) => announceFailure(error, () => change(text)));
    const next = typedQuery(text);
    onTyping(next);
    setTyped(next);
  }
  return [typed, change];
}
