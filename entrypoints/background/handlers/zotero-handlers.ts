import type { ZOTERO_COMMANDS } from '../../../messages/commands/zotero-commands.ts';
import type { Handlers } from '../../../messages/serve.ts';
import type { ZoteroProblem } from '../../../papers/zotero.ts';
import { chosenPapers } from '../chosen-papers.ts';
import type { Daybook } from '../daybook.ts';
import { ZoteroError } from '../zotero/zotero-error.ts';

/** Sends papers to the reader's Zotero. */
export function zoteroHandlers(daybook: Daybook): Pick<Handlers, keyof typeof ZOTERO_COMMANDS> {
  const { zotero } = daybook;
  return {
    'find-zotero': () => orProblem(async () => ({ found: await zotero.find() })),
    'send-to-zotero': ({ papers, ...choice }) =>
      orProblem(async () => {
        const ids = await chosenPapers(daybook, await daybook.library(), papers);
        return { sent: await zotero.send(ids, choice) };
      }),
    async 'stop-sending-to-zotero'() {
      zotero.stop();
      return null;
    },
    'in-zotero': async ({ keys }) => (await zotero.known(keys)) ?? null,
    async 'forget-zotero'() {
      await zotero.forget();
      return null;
    },
  };
}

/** What the work gives, or what Zotero or something in its way kept from being done. */
async function orProblem<T>(work: () => Promise<T>): Promise<T | { problem: ZoteroProblem }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ZoteroError) return { problem: error.why };
    throw error;
  }
}
