import { useRef } from 'react';
import type { Hit } from '../../papers/search-answer.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { papersById } from '../../storage/reads/papers.ts';
import type { ReadingLibrary } from '../live/use-live.ts';
import { useLiveMap } from '../live/use-live.ts';

const CHUNK = 30;
// Neither stands in a paper's key: they hold no white space but the folded title's hyphens.
const BETWEEN = ' ';

export interface HitPapers {
  papers: readonly SeenPaper[];
  /** these are the papers of the hits given, not those of the hits before */
  isReady: boolean;
}

/**
 * The papers of these hits in their order, drawn from the library and following it. Papers that are gone are left
 * out. While those of a new answer are being read, the ones before stay.
 */
export function useHitPapers(hits: readonly Hit[] | undefined): HitPapers {
  const last = useRef<readonly SeenPaper[]>([]);
  const chunks: string[] = [];
  for (let from = 0; from < (hits?.length ?? 0); from += CHUNK) {
    const chunk = hits?.slice(from, from + CHUNK) ?? [];
    chunks.push(chunk.map((hit) => hit.paperId).join(BETWEEN));
  }
  const read = useLiveMap(chunks, readChunk);
  const isReady = chunks[0] === undefined || read.has(chunks[0]);
  if (isReady) last.current = chunks.flatMap((chunk) => read.get(chunk) ?? []);
  return { papers: last.current, isReady };
}

function readChunk(library: ReadingLibrary, chunk: string): Promise<SeenPaper[]> {
  return papersById(library, chunk.split(BETWEEN));
}
