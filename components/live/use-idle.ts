import { useEffect, useState } from 'react';

// A page that is never idle must get the part too.
const PATIENCE_MS = 500;

/** Whether the browser was idle since the part was first drawn: it is false for the first paint, then true for good. */
export function useIdle(): boolean {
  const [wasIdle, setIdle] = useState(false);
  useEffect(() => {
    const idle = requestIdleCallback(() => setIdle(true), { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(idle);
  }, []);
  return wasIdle;
}
