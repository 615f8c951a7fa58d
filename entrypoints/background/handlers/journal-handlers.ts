import type { JOURNAL_COMMANDS } from '../../../messages/commands/journal-commands.ts';
import type { Input } from '../../../messages/commands.ts';
import type { Handlers } from '../../../messages/serve.ts';
import { placeNow } from '../../../papers/place-between.ts';
import type { ManyMark } from '../../../storage/bulk/mark-many.ts';
import { markMany } from '../../../storage/bulk/mark-many.ts';
import { stopStep } from '../../../storage/journal/steps-under-way.ts';
import { redo, undo } from '../../../storage/journal/take-back.ts';
import { chosenPapers } from '../chosen-papers.ts';
import type { Daybook } from '../daybook.ts';
import { awakeUntil } from '../index-upkeep.ts';
import type { Writes } from './writes.ts';

/** Takes back what the reader did, and marks many papers at once. */
export function journalHandlers(daybook: Daybook, { inSteps }: Writes): Pick<Handlers, keyof typeof JOURNAL_COMMANDS> {
  const between = () => daybook.commands.done();

  return {
    undo: ({ step }) => inSteps((library) => awakeUntil(undo(library, step, between))),
    redo: () => inSteps((library) => awakeUntil(redo(library, between))),

    'mark-many': ({ papers, mark }) =>
      inSteps(async (library) => {
        const ids = await chosenPapers(daybook, library, papers);
        return awakeUntil(markMany(library, ids, markValue(mark), between));
      }),

    'choose-papers': ({ papers }) =>
      daybook.commands.run(async () => chosenPapers(daybook, await daybook.library(), papers)),

    async 'stop-step'({ step }) {
      await stopStep(await daybook.library(), step);
      return null;
    },
  };
}

function markValue(mark: Input<'mark-many'>['mark']): ManyMark {
  return mark.kind === 'list' ? { ...mark, value: mark.value ? placeNow(Date.now()) : '' } : mark;
}
