import { adapterFor } from '../../../adapters/index.ts';
import type { LIBRARY_COMMANDS } from '../../../messages/commands/library-commands.ts';
import { dropKeptAddresses } from '../../../messages/kept-address.ts';
import type { Handlers } from '../../../messages/serve.ts';
import { knownEpoch } from '../../../storage/canary.ts';
import { forget } from '../../../storage/forget/forget.ts';
import { forgetEverything, requireKnown } from '../../../storage/forget/forget-everything.ts';
import { dropNotice } from '../../../storage/notices.ts';
import { changeSettings } from '../../../storage/settings.ts';
import { canaryStore } from '../canary-store.ts';
import { checkRecording } from '../check-recording.ts';
import type { Daybook } from '../daybook.ts';
import { lookAgain } from '../open-tabs.ts';
import type { Writes } from './writes.ts';

/** Forgets, and changes how it is recorded. */
export function libraryHandlers(
  daybook: Daybook,
  { written, inSteps }: Writes,
): Pick<Handlers, keyof typeof LIBRARY_COMMANDS> {
  return {
    async 'is-listing'({ url }) {
      const address = URL.parse(url);
      return address !== null && adapterFor(address) !== undefined;
    },

    // A note just typed keeps its paper as one that was typed before; what is left goes with the papers.
    forget: (target) =>
      inSteps(async (library) => {
        await dropKeptAddresses();
        await daybook.zotero.dropKnown();
        await daybook.restores.dropUnordered();
        await daybook.drafts.store();
        await daybook.imports.dropWaiting();
        const gone = await daybook.housekeeping.forgetting((between) => forget(library, target, between));
        await daybook.drafts.store();
        return gone;
      }),

    async 'forget-everything'() {
      const library = await daybook.libraryAsFound();
      await requireKnown(library);
      const known = await knownEpoch(canaryStore);
      await dropKeptAddresses();
      await daybook.zotero.forget();
      await daybook.drafts.clear();
      await daybook.restores.drop();
      await daybook.imports.clear();
      const empty = () => daybook.index.clear(() => forgetEverything(library, known));
      await daybook.mirror.without(() => daybook.housekeeping.forgetting(empty));
      await daybook.library();
      await daybook.recording.dismissed();
      daybook.wrote();
      return null;
    },

    settings: (change) =>
      written(async (library) => {
        await changeSettings(library, change);
        if (change.capturing || change.privateWindows) await lookAgain();
        if (change.backups) await daybook.backups.setAlarm();
        return null;
      }),

    dismiss: ({ notice }) =>
      written(async (library) => {
        await dropNotice(library, notice);
        if (notice === 'fewer') await daybook.mirror.settle();
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
      await daybook.acceptLoss();
      daybook.wrote();
      await lookAgain();
      return null;
    },
  };
}
