import type { Change, JournalPart, StepName } from '../../papers/journal.ts';
import { papersOfChange } from '../../papers/journal.ts';
import type { Library } from '../library.ts';
import type { Writing } from '../write.ts';
import { pruneJournal } from './prune-journal.ts';

/** What a write did, for the journal. */
export interface StepToRecord {
  what: StepName;
  changes: readonly Change[];
  /** of a note: the editor it was typed into */
  editor?: string;
  /** the step that this write goes on with, as its first write gave it */
  step?: number;
  /** the step that this write takes back */
  undoes?: number;
  /** it takes back something, or does again what was taken back */
  is?: JournalPart['is'];
}

/**
 * Notes in the journal what an open write changed, so that it can be taken back; gives the number of the step. The
 * drafts of one editor that follow each other are one step.
 */
export async function recordStep(
  { library, revision }: Writing,
  { what, changes, editor, step = revision, undoes, is }: StepToRecord,
): Promise<number> {
  if (changes.length === 0) return step;
  const draft = editor === undefined ? undefined : await lastDraft(library, editor, changes);
  if (draft) {
    const [first] = draft.changes;
    const changed = first && changes[0] && { ...first, at: changes[0].at };
    await library.journal.put({ ...draft, at: Date.now(), changes: changed ? [changed] : [] });
    return draft.step;
  }
  const part: JournalPart = {
    step,
    part: revision,
    at: Date.now(),
    what,
    changes: [...changes],
    papers: [...new Set(changes.flatMap(papersOfChange))],
    ...(editor !== undefined && { editor }),
    ...(undoes !== undefined && { undoes }),
    ...(is && { is }),
  };
  await library.journal.put(part);
  if (step === revision) await pruneJournal(library);
  return step;
}

/** The last step, if it is a draft of this editor for the same paper. */
async function lastDraft(
  library: Library,
  editor: string,
  changes: readonly Change[],
): Promise<JournalPart | undefined> {
  const last = await library.journal.toCollection().last();
  if (last?.editor !== editor || last.undoneBy !== undefined) return undefined;
  const [before, now] = [last.changes[0], changes[0]];
  const isSame = before?.of === 'mark' && now?.of === 'mark' && before.paperId === now.paperId;
  return isSame ? last : undefined;
}
