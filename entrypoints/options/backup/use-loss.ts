import { useEffect, useState } from 'react';
import { useLive } from '../../../components/live/use-live.ts';
import { onStoppages, readStoppages } from '../../../messages/stoppages.ts';
import type { Stoppage } from '../../../papers/stoppage.ts';
import { worst } from '../../../papers/stoppage.ts';
import type { KeptMirror } from '../../../storage/reads/mirrors.ts';
import { mirrorsKept } from '../../../storage/reads/mirrors.ts';

/** What was lost of the library, as far as it is known, and what the mirror kept of it. */
export interface Loss {
  /** nothing is recorded until the reader decides */
  isUndecided: boolean;
  /** what the mirror kept of libraries that are gone, and of this one where it came back as it was before */
  kept: { head: KeptMirror; isOwn: boolean }[];
}

/** What was lost, if anything was; looked up again when `changed` does. `epoch` is of the library that is there. */
export function useLoss(epoch: string, changed: number | undefined): Loss {
  const notices = useLive('readNotices') ?? [];
  const isRolledBack = notices.some(({ kind }) => kind === 'fewer');
  const mirrors = useMirrors(`${epoch} ${changed}`);
  const stoppage = useWorstStoppage();
  const kept = mirrors.flatMap((head) => {
    const isOwn = head.epoch === epoch;
    return (isOwn ? isRolledBack : head.papers > 0) ? [{ head, isOwn }] : [];
  });
  return { isUndecided: stoppage?.reason === 'lost', kept };
}

/** What the mirror has of each library; looked up again when `changed` does. */
export function useMirrors(changed: string): KeptMirror[] {
  const [mirrors, setMirrors] = useState<KeptMirror[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up again when it changes
  useEffect(() => {
    // Where there is no private file system, nothing was kept.
    mirrorsKept().then(setMirrors, () => {});
  }, [changed]);
  return mirrors;
}

/** The worst of what stops recording. */
export function useWorstStoppage(): Stoppage | undefined {
  const [stoppages, setStoppages] = useState<Stoppage[]>([]);
  useEffect(() => {
    readStoppages().then(setStoppages, () => {});
    return onStoppages(setStoppages);
  }, []);
  return worst(stoppages);
}
