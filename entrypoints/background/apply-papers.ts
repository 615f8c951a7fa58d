import type { PaperIndex } from '../../search/engine/index/paper-index.ts';
import type { IndexDocument } from '../../search/engine/index-document.ts';
import { indexDocument } from '../../search/engine/index-document.ts';
import type { Library } from '../../storage/library.ts';
import type { Changes } from '../../storage/reads/changes.ts';
import { paperIds, readForIndex } from '../../storage/reads/changes.ts';
import { nextTask } from './next-task.ts';

// Short enough for a search that comes meanwhile: four hundred papers take half a second and more.
const SLICE_MS = 25;

/** Applies to the index what changed in the library of that epoch, up to the revision. Gives way to other tasks. */
export async function applyPapers(
  index: PaperIndex,
  {
    changed,
    removed,
    present,
    epoch,
    revision,
  }: Pick<Changes, 'changed' | 'removed' | 'present' | 'epoch' | 'revision'>,
): Promise<void> {
  const documents: IndexDocument[] = [];
  let end = performance.now() + SLICE_MS;
  for (const { paper, sightings } of changed) {
    documents.push(indexDocument(paper, sightings));
    if (performance.now() < end) continue;
    await nextTask();
    end = performance.now() + SLICE_MS;
  }
  await index.apply({ documents, removed, ...(present && { present }), epoch, revision });
}

/**
 * Adds at most so many of the papers that the index lacks, and drops those that the library does not have. Gives how
 * many are still missing.
 */
export async function repairPart(library: Library, index: PaperIndex, most: number): Promise<number> {
  const [stored, indexed] = [new Set(await paperIds(library)), new Set(await index.ids())];
  const missing = [...stored.difference(indexed)];
  const changed = await readForIndex(library, missing.slice(0, most));
  const { epoch, revision } = index;
  await applyPapers(index, { changed, removed: [...indexed.difference(stored)], epoch, revision });
  return Math.max(0, missing.length - most);
}
