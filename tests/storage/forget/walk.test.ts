import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { PaperIndex } from '../../../search/engine/index/paper-index.ts';
import { forget } from '../../../storage/forget/forget.ts';
import { forgetEverything } from '../../../storage/forget/forget-everything.ts';
import { IndexBlocks } from '../../../storage/index-blocks.ts';
import type { Library } from '../../../storage/library.ts';
import { countMonths } from '../../../storage/months/count-months.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { importEntries } from '../imports/made-import.ts';
import { liveAt } from '../live-at.ts';
import { captureOf, facts, freshLibrary, rows } from '../made-library.ts';
import { catchUp, packEach, tidy } from './index-of.ts';
import type { Forgetting } from './secret-library.ts';
import { FORGETTINGS, importedOf, OTHERS, SECRET, SECRET_WORDS, stepsTo } from './secret-library.ts';
import { indexStore, libraryStore, traces } from './walk.ts';

const ZONES = [14, -11];

function freshBlocks(): IndexBlocks {
  const blocks = new IndexBlocks(`test-${crypto.randomUUID()}`);
  onTestFinished(() => blocks.clear());
  return blocks;
}

function carryOut(library: Library, { target }: Forgetting): Promise<unknown> {
  return target === 'everything' ? forgetEverything(library) : forget(library, target);
}

describe.each(ZONES)('a reader %i hours ahead of UTC who then goes round the world', (zone) => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each(FORGETTINGS)('leaves no id and no word in any table or block by forgetting $name', async (forgetting) => {
    liveAt(zone);
    const [library, blocks] = [freshLibrary(), freshBlocks()];
    const index = await PaperIndex.open(blocks);
    const importAll = (each: Library) => importEntries(each, importedOf(forgetting));
    await packEach(library, index, [...stepsTo(forgetting, zone), importAll]);
    const stores = [libraryStore(library), indexStore(blocks)];
    await countMonths(library, async () => {});
    for (const store of stores) expect((await traces([store], SECRET_WORDS)).length).toBeGreaterThan(1);
    expect(JSON.stringify(await library.months.toArray())).toContain('Zqxjxv');

    liveAt(zone === 14 ? -11 : 14);
    await carryOut(library, forgetting);
    if (forgetting.target === 'everything') {
      await index.close();
      await blocks.clear();
    } else {
      expect(await library.papers.get(SECRET)).toBeUndefined();
      await tidy(library, index);
      expect(await library.papers.count()).toBe(forgetting.name === 'a site' ? 1 : OTHERS);
    }
    expect(await traces(stores, SECRET_WORDS)).toEqual([]);
  });
});

describe('a paper that is forgotten', () => {
  const [forgetting] = FORGETTINGS as readonly [Forgetting];

  it('is not brought back by a merge that was under way, and goes from what was merged', async () => {
    const [library, blocks] = [freshLibrary(), freshBlocks()];
    const index = await PaperIndex.open(blocks);
    await packEach(library, index, stepsTo(forgetting));
    let isForgotten = false;
    const merged = await index.merge(async () => {
      if (isForgotten) return;
      isForgotten = true;
      await carryOut(library, forgetting);
      await catchUp(library, index);
    });
    expect([merged, isForgotten]).toEqual([true, true]);
    await tidy(library, index);
    expect(await index.ids()).not.toContain(SECRET);
    expect(await traces([indexStore(blocks)], SECRET_WORDS)).toEqual([]);
  });

  it('goes from the index after it was seen again, with the words that it had', async () => {
    const [library, blocks] = [freshLibrary(), freshBlocks()];
    const index = await PaperIndex.open(blocks);
    for (const step of stepsTo(forgetting)) await step(library);
    await catchUp(library, index);
    await index.pack();
    await carryOut(library, forgetting);
    await recordCapture(library, captureOf(rows([facts(99, { title: 'Seen anew' })]), { day: '2026-06-09' }));
    await tidy(library, index);
    expect(await index.ids()).toContain(SECRET);
    expect(await traces([libraryStore(library), indexStore(blocks)], ['zqxjxv'])).toEqual([]);
  });

  it('leaves a keyed hash when its key was made of its title', async () => {
    const [library, blocks] = [freshLibrary(), freshBlocks()];
    const index = await PaperIndex.open(blocks);
    const paperId = 'title:zqxjxvtitle-alone';
    await recordCapture(library, captureOf(rows([{ paperId, title: 'Zqxjxvtitle alone', partial: true }])));
    await catchUp(library, index);
    await index.pack();
    await forget(library, { what: 'paper', paperId });
    await tidy(library, index);
    expect(await index.ids()).toEqual([]);
    expect(await traces([libraryStore(library), indexStore(blocks)], ['zqxjxv'])).toEqual([]);
    expect(await library.tombstones.toCollection().primaryKeys()).toEqual([
      expect.stringMatching(/^title:[0-9a-f]{32}:[0-9a-f]{32}$/),
    ]);
  });

  it('does not cost a rewrite of the index when it was only seen again', async () => {
    const [library, blocks] = [freshLibrary(), freshBlocks()];
    const index = await PaperIndex.open(blocks);
    await packEach(library, index, stepsTo(forgetting));
    expect(await index.purge(async () => {})).toBe(false);
  });
});
