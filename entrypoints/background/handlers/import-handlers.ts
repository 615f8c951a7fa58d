import type { IMPORT_COMMANDS } from '../../../messages/commands/import-commands.ts';
import type { Handlers } from '../../../messages/serve.ts';
import { partPapers } from '../../../storage/imports/part-papers.ts';
import type { Daybook } from '../daybook.ts';
import type { Writes } from './writes.ts';

/** Brings papers in from files. */
export function importHandlers(
  daybook: Daybook,
  { written, inSteps }: Writes,
): Pick<Handlers, keyof typeof IMPORT_COMMANDS> {
  return {
    'join-import': ({ id, choice }) => inSteps(() => daybook.imports.join(id, choice)),
    'cancel-import': ({ id }) =>
      inSteps(async () => {
        await daybook.imports.cancel(id);
        return null;
      }),
    'part-papers': ({ paperId, record }) => written((library) => partPapers(library, paperId, record)),
  };
}
