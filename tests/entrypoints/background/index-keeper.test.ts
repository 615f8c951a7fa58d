import { describe, expect, it, onTestFinished } from 'vitest';
import { IndexKeeper } from '../../../entrypoints/background/index-keeper.ts';
import { PaperIndex } from '../../../search/engine/index/paper-index.ts';
import { documentOf } from '../../../search/engine/index-document.ts';
import { IndexBlocks } from '../../../storage/index-blocks.ts';
import { changesAfter } from '../../../storage/reads/changes.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { captureOf, facts, freshLibrary, rows } from '../../storage/made-library.ts';

describe('the keeper of the index', () => {
  it('goes on with merges that were due when the background was stopped', async () => {
    const library = freshLibrary();
    const blocks = new IndexBlocks(`test-${crypto.randomUUID()}`);
    onTestFinished(() => blocks.clear());
    const index = await PaperIndex.open(blocks);
    for (const day of ['2026-06-03', '2026-06-04', '2026-06-05', '2026-06-08']) {
      await recordCapture(library, captureOf(rows([facts(Number(day.at(-1)))]), { day }));
      const { changed, removed, epoch, revision } = await changesAfter(library, index.revision, 10);
      const documents = changed.map(({ paper, sightings }) => documentOf(paper, sightings));
      await index.apply({ documents, removed, epoch, revision });
      await index.pack();
    }
    expect(await blocks.segments()).toHaveLength(4);

    const keeper = new IndexKeeper(library, blocks, (error) => {
      throw error;
    });
    await keeper.warm();
    await expect.poll(() => blocks.segments(), { timeout: 20_000 }).toHaveLength(1);
    expect((await keeper.search('paper number', { from: 0, limit: 10 })).total).toBe(4);
  });
});
