import type { SEARCH_COMMANDS } from '../../../messages/commands/search-commands.ts';
import type { Handlers } from '../../../messages/serve.ts';
import type { Daybook } from '../daybook.ts';
import { narrow } from '../narrow.ts';

/** Answers searches. */
export function searchHandlers(daybook: Daybook): Pick<Handlers, keyof typeof SEARCH_COMMANDS> {
  return {
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
  };
}
