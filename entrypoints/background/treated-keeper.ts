import { readFeedSettings } from '../../messages/feed-settings.ts';
import { dropTreatedPapers, hasTreatedPapers, writeTreatedPapers } from '../../messages/treated-papers.ts';
import type { TreatedPapers } from '../../papers/treated-papers.ts';
import { treatedStates } from '../../papers/treated-papers.ts';
import { treatedPapers } from '../../storage/reads/treated-papers.ts';
import type { CopyOptions } from './copy-keeper.ts';
import { CopyKeeper } from './copy-keeper.ts';

// Nobody waits for it: a page that is loaded sooner is as it was before the last mark.
const SOON_MS = 800;

/**
 * Keeps the ids of the papers whose cards the reader wants dimmed or hidden where the content script finds them before
 * a page is painted; none where they want no such thing, as from the start, which costs one read of the settings.
 */
export class TreatedKeeper extends CopyKeeper<TreatedPapers> {
  constructor(options: Pick<CopyOptions<TreatedPapers>, 'library' | 'quiet' | 'log'>) {
    const store = { write: writeTreatedPapers, drop };
    super({ ...options, store, collect, soon: SOON_MS });
  }
}

async function collect(library: CopyOptions<TreatedPapers>['library']): Promise<TreatedPapers | undefined> {
  const states = treatedStates(await readFeedSettings());
  return states.length > 0 ? treatedPapers(await library(), states) : undefined;
}

// With each write that is not one: pages would hear of a change.
async function drop(): Promise<void> {
  if (await hasTreatedPapers()) await dropTreatedPapers();
}
