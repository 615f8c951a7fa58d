import type { JOURNAL_COMMANDS } from '../../../messages/commands/journal-commands.ts';
import type { Input } from '../../../messages/commands.ts';
import type { Handlers } from '../../../messages/serve.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import { placeNow } from '../../../papers/place-between.ts';
import type { ManyMark } from '../../../storage/bulk/mark-many.ts';
import { markMany } from '../../../storage/bulk/mark-many.ts';
import { stopStep } from '../../../storage/journal/steps-under-way.ts';
import { redo, undo } from '../../../storage/journal/take-back.ts';
import type { Library } from '../../../storage/library.ts';
import { orderOfDay, seenPapers } from '../../../storage/reads/history.ts';
import { listEntries } from '../../../storage/reads/lists.ts';
import type { Daybook } from '../daybook.ts';
import { awakeUntil } from '../index-upkeep.ts';
import type { Writes } from './writes.ts';

// More than any library holds.
const ALL = { from: 0, limit: 1_000_000 };

/** Takes back what the reader did, and marks many papers at once. */
export function journalHandlers(daybook: Daybook, { inSteps }: Writes): Pick<Handlers, keyof typeof JOURNAL_COMMANDS> {
  const between = () => daybook.commands.done();

  async function idsOf(papers: Input<'mark-many'>['papers'], library: Library): Promise<PaperId[]> {
    switch (papers.are) {
      case 'these':
        return papers.ids;
      case 'search':
        return (await daybook.index.search(papers.text, ALL)).hits.map(({ paperId }) => paperId);
      case 'list':
        return (await listEntries(library, papers.list)).map(({ paperId }) => paperId);
      case 'day':
        return (await orderOfDay(library, papers.day)).map(({ paperId }) => paperId);
      case 'history':
        return seenPapers(library);
    }
  }

  async function chosen(papers: Input<'mark-many'>['papers'], library: Library): Promise<PaperId[]> {
    const except = new Set(papers.are === 'these' ? [] : papers.except);
    return [...new Set((await idsOf(papers, library)).filter((id) => !except.has(id)))];
  }

  return {
    undo: ({ step }) => inSteps((library) => awakeUntil(undo(library, step, between))),
    redo: () => inSteps((library) => awakeUntil(redo(library, between))),

    'mark-many': ({ papers, mark }) =>
      inSteps(async (library) =>
        awakeUntil(markMany(library, await chosen(papers, library), markValue(mark), between)),
      ),

    'choose-papers': ({ papers }) => daybook.commands.run(async () => chosen(papers, await daybook.library())),

    async 'stop-step'({ step }) {
      await stopStep(await daybook.library(), step);
      return null;
    },
  };
}

function markValue(mark: Input<'mark-many'>['mark']): ManyMark {
  return mark.kind === 'list' ? { ...mark, value: mark.value ? placeNow(Date.now()) : '' } : mark;
}
