import type { PaperIndex } from '../../search/engine/index/paper-index.ts';
import { indexDocument } from '../../search/engine/index-document.ts';
import type { Changes } from '../../storage/reads/changes.ts';

/** Applies to the index what changed in the library of that epoch, up to the revision. */
export function applyPapers(
  index: PaperIndex,
  {
    changed,
    removed,
    present,
    epoch,
    revision,
  }: Pick<Changes, 'changed' | 'removed' | 'present' | 'epoch' | 'revision'>,
): Promise<void> {
  const documents = changed.map(({ paper, sightings }) => indexDocument(paper, sightings));
  return index.apply({ documents, removed, ...(present && { present }), epoch, revision });
}
