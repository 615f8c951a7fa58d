import type { ImportedEntry } from './imported-entry.ts';
import type { PaperFacts } from './paper.ts';
import type { PaperId } from './paper-id.ts';
import { arxivIdOf, titlePaperId } from './paper-id.ts';

/**
 * The facts of an entry under the best key that it has itself; undefined when it has none. They are partial: what a
 * page shows of the paper leads them. Where there is no title the id stands for it, until a better one comes.
 */
export function factsOfEntry({ ids, facts: { title, ...facts } }: ImportedEntry): PaperFacts | undefined {
  const paperId = ids[0] ?? (title && titlePaperId(title));
  if (!paperId) return undefined;
  const doi = facts.doi ?? doiAmong(ids);
  return {
    paperId,
    ...facts,
    ...(title ? { title } : { title: nameOf(paperId), unsureTitle: true }),
    ...(doi && { doi }),
    partial: true,
  };
}

function doiAmong(ids: readonly PaperId[]): string | undefined {
  return ids.find((id) => id.startsWith('doi:'))?.slice('doi:'.length);
}

function nameOf(paperId: PaperId): string {
  const arxivId = arxivIdOf(paperId);
  return arxivId ? `arXiv:${arxivId}` : paperId;
}
