import { useRef } from 'react';
import type { Hit } from '../../papers/search-answer.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import type { LiveRead } from '../live/live-read.ts';
import { liveRead } from '../live/live-read.ts';
import { useLiveMap } from '../live/use-live.ts';

const CHUNK = 30;

interface HitPapers {
  papers: readonly SeenPaper[];
  /** these are the papers of the hits given, not those of the hits before */
  isReady: boolean;
}

/**
 * The papers of these hits in their order, drawn from the library and following it. Papers that are gone are left
 * out. While those of a new answer are being read, the ones before stay.
 */
export function useHitPapers(hits: readonly Hit[] = []): HitPapers {
  const last = useRef<readonly SeenPaper[]>([]);
  const chunks: LiveRead<SeenPaper[]>[] = [];
  for (let from = 0; from < hits.length; from += CHUNK) {
    const ids = hits.slice(from, from + CHUNK).map((hit) => hit.paperId);
    chunks.push(liveRead('papersById', ids));
  }
  const read = useLiveMap(chunks);
  const isReady = chunks[0] === undefined || read.has(chunks[0].key);
  if (isReady) last.current = chunks.flatMap(({ key }) => read.get(key) ?? []);
  return { papers: last.current, isReady };
}
