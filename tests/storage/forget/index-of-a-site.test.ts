import { describe, expect, it, onTestFinished } from 'vitest';
import { PaperIndex } from '../../../search/engine/index/paper-index.ts';
import { forgetMore, orderToForget } from '../../../storage/forget/forget-place.ts';
import { IndexBlocks } from '../../../storage/index-blocks.ts';
import type { Library } from '../../../storage/library.ts';
import { changesAfter } from '../../../storage/reads/changes.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { IN_BROWSER } from '../../thoroughness.ts';
import { captureOf, facts, noon, rows } from '../made-library.ts';
import { catchUp, tidy } from './index-of.ts';
import { DAY, largeLibrary } from './large-library.ts';
import { indexStore, traces } from './walk.ts';

const PAPERS = 1_600;
const SITE = { what: 'source', source: 'hf' } as const;
const [FIRST, ELSEWHERE] = [facts(0).paperId, facts(PAPERS).paperId];

/** A large library and its index, in one segment. The first paper has a word of its own. */
async function indexed(library: Library): Promise<{ library: Library; blocks: IndexBlocks; index: PaperIndex }> {
  await library.papers.update(FIRST, { abstract: 'About zqxjxvabstract.' });
  const blocks = new IndexBlocks(`test-${crypto.randomUUID()}`);
  onTestFinished(() => blocks.clear());
  const index = await PaperIndex.open(blocks);
  await catchUp(library, index);
  await index.pack();
  expect(index.size).toBe(await library.papers.count());
  return { library, blocks, index };
}

/** A large library, with one more paper that was seen on another site alone. */
async function libraryOfTwoSites(): Promise<Library> {
  const library = await largeLibrary(PAPERS);
  const [paper, sighting] = [await library.papers.get(FIRST), (await library.sightings.toArray())[0]];
  if (!paper || !sighting) throw new Error('There is no first paper.');
  await library.papers.put({ ...paper, paperId: ELSEWHERE });
  await library.sightings.put({ ...sighting, paperId: ELSEWHERE, listing: 'made:day:2026-06-03' });
  await library.meta.update('library', { papers: PAPERS + 1 });
  return library;
}

async function expectSame(index: PaperIndex, library: Library): Promise<void> {
  expect((await index.ids()).sort()).toEqual(await library.papers.toCollection().primaryKeys());
}

/** Takes the order to forget the site step by step, and does something after each. */
async function forgetSite(library: Library, afterEach: () => Promise<void>): Promise<void> {
  let { isDone, scope } = await orderToForget(library, SITE);
  for (await afterEach(); !isDone; await afterEach()) isDone = (await forgetMore(library, scope))?.isDone ?? true;
}

// In a browser, the one that asks most of its store.
const STATES = ['in memory', 'packed', 'as it was stored'];

describe('the index of a site that is being forgotten', () => {
  it.each(IN_BROWSER ? STATES.slice(-1) : STATES)('follows each step, %s', async (how) => {
    const { library, blocks, index: first } = await indexed(await largeLibrary(PAPERS));
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
    const { library, blocks, index } = await indexed(await largeLibrary(PAPERS));
    await forgetSite(library, async () => {});
    await catchUp(library, index);
    await expectSame(index, library);
    await tidy(library, index);
    expect(await blocks.segments()).toEqual([]);
  });

  it('keeps no word of before of a paper that is seen again meanwhile', async () => {
    const { library, blocks, index } = await indexed(await libraryOfTwoSites());
    let isSeen = false;
    await forgetSite(library, async () => {
      if (!isSeen) await recordCapture(library, captureOf(rows([facts(0)]), { at: noon(DAY) + 1 }));
      if (!isSeen) await catchUp(library, index);
      isSeen = true;
    });
    await tidy(library, index);
    expect((await index.ids()).sort()).toEqual([FIRST, ELSEWHERE]);
    expect(await traces([indexStore(blocks)], ['zqxjxv'])).toEqual([]);
  });

  it('is not compared again once it has followed', async () => {
    const { library, index } = await indexed(await largeLibrary(PAPERS));
    await forgetSite(library, async () => {});
    await catchUp(library, index);
    await recordCapture(library, captureOf(rows([facts(1)]), { at: noon(DAY) + 1 }));
    expect(await changesAfter(library, index.revision)).not.toHaveProperty('present');
  });
});
