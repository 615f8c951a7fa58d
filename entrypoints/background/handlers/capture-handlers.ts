import type { CAPTURE_COMMANDS } from '../../../messages/commands/capture-commands.ts';
import type { Handlers, Sender } from '../../../messages/serve.ts';
import { Refused } from '../../../messages/serve.ts';
import type { Capture } from '../../../papers/capture.ts';
import { cleanCapture } from '../../../papers/clean.ts';
import { LIMITS } from '../../../papers/limits.ts';
import type { Library } from '../../../storage/library.ts';
import { formatNotice, raiseNotice } from '../../../storage/notices.ts';
import { readSettings } from '../../../storage/reads/overview.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { recordShown } from '../../../storage/record-shown.ts';
import { checkCapture, checkShown, requireOwnAdapter } from '../check-capture.ts';
import type { Daybook } from '../daybook.ts';
import { isSwitchedOn } from '../further-sites.ts';
import { bringAllAdapters } from '../open-tabs.ts';
import { stoppageOf } from '../recording-watch.ts';
import type { Writes } from './writes.ts';

/** Records what content scripts report. */
export function captureHandlers(daybook: Daybook, { written }: Writes): Pick<Handlers, keyof typeof CAPTURE_COMMANDS> {
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

  async function accepted({ captureId, at, rows }: Capture, { document, tab }: Sender): Promise<void> {
    if (document === undefined || rows.length === 0) return;
    await daybook.feedPages.accepted({ document, captureId, at, ...(tab !== undefined && { tab }) });
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
          await accepted(capture, sender);
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

    async 'all-adapters'(_nothing, { tab }) {
      if (tab !== undefined) await bringAllAdapters(tab);
      return null;
    },

    unreadable: ({ adapter }, sender) =>
      written(async (library) => {
        requireOwnAdapter(adapter, sender);
        await requireRecording(library, sender);
        await noteFormat(library, adapter);
        return null;
      }),
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
