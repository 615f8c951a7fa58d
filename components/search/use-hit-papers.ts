import { useMemo, useRef } from 'react';
import type { PaperId } from '../../papers/paper-id.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import type { LiveRead } from '../live/live-read.ts';
import { liveRead } from '../live/live-read.ts';
import { useLiveMap } from '../live/use-live.ts';
import { sameSeen } from '../papers/same-seen.ts';
import { rowsOnScreen, useFirstScreen } from '../papers/use-first-screen.ts';
import type { Found } from './search-runner.ts';

const CHUNK = 30;

interface HitPapers {
  papers: readonly SeenPaper[];
  /** these are the papers of the answer given, not those of the one before */
  isReady: boolean;
  /** all of them are drawn, not only the first screen */
  isWhole: boolean;
}

/**
 * The papers of an answer's hits in their order, drawn from the library and following it. Papers that are gone are left
 * out. The first screen comes with the answer, the others after a pause. While the papers of a new answer are being
 * read, the ones before stay.
 */
export function useHitPapers(found: Found | undefined): HitPapers {
  const last = useRef<readonly SeenPaper[]>([]);
  const isWhole = useFirstScreen(found?.text);
  const reads = useMemo(() => readsOf(found), [found]);
  // The library is followed once nothing more urgent is to be drawn.
  const read = useLiveMap(isWhole ? reads : []);
  const isRead = reads[0] === undefined || (isWhole && read.has(reads[0].key));
  const isReady = isRead || (found?.first.length ?? 0) > 0;
  if (isReady) {
    const papers = isRead ? reads.flatMap(({ key }) => read.get(key) ?? []) : (found?.first ?? []);
    last.current = withKnown(isWhole ? papers : papers.slice(0, rowsOnScreen('found')), last.current);
  }
  return { papers: last.current, isReady, isWhole };
}

function readsOf(found: Found | undefined): LiveRead<SeenPaper[]>[] {
  const reads: LiveRead<SeenPaper[]>[] = [];
  const ids = found?.hits.map((hit) => hit.paperId) ?? [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    reads.push(liveRead('papersById', ids.slice(from, from + CHUNK)));
  }
  return reads;
}

/** These papers, in the objects of before where nothing of them has changed: their rows are not drawn again. */
function withKnown(papers: readonly SeenPaper[], before: readonly SeenPaper[]): SeenPaper[] {
  const known = new Map<PaperId, SeenPaper>(before.map((seen) => [seen.paper.paperId, seen]));
  return papers.map((seen) => sameSeen(known.get(seen.paper.paperId), seen));
}
