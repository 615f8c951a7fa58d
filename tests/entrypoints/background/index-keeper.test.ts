import { describe, expect, it, onTestFinished } from 'vitest';
import { IndexKeeper } from '../../../entrypoints/background/index-keeper.ts';
import { PaperIndex } from '../../../search/engine/index/paper-index.ts';
import { documentOf } from '../../../search/engine/index-document.ts';
import { IndexBlocks } from '../../../storage/index-blocks.ts';
import type { Library } from '../../../storage/library.ts';
import { changesAfter } from '../../../storage/reads/changes.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { captureOf, facts, freshLibrary, rows } from '../../storage/made-library.ts';

function freshBlocks(): IndexBlocks {
  const blocks = new IndexBlocks(`test-${crypto.randomUUID()}`);
  onTestFinished(() => blocks.clear());
  return blocks;
}

function keeperOf(library: Library, blocks: IndexBlocks): IndexKeeper {
  return new IndexKeeper(library, blocks, (error) => {
    throw error;
  });
}

async function libraryWith(title: string): Promise<Library> {
  const library = freshLibrary();
  await recordCapture(library, captureOf(rows([facts(1, { title })])));
  return library;
}

async function packedIndexOf(library: Library, blocks: IndexBlocks): Promise<void> {
  const index = await PaperIndex.open(blocks);
  const { changed, removed, epoch, revision } = await changesAfter(library, 0, 10);
  await index.apply({
    documents: changed.map(({ paper, sightings }) => documentOf(paper, sightings)),
    removed,
    epoch,
    revision,
  });
  await index.pack();
}

async function totalOf(keeper: IndexKeeper, text: string): Promise<number> {
  return (await keeper.search(text, { from: 0, limit: 10 })).total;
}

describe('the keeper of the index', () => {
  it('goes on with merges that were due when the background was stopped', async () => {
    const library = freshLibrary();
    const blocks = freshBlocks();
    const index = await PaperIndex.open(blocks);
    for (const day of ['2026-06-03', '2026-06-04', '2026-06-05', '2026-06-08']) {
      await recordCapture(library, captureOf(rows([facts(Number(day.at(-1)))]), { day }));
      const { changed, removed, epoch, revision } = await changesAfter(library, index.revision, 10);
      const documents = changed.map(({ paper, sightings }) => documentOf(paper, sightings));
      await index.apply({ documents, removed, epoch, revision });
      await index.pack();
    }
    expect(await blocks.segments()).toHaveLength(4);

    const keeper = keeperOf(library, blocks);
    await keeper.warm();
    await expect.poll(() => blocks.segments(), { timeout: 20_000 }).toHaveLength(1);
    expect((await keeper.search('paper number', { from: 0, limit: 10 })).total).toBe(4);
  });

  it('makes the index anew when it is that of another library, though papers and revisions are the same', async () => {
    const blocks = freshBlocks();
    await packedIndexOf(await libraryWith('Alpha'), blocks);
    const keeper = keeperOf(await libraryWith('Omega'), blocks);
    expect(await totalOf(keeper, 'omega')).toBe(1);
    expect(await totalOf(keeper, 'alpha')).toBe(0);
  });

  it('makes the index anew when it is ahead of the library, as after one was put back from a copy', async () => {
    const blocks = freshBlocks();
    const library = await libraryWith('Alpha');
    const meta = await library.meta.get('library');
    await recordCapture(library, captureOf(rows([facts(1, { title: 'Omega' })]), { day: '2026-06-04' }));
    await packedIndexOf(library, blocks);

    const older = await libraryWith('Alpha');
    await older.meta.update('library', { epoch: meta?.epoch ?? '' });
    const keeper = keeperOf(older, blocks);
    expect(await totalOf(keeper, 'alpha')).toBe(1);
    expect(await totalOf(keeper, 'omega')).toBe(0);
  });
});
