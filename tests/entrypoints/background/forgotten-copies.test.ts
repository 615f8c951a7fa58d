import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { zoteroAt } from '../../../entrypoints/background/zotero/ask-zotero.ts';
import { writeFeedSettings } from '../../../messages/feed-settings.ts';
import { readFirstValues } from '../../../messages/first-values.ts';
import { readStoredTreatment, writeTreatedPapers } from '../../../messages/treated-papers.ts';
import { DEFAULT_FEED_SETTINGS } from '../../../papers/feed-settings.ts';
import type { ImportedEntry } from '../../../papers/imported-entry.ts';
import { listingRef } from '../../../papers/listing.ts';
import { REHEARSAL_NAME } from '../../../storage/backup/rehearse.ts';
import type { Forgettable } from '../../../storage/forget/forget.ts';
import { forget } from '../../../storage/forget/forget.ts';
import { copiedRows } from '../../../storage/join/copied-rows.ts';
import { joinCopy } from '../../../storage/join/join-copy.ts';
import { undo } from '../../../storage/journal/take-back.ts';
import type { Library } from '../../../storage/library.ts';
import { openLibrary } from '../../../storage/library.ts';
import type { Forgetting } from '../../storage/forget/secret-library.ts';
import { FORGETTINGS, importedOf, SEARCH, SECRET, SECRET_WORDS, stepsTo } from '../../storage/forget/secret-library.ts';
import type { WalkedStore } from '../../storage/forget/walk.ts';
import {
  databaseStore,
  draftStore,
  firstValueStore,
  indexStore,
  libraryStore,
  mirrorStore,
  stagingStore,
  traces,
} from '../../storage/forget/walk.ts';
import { CHOICE, entry, importEntries, stage } from '../../storage/imports/made-import.ts';
import { facts, freshLibrary, noon } from '../../storage/made-library.ts';
import type { StandInLibrary } from '../../zotero/stand-in-library.ts';
import { standIn } from '../../zotero/zotero-background.ts';
import type { Background } from './made-background.ts';
import { startBackground } from './made-background.ts';

const DAY = '2026-06-03';

/** What a rehearsal that was cut short has left behind. */
async function leaveRehearsal(library: Library): Promise<void> {
  const scratch = openLibrary(REHEARSAL_NAME);
  await joinCopy(scratch, await Array.fromAsync(copiedRows(library)));
  scratch.close();
  onTestFinished(() => Dexie.delete(REHEARSAL_NAME));
}

async function* batchesOf(library: Library) {
  yield* await Array.fromAsync(copiedRows(library));
}

/** Every copy that there is of a library, filled with what is to be forgotten. */
async function fill(
  background: Background,
  zotero: StandInLibrary,
  forgetting: Forgetting,
): Promise<Record<string, WalkedStore>> {
  const { library, blocks, daybook, drafts, staging, restoreStaging, restoreName, mirrorFolder } = background;
  for (const step of stepsTo(forgetting)) await step(library);
  const entries = importedOf(forgetting);
  await importEntries(library, entries);
  await undo(library);
  await importEntries(library, entries);
  await stage(staging, library, entries);
  await restoreStaging.fill({ device: 'abcdefghij', madeAt: 1 }, batchesOf(library));
  await leaveRehearsal(library);
  await daybook.index.tidy();
  await daybook.firstValues.keep();
  await daybook.mirror.keep();
  zotero.add({ itemType: 'preprint', extra: SECRET.replace('arxiv:', 'arXiv:') });
  expect(await background.send('in-zotero', { keys: [SECRET] })).toEqual({ ok: true, output: [SECRET] });
  await writeFeedSettings({ ...DEFAULT_FEED_SETTINGS, treatments: { day: { shown: 'hide' } } });
  await writeTreatedPapers({ skipped: [], read: [], shown: [SECRET.replace('arxiv:', '')], lately: [], until: 1 });
  return {
    library: libraryStore(library),
    journal: {
      name: 'journal',
      texts: async () => (await library.journal.toArray()).map((part) => JSON.stringify(part)),
    },
    drafts: draftStore(drafts),
    index: indexStore(blocks),
    'first values': firstValueStore({ read: readFirstValues }),
    imports: stagingStore(staging),
    restores: databaseStore(restoreName),
    rehearsal: databaseStore(REHEARSAL_NAME),
    mirror: mirrorStore(mirrorFolder),
    zotero: { name: 'zotero', texts: async () => [JSON.stringify(await browser.storage.session.get('zotero-items'))] },
    'treated papers': {
      name: 'treated papers',
      texts: async () => [JSON.stringify(await readStoredTreatment())],
    },
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(FORGETTINGS)('forgetting $name', (forgetting) => {
  it('leaves nothing in any copy: imports, what is staged, a rehearsal, the mirror, the journal, the cards', async () => {
    const { address, library: zotero } = await standIn(10, { isApiOn: true });
    const background = startBackground(freshLibrary(), zoteroAt(address));
    const stores = await fill(background, zotero, forgetting);
    for (const name of ['library', 'index', 'restores', 'rehearsal', 'zotero', 'treated papers']) {
      expect([name, (await traces([stores[name] as WalkedStore], SECRET_WORDS)).length > 0]).toEqual([name, true]);
    }
    if (importedOf(forgetting).length > 0) {
      for (const name of ['journal', 'imports']) {
        expect([name, (await traces([stores[name] as WalkedStore], SECRET_WORDS)).length > 0]).toEqual([name, true]);
      }
    }
    const { target } = forgetting;
    const done = target === 'everything' ? ['forget-everything', null] : ['forget', target];
    expect(await background.send(...(done as [string, unknown]))).toMatchObject({ ok: true });
    await background.daybook.housekeeping.run();
    expect(await traces(Object.values(stores), SECRET_WORDS)).toEqual([]);
    expect(background.logged).toEqual([]);
  });
});

describe('forgetting while copies are joined', () => {
  const MANY = 120;
  const many = Array.from({ length: MANY }, (_, i) =>
    entry(i + 1, { ids: [facts(i + 200).paperId], facts: { title: `Made-up work number ${i + 200}` } }),
  );
  const targets: [string, Forgettable][] = [
    ['a paper', { what: 'paper', paperId: SECRET }],
    ['a paper known by its title', { what: 'paper', paperId: 'title:zqxjxv-alone' }],
    ['a listing', { what: 'listing', listing: `hf:search:${SEARCH}` }],
    ['a day', { what: 'day', day: DAY }],
    ['a site', { what: 'source', source: 'hf' }],
  ];

  /** An entry that names what is forgotten, with which an import begins and ends. */
  function secretOf(target: Forgettable, n: number): ImportedEntry {
    const listing = listingRef('hf', 'search', SEARCH);
    if (!listing) throw new Error('no listing');
    if (target.what !== 'paper') {
      const seen = { listing, day: DAY, at: noon(DAY), rank: 4 };
      return entry(n, { ids: [facts(n + 1).paperId], facts: { title: facts(n + 1).title }, seen });
    }
    const isTitled = target.paperId !== SECRET;
    return entry(n, { ids: isTitled ? [] : [SECRET], facts: { title: isTitled ? 'Zqxjxv alone' : 'Zqxjxv' } });
  }

  it.each(targets)('brings nothing of %s back with the rest of an import', async (_name, target) => {
    const background = startBackground();
    const { library, daybook, staging, send } = background;
    const entries = [secretOf(target, 0), ...many, secretOf(target, MANY + 1)];
    const { id } = await stage(staging, library, entries);
    let forgotten: Promise<unknown> | undefined;
    daybook.commands.done = async () => {
      forgotten ??= forget(library, target);
      await forgotten;
    };
    expect(await send('join-import', { id, choice: CHOICE })).toMatchObject({ ok: true });
    expect(await forgotten).toBe(target.what === 'paper' ? 1 : 0);
    await daybook.housekeeping.run();
    expect(await library.papers.count()).toBe(MANY + (target.what === 'paper' ? 0 : 2));
    expect(await traces([libraryStore(library), stagingStore(staging)], SECRET_WORDS)).toEqual([]);
    expect(await library.sightings.count()).toBe(0);
  });

  it.each(targets)('brings nothing of %s back with an import that goes on after a stop', async (_name, target) => {
    const { library, daybook, staging } = startBackground();
    const { id } = await stage(staging, library, [secretOf(target, 0), ...many, secretOf(target, MANY + 1)]);
    daybook.commands.done = () => Promise.reject(new Error('stopped'));
    await expect(daybook.imports.join(id, CHOICE)).rejects.toThrow('stopped');
    daybook.commands.done = async () => {};
    await forget(library, target);
    await daybook.housekeeping.run();
    expect(await staging.current()).toBeUndefined();
    expect(await library.papers.count()).toBe(MANY + (target.what === 'paper' ? 0 : 2));
    expect(await traces([libraryStore(library)], SECRET_WORDS)).toEqual([]);
  });

  it('brings nothing back with the rest of a restore, of which nothing is left then', async () => {
    const [forgetting] = FORGETTINGS as [Forgetting, ...Forgetting[]];
    const other = freshLibrary();
    for (const step of stepsTo(forgetting)) await step(other);
    const background = startBackground();
    const { library, daybook, restoreStaging, restoreName } = background;
    await library.open();
    const { id } = await restoreStaging.fill({ device: 'abcdefghij', madeAt: 1 }, batchesOf(other));
    let answer: Promise<unknown> | undefined;
    daybook.commands.done = async () => {
      if (await library.papers.get(SECRET)) answer ??= forget(library, { what: 'paper', paperId: SECRET });
      await answer;
    };
    await daybook.restores.order(id);
    await expect.poll(async () => (await library.meta.get('library'))?.restoring).toBeUndefined();
    await expect.poll(() => traces([databaseStore(restoreName)], SECRET_WORDS)).toEqual([]);
    expect(await answer).toBe(1);
    await daybook.housekeeping.run();
    expect(await traces([libraryStore(library)], SECRET_WORDS)).toEqual([]);
  });
});
