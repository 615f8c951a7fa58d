import type { PaperIndex } from '../../../search/engine/index/paper-index.ts';
import { indexDocument } from '../../../search/engine/index-document.ts';
import { hashForgottenTitles } from '../../../storage/forget/forgotten-titles.ts';
import type { Library } from '../../../storage/library.ts';
import { changesAfter } from '../../../storage/reads/changes.ts';

/** Lets an index catch up with a library, in memory. */
export async function catchUp(library: Library, index: PaperIndex): Promise<void> {
  const { changed, removed, present, epoch, revision } = await changesAfter(library, index.revision);
  const documents = changed.map(({ paper, sightings }) => indexDocument(paper, sightings));
  await index.apply({ documents, removed, ...(present && { present }), epoch, revision });
}

/** Takes the steps to a library, and writes a segment of its index after each. */
export async function packEach(
  library: Library,
  index: PaperIndex,
  steps: readonly ((library: Library) => Promise<unknown>)[],
): Promise<void> {
  for (const step of steps) {
    await step(library);
    await catchUp(library, index);
    await index.pack();
  }
}

/** What housekeeping does, in the parts that need no background. */
export async function tidy(library: Library, index: PaperIndex): Promise<void> {
  await catchUp(library, index);
  await index.settle();
  while (await index.purge(async () => {}));
  await index.settle();
  await hashForgottenTitles(library, index.revision);
}
