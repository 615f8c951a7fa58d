import type { MARK_COMMANDS } from '../../../messages/commands/mark-commands.ts';
import type { Input } from '../../../messages/commands.ts';
import type { Handlers } from '../../../messages/serve.ts';
import type { MarkValue } from '../../../papers/mark.ts';
import { placeNow } from '../../../papers/place-between.ts';
import { giveCiteKeys } from '../../../storage/give-cite-keys.ts';
import { presentPaper } from '../../../storage/reads/detail.ts';
import { setMark } from '../../../storage/set-marks.ts';
import type { Daybook } from '../daybook.ts';
import { MAKE_CITE_KEYS } from '../make-cite-keys.ts';
import type { Writes } from './writes.ts';

/** Sets what the reader says of papers. */
export function markHandlers(daybook: Daybook, { written }: Writes): Pick<Handlers, keyof typeof MARK_COMMANDS> {
  return {
    mark: ({ paperId, mark }) =>
      written(async (library) => {
        const paper = (await presentPaper(library, paperId)) ?? { paperId };
        if (mark.kind === 'note') return daybook.drafts.save({ ...mark, paperId: paper.paperId, text: mark.value });
        await setMark(library, paper.paperId, markValue(mark));
        return null;
      }),

    'give-cite-keys': ({ papers }) =>
      written(async (library) => {
        await giveCiteKeys(library, papers, MAKE_CITE_KEYS);
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
  };
}

// An entry on a list is ordered by when it came, until the reader moves it.
function markValue(mark: Exclude<Input<'mark'>['mark'], { kind: 'note' }>): MarkValue {
  return mark.kind === 'list' ? { ...mark, value: mark.value ? placeNow(Date.now()) : '' } : mark;
}
