import { lazy, Suspense, useEffect, useState } from 'react';
import { send } from '../../messages/send.ts';
import { onStoppages, readStoppages } from '../../messages/stoppages.ts';
import type { Stoppage } from '../../papers/stoppage.ts';
import { STOPPAGE_REASONS, worst } from '../../papers/stoppage.ts';
import { silent } from '../live/silent.ts';
import { useStore } from '../live/store.ts';

// Most pages never need them.
const StoppageBar = lazy(async () => ({ default: (await import('./StoppageBar.tsx')).StoppageBar }));
const SilentBar = lazy(async () => ({ default: (await import('./SilentBar.tsx')).SilentBar }));

/**
 * Everything that stops recording, without the library; nothing while Daybook records. Also says when the library does
 * not answer this page, unless one of them explains it. Belongs outside of what may fail to be drawn.
 */
export function Stoppages() {
  const stoppages = useStoppages();
  const isSilent = useStore(silent) && !worst(stoppages);
  if (stoppages.length === 0 && !isSilent) return null;
  return (
    <div role="alert">
      <Suspense fallback={null}>
        {isSilent && <SilentBar />}
        {stoppages.map((stoppage) => (
          <StoppageBar key={stoppage.reason} stoppage={stoppage} />
        ))}
      </Suspense>
    </div>
  );
}

function useStoppages(): Stoppage[] {
  const [stoppages, setStoppages] = useState<Stoppage[]>([]);
  useEffect(() => {
    const stop = onStoppages(setStoppages);
    readStoppages().then(setStoppages, () => {});
    // The background may not have looked yet, as when it has slept since the library was lost.
    send('check-recording', null).catch(() => {});
    return stop;
  }, []);
  const order = ({ reason }: Stoppage) => STOPPAGE_REASONS.indexOf(reason);
  return stoppages.toSorted((a, b) => order(a) - order(b));
}
