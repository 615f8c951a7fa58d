import type { PaperId } from '../../papers/paper-id.ts';
import { arxivIdOf } from '../../papers/paper-id.ts';

/** The search for papers like one; undefined where the query language has no name for it, as for a title alone. */
export function similarQuery(paperId: PaperId): string | undefined {
  const arxivId = arxivIdOf(paperId);
  if (arxivId) return `near:${arxivId}`;
  return paperId.startsWith('doi:') && !/["“”\s]/.test(paperId) ? `near:${paperId.slice(4)}` : undefined;
}
