import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperIndex } from '../../search/engine/index/paper-index.ts';
import { indexDocument } from '../../search/engine/index-document.ts';
import type { PaperWithSightings } from '../../storage/reads/papers.ts';

/** Applies to the index what changed in the library of that epoch, up to the revision. */
export function applyPapers(
  index: PaperIndex,
  changed: readonly PaperWithSightings[],
  removed: readonly PaperId[],
  { epoch, revision }: { epoch: string; revision: number },
): Promise<void> {
  const documents = changed.map(({ paper, sightings }) => indexDocument(paper, sightings));
  return index.apply({ documents, removed, epoch, revision });
}
