import { useEffect, useRef } from 'react';
import type { TypedQuery } from '../search/typed-query.ts';
import { useTyped } from '../search/use-typed.ts';

/**
 * What is typed on a page whose address names the search, and what changes it. Where the address comes to name another
 * one, as after Back, that is typed.
 */
export function useSearchText(
  named: string,
  onTyping: (typed: TypedQuery) => void,
): [TypedQuery, (text: string) => void] {
  const [typed, change] = useTyped(onTyping, named);
  const latest = useRef({ typed, change });
  useEffect(() => {
    latest.current = { typed, change };
  });
  useEffect(() => {
    if (latest.current.typed.text !== named) latest.current.change(named);
  }, [named]);
  return [typed, change];
}
