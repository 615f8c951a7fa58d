import browser from 'webextension-polyfill';
import type { Canary, CanaryStore } from '../../storage/canary.ts';
import { checkCanary, feedCanary } from '../../storage/canary.ts';
import type { IndexBlocks } from '../../storage/index-blocks.ts';
import type { Library } from '../../storage/library.ts';
import { showBadge } from './badge.ts';
import { IndexKeeper } from './index-keeper.ts';
import { logError } from './log-error.ts';

const CANARY_KEY = 'canary';

const canaryStore: CanaryStore = {
  async get() {
    const { [CANARY_KEY]: canary } = await browser.storage.local.get(CANARY_KEY);
    return canary as Canary | undefined;
  },
  async set(canary) {
    await browser.storage.local.set({ [CANARY_KEY]: canary });
  },
};

/** What the background holds while it is awake. All of it can be made again from what is stored. */
export interface Daybook {
  /** the library, opened and compared with its canary */
  library(): Promise<Library>;
  index: IndexKeeper;
  canary: CanaryStore;
  /** Lets the index, the canary and the badge follow a write. Returns at once. */
  wrote(): void;
}

/** Makes the background's parts without touching what is stored; the library opens when it is first asked for. */
export function createDaybook(library: Library, blocks: IndexBlocks): Daybook {
  const index = new IndexKeeper(library, blocks, logError);
  let ready: Promise<Library> | undefined;

  async function open(): Promise<Library> {
    await library.open();
    await checkCanary(library, canaryStore);
    return library;
  }

  return {
    index,
    canary: canaryStore,
    library() {
      ready ??= open().catch((error: unknown) => {
        ready = undefined;
        throw error;
      });
      return ready;
    },
    wrote() {
      index.catchUpSoon();
      Promise.all([feedCanary(library, canaryStore), showBadge(library)]).catch(logError);
    },
  };
}
