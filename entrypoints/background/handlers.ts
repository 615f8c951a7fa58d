import { adapterFor } from '../../adapters/index.ts';
import type { Input } from '../../messages/commands.ts';
import type { Handlers, Sender } from '../../messages/serve.ts';
import { Refused } from '../../messages/serve.ts';
import type { Capture } from '../../papers/capture.ts';
import { cleanCapture } from '../../papers/clean.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { MarkValue } from '../../papers/mark.ts';
import { acceptLoss, knownEpoch } from '../../storage/canary.ts';
import { forget } from '../../storage/forget/forget.ts';
import { forgetEverything, requireKnown } from '../../storage/forget/forget-everything.ts';
import type { Library } from '../../storage/library.ts';
import { isForLackOfRoom, LibraryError } from '../../storage/library-error.ts';
import { dropNotice, formatNotice, raiseNotice } from '../../storage/notices.ts';
import { presentPaper } from '../../storage/reads/detail.ts';
import { readSettings } from '../../storage/reads/overview.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { recordShown } from '../../storage/record-shown.ts';
import { setMark } from '../../storage/set-mark.ts';
import { changeSettings } from '../../storage/settings.ts';
import { canaryStore } from './canary-store.ts';
import { checkCapture, checkShown, requireOwnAdapter } from './check-capture.ts';
import { checkRecording } from './check-recording.ts';
import type { Daybook } from './daybook.ts';
import { isSwitchedOn } from './further-sites.ts';
import { narrow } from './narrow.ts';
import { lookAgain } from './open-tabs.ts';
import { stoppageOf } from './recording-watch.ts';

/** What the background does for each command. Writes are acknowledged after their transaction is complete. */
export function createHandlers(daybook: Daybook): Handlers {
  /** Runs a write, before the next step of longer ones, and lets the rest of the background follow it. */
  function written<T>(work: (library: Library) => Promise<T>): Promise<T> {
    return daybook.commands.run(() => inSteps(work));
  }

  /** As `written`, of a write that lets others go first between its steps. */
  async function inSteps<T>(work: (library: Library) => Promise<T>): Promise<T> {
    try {
      return await work(await daybook.library());
    } catch (error) {
      daybook.failed(error);
      // Of a store that fails, reading may be the first to fail, as of one whose disk is full.
      throw (await isForLackOfRoom(error)) ? new LibraryError('full', error) : error;
    } finally {
      daybook.wrote();
    }
  }

  /** Runs the recording of a capture. A refusal is known to the recording watch before the page is answered. */
  async function watched<T>(captureId: string, record: () => Promise<T>): Promise<T> {
    try {
      const receipt = await record();
      await daybook.recording.recorded(captureId);
      return receipt;
    } catch (error) {
      const reason = stoppageOf(error);
      if (reason) await daybook.recording.stopped(reason, { captureId });
      throw error;
    }
  }

  return {
    async capture(claimed, sender) {
      const scraped = await checkCapture(claimed, sender);
      await watched(scraped.captureId, () =>
        written(async (library) => {
          await requireRecording(library, sender);
          const capture = cleanCapture(scraped);
          if (capture.rows.length === 0) await noteFormat(library, capture.adapter);
          else await recordCapture(library, capture);
          await noteTooMany(library, capture);
        }),
      );
      return null;
    },

    async shown(claimed, sender) {
      const shown = await checkShown(claimed, sender);
      const library = await daybook.library();
      await requireRecording(library, sender);
      await recordShown(library, shown);
      return null;
    },

    unreadable: ({ adapter }, sender) =>
      written(async (library) => {
        requireOwnAdapter(adapter, sender);
        await requireRecording(library, sender);
        await noteFormat(library, adapter);
        return null;
      }),

    async 'is-listing'({ url }) {
      const address = URL.parse(url);
      return address !== null && adapterFor(address) !== undefined;
    },

    async warm() {
      await daybook.library().catch(() => {});
      await daybook.index.warm();
      await daybook.index.preload();
      return null;
    },

    // Reads only, so it need not wait until the library was compared with its canary. A failure is known to the watch.
    search: ({ text, from, limit }) =>
      daybook.commands.run(async () => {
        daybook.library().catch(() => {});
        try {
          return await daybook.index.search(text, { from, limit });
        } catch (error) {
          daybook.failed(error);
          throw error;
        }
      }),

    relax: ({ text }) =>
      daybook.commands.run(async () => {
        await daybook.library();
        return daybook.index.relax(text);
      }),

    narrow: ({ text }) => daybook.commands.run(async () => narrow(daybook.index, await daybook.library(), text)),

    mark: ({ paperId, mark }) =>
      written(async (library) => {
        const paper = (await presentPaper(library, paperId)) ?? { paperId };
        if (mark.kind === 'note') return daybook.drafts.save({ ...mark, paperId: paper.paperId, text: mark.value });
        await setMark(library, paper.paperId, markValue(mark));
        return null;
      }),

    async 'keep-draft'(draft) {
      await daybook.drafts.keep(draft);
      return null;
    },

    async 'drop-draft'({ editor }) {
      await daybook.drafts.drop(editor);
      return null;
    },

    'left-draft': async ({ paperId }) => (await daybook.drafts.left(paperId)) ?? null,

    // A note just typed keeps its paper as one that was typed before; what is left goes with the papers.
    forget: (target) =>
      inSteps(async (library) => {
        await daybook.drafts.store();
        const gone = await daybook.housekeeping.forgetting((between) => forget(library, target, between));
        await daybook.drafts.store();
        return gone;
      }),

    async 'forget-everything'() {
      const library = await daybook.libraryAsFound();
      await requireKnown(library);
      const known = await knownEpoch(canaryStore);
      await daybook.drafts.clear();
      await daybook.housekeeping.forgetting(() => daybook.index.clear(() => forgetEverything(library, known)));
      await daybook.library();
      await daybook.recording.dismissed();
      daybook.wrote();
      return null;
    },

    settings: (change) =>
      written(async (library) => {
        await changeSettings(library, change);
        if (change.capturing || change.privateWindows) await lookAgain();
        return null;
      }),

    dismiss: ({ notice }) =>
      written(async (library) => {
        await dropNotice(library, notice);
        return null;
      }),

    async 'dismiss-stoppages'() {
      await daybook.recording.dismissed();
      return null;
    },

    async 'check-recording'() {
      await checkRecording(daybook);
      return null;
    },

    async 'accept-loss'() {
      await acceptLoss(await daybook.libraryAsFound(), canaryStore);
      await daybook.library();
      daybook.wrote();
      await lookAgain();
      return null;
    },
  };
}

async function requireRecording(library: Library, { url, isPrivate }: Sender): Promise<void> {
  const { capturing, privateWindows } = await readSettings(library);
  if (!capturing || (isPrivate && !privateWindows) || !(await isSwitchedOn(url))) throw new Refused('paused');
}

async function noteFormat(library: Library, adapter: string): Promise<void> {
  await raiseNotice(library, { notice: formatNotice(adapter), kind: 'format', about: adapter, at: Date.now() });
}

async function noteTooMany(library: Library, { cards }: Capture): Promise<void> {
  const papers = cards - LIMITS.rows;
  if (papers > 0) await raiseNotice(library, { notice: 'too-many', kind: 'too-many', papers, at: Date.now() });
}

// An entry on a list is ordered by when it came, until the reader moves it.
function markValue(mark: Exclude<Input<'mark'>['mark'], { kind: 'note' }>): MarkValue {
  return mark.kind === 'list' ? { ...mark, value: mark.value ? Date.now().toString(36) : '' } : mark;
}
