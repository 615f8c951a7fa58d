import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** Gives the focus to what this is the ref of, once it is drawn: what the reader has just opened it for. */
export function useFirstFocus<T extends HTMLElement>(): RefObject<T | null> {
  const first = useRef<T>(null);
  useEffect(() => first.current?.focus(), []);
  return first;
}
