import { describe, expect, it, onTestFinished } from 'vitest';
import { PaperIndex } from '../../../search/engine/index/paper-index.ts';
import { forgetMore, orderToForget } from '../../../storage/forget/forget-place.ts';
import { IndexBlocks } from '../../../storage/index-blocks.ts';
import type { Library } from '../../../storage/library.ts';
import { changesAfter } from '../../../storage/reads/changes.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { captureOf, facts, noon, rows } from '../made-library.ts';
import { catchUp, tidy } from './index-of.ts';
import { DAY, largeLibrary } from './large-library.ts';
import { indexStore, traces } from './walk.ts';

const PAPERS = 1_600;
const SITE = { what: 'source', source: 'hf' } as const;
const FIRST = facts(0).paperId;

/** A large library and its index, in one segment, that knows the first paper by a word of its own. */
async function indexed(): Promise<{ library: Library; blocks: IndexBlocks; index: PaperIndex }> {
  const library = await largeLibrary(PAPERS);
  await library.papers.update(FIRST, { abstract: 'About zqxjxvabstract.' });
  const blocks = new IndexBlocks(`test-${crypto.randomUUID()}`);
  onTestFinished(() => blocks.clear());
  const index = await PaperIndex.open(blocks);
  await catchUp(library, index);
  await index.pack();
  expect(index.size).toBe(PAPERS);
  return { library, blocks, index };
}

async function expectSame(index: PaperIndex, library: Library): Promise<void> {
  expect((await index.ids()).sort()).toEqual(await library.papers.toCollection().primaryKeys());
}

/** Takes the order to forget the site step by step, and does something after each. */
async function forgetSite(library: Library, afterEach: () => Promise<void>): Promise<void> {
  let { isDone, scope } = await orderToForget(library, SITE);
  for (await afterEach(); !isDone; await afterEach()) isDone = (await forgetMore(library, scope))?.isDone ?? true;
}

describe('the index of a site that is being forgotten', () => {
  it.each(['in memory', 'packed', 'as it was stored'])('follows each step, %s', async (how) => {
    const { library, blocks, index: first } = await indexed();
    let index = first;
    const sizes = new Set<number>();
    await forgetSite(library, async () => {
      await catchUp(library, index);
      sizes.add(index.size);
      await expectSame(index, library);
      if (how !== 'in memory') await index.settle();
      if (how === 'as it was stored') index = await PaperIndex.open(blocks);
    });
    expect(sizes.size).toBeGreaterThan(1);
    expect(index.size).toBe(0);
  });

  it('follows at once when it was not asked until all was done', async () => {
    const { library, blocks, index } = await indexed();
    await forgetSite(library, async () => {});
    await catchUp(library, index);
    await expectSame(index, library);
    await tidy(library, index);
    expect(await blocks.segments()).toEqual([]);
  });

  it('keeps no word of before of a paper that is seen again meanwhile', async () => {
    const { library, blocks, index } = await indexed();
    let isSeen = false;
    await forgetSite(library, async () => {
      if (!isSeen) await recordCapture(library, captureOf(rows([facts(0)]), { at: noon(DAY) + 1 }));
      if (!isSeen) await catchUp(library, index);
      isSeen = true;
    });
    await tidy(library, index);
    expect(await index.ids()).toEqual([FIRST]);
    expect(await traces([indexStore(blocks)], ['zqxjxv'])).toEqual([]);
  });

  it('is not compared again once it has followed', async () => {
    const { library, index } = await indexed();
    await forgetSite(library, async () => {});
    await catchUp(library, index);
    await recordCapture(library, captureOf(rows([facts(1)]), { at: noon(DAY) + 1 }));
    expect(await changesAfter(library, index.revision)).not.toHaveProperty('present');
  });
});
