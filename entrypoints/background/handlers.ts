import { adapterFor } from '../../adapters/index.ts';
import type { Input } from '../../messages/commands.ts';
import type { Handlers, Sender } from '../../messages/serve.ts';
import { Refused } from '../../messages/serve.ts';
import { cleanCapture } from '../../papers/clean.ts';
import type { ListingKey } from '../../papers/listing.ts';
import { sitesOf } from '../../papers/listing.ts';
import type { MarkValue } from '../../papers/mark.ts';
import { acceptLoss, feedCanary } from '../../storage/canary.ts';
import { forget, forgetEverything } from '../../storage/forget.ts';
import type { Library } from '../../storage/library.ts';
import { LibraryError } from '../../storage/library-error.ts';
import { dropNotice, formatNotice, raiseNotice } from '../../storage/notices.ts';
import { readSettings } from '../../storage/reads/overview.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { recordShown } from '../../storage/record-shown.ts';
import { setMark } from '../../storage/set-mark.ts';
import { changeSettings } from '../../storage/settings.ts';
import type { Daybook } from './daybook.ts';
import { isSwitchedOn } from './further-sites.ts';
import { logError } from './log-error.ts';
import { lookAgain } from './open-tabs.ts';

/** What the background does for each command. Writes are acknowledged after their transaction is complete. */
export function createHandlers(daybook: Daybook): Handlers {
  /** Runs a write and lets the rest of the background follow it. */
  async function written<T>(work: (library: Library) => Promise<T>): Promise<T> {
    try {
      return await work(await daybook.library());
    } finally {
      daybook.wrote();
    }
  }

  return {
    capture: (scraped, sender) =>
      written(async (library) => {
        requireOwnListing(sender, scraped.listing.listing);
        await requireRecording(library, sender);
        const capture = cleanCapture(scraped);
        if (capture.rows.length === 0) {
          await noteFormat(library, capture.adapter);
          return { captureId: capture.captureId, fresh: 0, papers: 0, repeated: false };
        }
        return recordCapture(library, capture).catch(async (error: unknown) => {
          if (error instanceof LibraryError && error.code === 'full') await noteFull(library);
          throw error;
        });
      }),

    async shown(shown, sender) {
      requireOwnListing(sender, shown.listing);
      const library = await daybook.library();
      await requireRecording(library, sender);
      await recordShown(library, shown);
      return null;
    },

    unreadable: ({ adapter }, sender) =>
      written(async (library) => {
        await requireRecording(library, sender);
        await noteFormat(library, adapter);
        return null;
      }),

    async 'is-listing'({ url }) {
      const address = URL.parse(url);
      return address !== null && adapterFor(address) !== undefined;
    },

    async warm() {
      await daybook.library();
      await daybook.index.warm();
      return null;
    },

    // Reads only, so it need not wait until the library was compared with its canary.
    search: ({ text, from, limit }) => {
      daybook.library().catch(logError);
      return daybook.index.search(text, { from, limit });
    },

    mark: ({ paperId, mark }) =>
      written(async (library) => {
        await setMark(library, paperId, markValue(mark), mark.kind === 'note' ? mark : {});
        return null;
      }),

    forget: (target) => written((library) => forget(library, target)),

    'forget-everything': () =>
      written(async (library) => {
        await daybook.index.clear();
        await forgetEverything(library);
        await feedCanary(library, daybook.canary);
        return null;
      }),

    settings: (change) =>
      written(async (library) => {
        await changeSettings(library, change);
        if (change.capturing || change.privateWindows) await lookAgain();
        return null;
      }),

    dismiss: ({ notice }) =>
      written(async (library) => {
        if (notice === 'lost') throw new Refused('malformed');
        await dropNotice(library, notice);
        return null;
      }),

    'accept-loss': () =>
      written(async (library) => {
        await acceptLoss(library, daybook.canary);
        await lookAgain();
        return null;
      }),
  };
}

// A page that took over its content script may forge what its own site shows, and nothing of another.
function requireOwnListing({ url }: Sender, listing: ListingKey): void {
  const [site] = sitesOf([listing]);
  if (!site?.hosts.includes(url.hostname)) throw new Refused('malformed');
}

async function requireRecording(library: Library, { url, isPrivate }: Sender): Promise<void> {
  const { capturing, privateWindows } = await readSettings(library);
  if (!capturing || (isPrivate && !privateWindows) || !(await isSwitchedOn(url))) throw new Refused('paused');
}

async function noteFormat(library: Library, adapter: string): Promise<void> {
  await raiseNotice(library, { notice: formatNotice(adapter), kind: 'format', about: adapter, at: Date.now() });
}

// There may be no room for the notice either; then the badge stays as it is, and the refusal is all there is.
async function noteFull(library: Library): Promise<void> {
  await raiseNotice(library, { notice: 'full', kind: 'full', at: Date.now() }).catch(() => {});
}

// An entry on a list is ordered by when it came, until the reader moves it.
function markValue(mark: Input<'mark'>['mark']): MarkValue {
  if (mark.kind === 'list') return { ...mark, value: mark.value ? Date.now().toString(36) : '' };
  return mark.kind === 'note' ? { kind: 'note', name: '', value: mark.value } : mark;
}
