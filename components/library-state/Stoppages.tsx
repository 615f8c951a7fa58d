import { lazy, Suspense, useEffect, useState } from 'react';
import { onStoppages, readStoppages } from '../../messages/stoppages.ts';
import type { Stoppage } from '../../papers/stoppage.ts';
import { worst } from '../../papers/stoppage.ts';
import { sendAfterPaint } from '../commands/send-after-paint.ts';
import { silent } from '../live/silent.ts';
import { useStore } from '../live/store.ts';

// Most pages never need them.
const StoppageBar = lazy(async () => ({ default: (await import('./StoppageBar.tsx')).StoppageBar }));
const SilentBar = lazy(async () => ({ default: (await import('./SilentBar.tsx')).SilentBar }));

/**
 * What stops recording, without the library: of several things the worst, so that the search box stays in sight. Once
 * none does, what had stopped it while pages were missed; nothing while Daybook records. Also says when the library
 * does not answer this page, unless that is explained already. Belongs outside of what may fail to be drawn.
 */
export function Stoppages() {
  const stoppages = useStoppages();
  const standing = worst(stoppages);
  const isSilent = useStore(silent) && !standing;
  if (stoppages.length === 0 && !isSilent) return null;
  return (
    <div role="alert">
      <Suspense fallback={null}>
        {isSilent && <SilentBar />}
        {(standing ? [standing] : stoppages).map((stoppage) => (
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
    sendAfterPaint('check-recording');
    return stop;
  }, []);
  return stoppages;
}
