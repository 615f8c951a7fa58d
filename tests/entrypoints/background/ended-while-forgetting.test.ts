import { Dexie } from 'dexie';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CommandsUnderWay } from '../../../entrypoints/background/commands-under-way.ts';
import type { FirstValuesStore } from '../../../entrypoints/background/first-values.ts';
import { FirstValuesKeeper } from '../../../entrypoints/background/first-values.ts';
import { Housekeeping } from '../../../entrypoints/background/housekeeping.ts';
import { IndexKeeper } from '../../../entrypoints/background/index-keeper.ts';
import { MirrorKeeper } from '../../../entrypoints/background/mirror-keeper.ts';
import type { FirstValues } from '../../../messages/first-values.ts';
import { PaperIndex } from '../../../search/engine/index/paper-index.ts';
import { forget } from '../../../storage/forget/forget.ts';
import { forgetEverything } from '../../../storage/forget/forget-everything.ts';
import { IndexBlocks } from '../../../storage/index-blocks.ts';
import { openLibrary } from '../../../storage/library.ts';
import { Mirror } from '../../../storage/mirror/mirror.ts';
import type { MirrorFolder } from '../../../storage/mirror/mirror-folder.ts';
import { packEach } from '../../storage/forget/index-of.ts';
import type { Forgetting } from '../../storage/forget/secret-library.ts';
import { FORGETTINGS, OTHERS, SECRET, SECRET_WORDS, stepsTo } from '../../storage/forget/secret-library.ts';
import { firstValueStore, indexStore, libraryStore, mirrorStore, traces } from '../../storage/forget/walk.ts';
import { boundBlocks, boundCall, boundLibrary, Lifetime } from '../../storage/lifetime.ts';
import { memoryFolder } from '../../storage/mirror/memory-folder.ts';
import { TIMES } from '../../thoroughness.ts';
import { copyStores } from './copy-stores.ts';

/** One life of a background over the stores of that name. */
function live(name: string, lifetime: Lifetime) {
  const library = boundLibrary(openLibrary(name), lifetime);
  const blocks = boundBlocks(new IndexBlocks(`${name}-index`), lifetime);
  const logged: unknown[] = [];
  const log = (error: unknown) => logged.push(error);
  const index = new IndexKeeper(library, blocks, log);
  // Drafts are walked in forgotten-drafts.test.ts.
  const drafts = { tidy: async () => {} };
  const imports = { finish: async () => {} };
  const session = firstValuesIn(name, lifetime);
  const firstValues = new FirstValuesKeeper({ library: async () => library, log, store: session });
  const commands = new CommandsUnderWay();
  const mirrorFolder = boundFolder(folderOf(name), lifetime);
  const mirror = new MirrorKeeper({ library: async () => library, mirror: new Mirror(mirrorFolder), commands, log });
  const keeping = {
    library: async () => library,
    index,
    drafts,
    copies: [firstValues],
    mirror,
    imports,
    commands,
    log,
  };
  const housekeeping = new Housekeeping(keeping);
  return {
    library,
    blocks,
    index,
    session,
    firstValues,
    mirror,
    mirrorFolder,
    housekeeping,
    logged,
    async carryOut({ target }: Forgetting): Promise<void> {
      if (target !== 'everything') await housekeeping.forgetting(() => forget(library, target));
      else await mirror.without(() => housekeeping.forgetting(() => index.clear(() => forgetEverything(library))));
    },
    async end(): Promise<void> {
      await index.clear().catch(() => {});
      library.close();
    },
  };
}

/** What the browser's session holds of first values: it outlives each background. */
const sessions = new Map<string, FirstValues>();

function firstValuesIn(name: string, lifetime: Lifetime): FirstValuesStore {
  return {
    read: boundCall(lifetime, async () => sessions.get(name)),
    write: boundCall(lifetime, async (values) => void sessions.set(name, values)),
    drop: boundCall(lifetime, async () => void sessions.delete(name)),
  };
}

/** The private folders, which outlive each background. */
const folders = new Map<string, MirrorFolder>();

function folderOf(name: string): MirrorFolder {
  const folder = folders.get(name) ?? memoryFolder();
  folders.set(name, folder);
  return folder;
}

function boundFolder(folder: MirrorFolder, lifetime: Lifetime): MirrorFolder {
  // To be ended before something is looked up changes nothing.
  return { ...folder, write: boundCall(lifetime, folder.write), remove: boundCall(lifetime, folder.remove) };
}

/** Stores with a library and its index, whose segments are due to be merged. */
async function template(forgetting: Forgetting): Promise<string> {
  const name = await freshStores();
  const library = openLibrary(name);
  const blocks = new IndexBlocks(`${name}-index`);
  await packEach(library, await PaperIndex.open(blocks), stepsTo(forgetting));
  expect(await blocks.segments()).toHaveLength(4);
  library.close();
  return name;
}

async function freshStores(): Promise<string> {
  const name = `test-${crypto.randomUUID()}`;
  const library = openLibrary(name);
  await library.open();
  library.close();
  await new IndexBlocks(`${name}-index`).segments();
  onTestFinished(async () => {
    await Promise.all([Dexie.delete(name), Dexie.delete(`${name}-index`)]);
  });
  return name;
}

async function copyOf(name: string): Promise<string> {
  const copy = await freshStores();
  await copyStores(name, copy);
  await copyStores(`${name}-index`, `${copy}-index`);
  return copy;
}

// Some 50 calls of the stores for each, any of which may be the last. A life takes a tenth of a second, so each is
// ended at every third of them, from another first one on than the next, and at all of them if thorough.
const STRIDE = TIMES > 1 ? 1 : 3;

const endings = FORGETTINGS.map((forgetting, index) => ({ ...forgetting, first: 1 + (index % STRIDE) }));

describe.each(endings)('a background that is ended while it forgets $name', ({ first: firstCalls, ...forgetting }) => {
  it('has done all of it or nothing, and what is left over goes when the next one keeps house', async () => {
    const from = await template(forgetting);
    const outcomes = { nothing: 0, all: 0 };
    for (let calls = firstCalls, isOver = true; isOver; calls += STRIDE) {
      const name = await copyOf(from);
      const lifetime = new Lifetime(calls, calls % 2 === 0);
      const first = live(name, lifetime);
      await first.firstValues.keep().catch(() => {});
      await first.mirror.keep().catch(() => {});
      await first.carryOut(forgetting).catch(() => {});
      await first.housekeeping.run();
      isOver = lifetime.isOver;
      await first.end();

      const next = live(name, new Lifetime(Number.POSITIVE_INFINITY));
      const isThere = (await next.library.papers.get(SECRET)) !== undefined;
      outcomes[isThere ? 'nothing' : 'all'] += 1;
      await next.housekeeping.run();
      const { hits } = await next.index.search('paper OR zqxjxvtitle', { from: 0, limit: 10 });
      const left = await next.library.papers.toCollection().primaryKeys();
      expect(hits.map(({ paperId }) => paperId).sort()).toEqual(left);
      expect((await next.library.meta.get('library'))?.papers).toBe(left.length);
      const kept = [indexStore(next.blocks), firstValueStore(next.session), mirrorStore(next.mirrorFolder)];
      const stores = [libraryStore(next.library), ...kept];
      if (isThere) expect(left).toHaveLength(OTHERS + 1);
      else expect(await traces(stores, SECRET_WORDS)).toEqual([]);
      expect(next.logged).toEqual([]);
      await next.end();
    }
    expect(outcomes.nothing).toBeGreaterThan(3);
    expect(outcomes.all).toBeGreaterThan(3);
  });
});
