import { countText, text } from '../../messages/catalogue.ts';
import type { Input } from '../../messages/commands.ts';
import { stepOfMark } from '../../papers/journal.ts';
import { listNames } from '../undo/list-names.ts';
import { stepLabel } from '../undo/step-labels.ts';
import { runCommand } from './command-outcome.ts';

export type ChosenPapers = Input<'mark-many'>['papers'];
export type MarkForMany = Input<'mark-many'>['mark'];

/**
 * Sets a mark on many papers as one step, and announces how many have it now. True when it was done, or stopped by the
 * reader; a failure is announced.
 */
export async function markPapers(papers: ChosenPapers, mark: MarkForMany): Promise<boolean> {
  const names = await listNames();
  const value = mark.kind === 'list' ? ({ ...mark, value: mark.value ? mark.name : '' } as const) : mark;
  const done = await runCommand('mark-many', { papers, mark }, (answer) => {
    if (answer.papers === 0) return text(answer.left > 0 ? 'marked_none' : 'marked_already');
    const label = stepLabel(stepOfMark(value), answer.papers, names);
    return answer.left > 0 ? countText('marked_but', answer.left, label) : label;
  });
  return done !== undefined;
}
