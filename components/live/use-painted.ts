import { startTransition, useEffect, useState } from 'react';

/** False until what was drawn first is painted: for what is below it on the same screen, and may come a frame later. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      rest = setTimeout(() => startTransition(() => setPainted(true)));
    };
    // A frame is painted after its callbacks. A hidden page has none.
    const frame = document.hidden ? wait() : requestAnimationFrame(wait);
    return () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      clearTimeout(rest);
    };
  }, []);
  return isPainted;
}
