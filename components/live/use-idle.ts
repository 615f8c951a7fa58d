import { useEffect, useState } from 'react';
import { whenIdle } from './when-idle.ts';

/** Whether the browser was idle since the part was first drawn: it is false for the first paint, then true for good. */
export function useIdle(): boolean {
  const [wasIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return wasIdle;
}
