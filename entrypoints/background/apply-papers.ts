import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperIndex } from '../../search/engine/index/paper-index.ts';
import { indexDocument } from '../../search/engine/index-document.ts';
import type { Library } from '../../storage/library.ts';
import type { Changes } from '../../storage/reads/changes.ts';
import { paperIds } from '../../storage/reads/changes.ts';

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

/** The papers of the library that the index lacks, and those of the index that the library does not have. */
export async function differences(
  library: Library,
  index: PaperIndex,
): Promise<{ missing: PaperId[]; removed: PaperId[] }> {
  const [stored, indexed] = [new Set(await paperIds(library)), new Set(await index.ids())];
  return { missing: [...stored.difference(indexed)], removed: [...indexed.difference(stored)] };
}
