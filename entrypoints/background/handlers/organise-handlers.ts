import type { ORGANISE_COMMANDS } from '../../../messages/commands/organise-commands.ts';
import type { Handlers } from '../../../messages/serve.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import { placeNow } from '../../../papers/place-between.ts';
import { renameInSearch } from '../../../search/query/rename-in-search.ts';
import type { Library } from '../../../storage/library.ts';
import { moveEntry, moveToList, setWhy } from '../../../storage/organise/order-entries.ts';
import { renameTag } from '../../../storage/organise/rename-tag.ts';
import { setRule, takeBackRule } from '../../../storage/organise/rules.ts';
import { deleteList, setList } from '../../../storage/organise/set-list.ts';
import { deleteSmartList, setSmartList } from '../../../storage/organise/set-smart-list.ts';
import { deleteTag, setTag } from '../../../storage/organise/set-tag.ts';
import { presentPaper } from '../../../storage/reads/detail.ts';
import type { Daybook } from '../daybook.ts';
import { previewRule } from '../rules.ts';
import type { Writes } from './writes.ts';

/** Orders what the reader keeps. */
export function organiseHandlers(
  daybook: Daybook,
  { written }: Writes,
): Pick<Handlers, keyof typeof ORGANISE_COMMANDS> {
  /** A write that is answered with nothing. */
  const did = (work: (library: Library) => Promise<void>) =>
    written(async (library) => {
      await work(library);
      return null;
    });

  return {
    'set-list': (change) => written((library) => setList(library, change)),
    'delete-list': ({ id }) => written((library) => deleteList(library, id)),
    'move-entry': ({ list, paperId, before }) =>
      did(async (library) => {
        const [moved, next] = await Promise.all([present(library, paperId), before && present(library, before)]);
        await moveEntry(library, { list, paperId: moved, before: next });
      }),
    'move-to-list': ({ paperId, list, to }) =>
      did(async (library) =>
        moveToList(library, {
          paperId: await present(library, paperId),
          from: list,
          to,
          value: placeNow(Date.now()),
        }),
      ),
    'set-why': ({ list, paperId, text }) =>
      did(async (library) => setWhy(library, list, await present(library, paperId), text)),
    'set-smart-list': (change) => written((library) => setSmartList(library, change)),
    'delete-smart-list': ({ id }) => did((library) => deleteSmartList(library, id)),
    'set-tag': ({ tag, colour }) => did((library) => setTag(library, tag, { colour })),
    'rename-tag': (names) => written((library) => renameTag(library, { ...names, inSearch: renameInSearch })),
    'delete-tag': ({ tag }) => written((library) => deleteTag(library, tag)),
    'preview-rule': ({ text, tag }) =>
      daybook.commands.run(async () => previewRule(await daybook.index.catchUp(), await daybook.library(), text, tag)),
    'set-rule': (rule) => did((library) => setRule(library, rule)),
    'take-back-rule': ({ id }) => written((library) => takeBackRule(library, id)),
  };
}

/** The key under which a paper is stored now. */
async function present(library: Library, paperId: PaperId): Promise<PaperId> {
  return (await presentPaper(library, paperId))?.paperId ?? paperId;
}
