import { expect, onTestFinished, vi } from 'vitest';
import type { Runtime, Tabs } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { adapterFor } from '../../../adapters/index.ts';
import type { Daybook } from '../../../entrypoints/background/daybook.ts';
import { createDaybook } from '../../../entrypoints/background/daybook.ts';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import type { AskZotero } from '../../../entrypoints/background/zotero/ask-zotero.ts';
import { answerCommands } from '../../../messages/serve.ts';
import { WIRE_VERSION } from '../../../messages/wire-version.ts';
import { RestoreStaging } from '../../../storage/backup/staging.ts';
import { Drafts } from '../../../storage/drafts.ts';
import { IndexBlocks } from '../../../storage/index-blocks.ts';
import type { Library } from '../../../storage/library.ts';
import type { MirrorFolder } from '../../../storage/mirror/mirror-folder.ts';
import { ImportStaging } from '../../../storage/staging/staging.ts';
import { ZoteroStore } from '../../../storage/zotero-store.ts';
import { speakEnglish } from '../../components/english.ts';
import { captureOf, facts, freshLibrary, rows } from '../../storage/made-library.ts';
import { memoryFolder } from '../../storage/mirror/memory-folder.ts';

export const DONE = { ok: true, output: null };

export const DAY_PAGE = 'https://huggingface.co/papers/date/2026-06-03';

export const tab = (more: Partial<Tabs.Tab> = {}) => ({ id: 7, index: 0, incognito: false, ...more }) as Tabs.Tab;

// As the browser fills them in.
export const FEED: Runtime.MessageSender = { id: browser.runtime.id, url: DAY_PAGE, frameId: 0, tab: tab() };
export const PAGE: Runtime.MessageSender = { id: browser.runtime.id, url: browser.runtime.getURL('popup.html') };

// The test double's own types are Chromium's.
type FakeSender = Parameters<typeof fakeBrowser.runtime.onMessage.trigger>[1];

export interface Background {
  library: Library;
  blocks: IndexBlocks;
  drafts: Drafts;
  staging: ImportStaging;
  restoreStaging: RestoreStaging;
  /** the name of its database */
  restoreName: string;
  mirrorFolder: MirrorFolder;
  zoteroStore: ZoteroStore;
  daybook: Daybook;
  /** what the background has logged */
  logged: unknown[];
  /** Sends a command as the browser does, and gives the reply. */
  send(command: string, input: unknown, from?: Runtime.MessageSender): Promise<unknown>;
}

/** A background of this test's own that answers commands, over an empty library, in the browser's test double. */
export function startBackground(library = freshLibrary(), askZotero?: AskZotero): Background {
  // As Chromium has it; the test double lacks it.
  Object.assign(browser.storage.local, { setAccessLevel: async () => {} });
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true);
  const blocks = new IndexBlocks(`test-${crypto.randomUUID()}`);
  const mirrorFolder = memoryFolder();
  const drafts = new Drafts(`test-${crypto.randomUUID()}`);
  const staging = new ImportStaging(`test-${crypto.randomUUID()}`);
  const restoreName = `test-${crypto.randomUUID()}`;
  const restoreStaging = new RestoreStaging(restoreName);
  const zoteroStore = new ZoteroStore(`test-${crypto.randomUUID()}`);
  const stores = {
    draftStore: drafts,
    importStaging: staging,
    restoreStaging,
    mirrorFolder,
    zoteroStore,
    ...(askZotero && { askZotero }),
  };
  const daybook = createDaybook(library, blocks, stores);
  const logged: unknown[] = [];
  speakEnglish();
  // The test double has no tabs, no scripts in them and no menus.
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([]);
  vi.spyOn(browser.contextMenus, 'removeAll').mockResolvedValue(undefined);
  vi.spyOn(browser.contextMenus, 'create').mockReturnValue('');
  answerCommands(
    createHandlers(daybook),
    (url) => adapterFor(url) !== undefined,
    (error) => logged.push(error),
  );
  onTestFinished(async () => {
    daybook.months.stop();
    daybook.feedPages.stop();
    await daybook.rules.run().catch(() => {});
    await daybook.index.catchUp().catch(() => {});
    await daybook.index.clear();
    await daybook.firstValues.keep().catch(() => {});
    await daybook.treated.keep().catch(() => {});
    await daybook.linkMenu.keep().catch(() => {});
    await restoreStaging.drop();
    fakeBrowser.reset();
  });
  return {
    library,
    blocks,
    drafts,
    staging,
    restoreStaging,
    restoreName,
    mirrorFolder,
    zoteroStore,
    daybook,
    logged,
    send: (command, input, from = PAGE) =>
      new Promise((resolve, reject) => {
        const message = { command, input, wire: WIRE_VERSION };
        fakeBrowser.runtime.onMessage.trigger(message, from as FakeSender, resolve).catch(reject);
      }),
  };
}

/** A capture of a day page as a content script sends it. */
export function sentCapture(shown: unknown[], day = '2026-06-03') {
  const { unreadable: _, ...capture } = captureOf([], { day });
  return { ...capture, rows: shown, cards: shown.length };
}

export const papers = (...numbers: number[]) => rows(numbers.map((number) => facts(number)));

/** A background that has recorded these papers. */
export async function withPapers(...numbers: number[]): Promise<Background> {
  const background = startBackground();
  await background.send('capture', sentCapture(papers(...numbers)), FEED);
  return background;
}

/** Waits until the badge shows this. */
export function expectBadge(text: string): Promise<void> {
  return expect.poll(() => browser.action.getBadgeText({})).toBe(text);
}
