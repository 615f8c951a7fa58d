import { countText, number, text } from '../../messages/catalogue.ts';
import type { Input } from '../../messages/commands.ts';
import { stepOfMark } from '../../papers/journal.ts';
import { LIMITS } from '../../papers/limits.ts';
import { typedTag } from '../../papers/mark.ts';
import { announceProblem, runCommand } from '../commands/command-outcome.ts';
import { listNames } from '../undo/list-names.ts';
import { stepLabel } from '../undo/step-labels.ts';
import { selectedPapers, selection } from './selection.ts';

export type MarkForMany = Input<'mark-many'>['mark'];

/**
 * Sets a mark on all papers that are selected, and announces how many have it now; which are selected stays. True when
 * it was done, or stopped by the reader.
 */
export async function markSelected(mark: MarkForMany): Promise<boolean> {
  const selected = selection.get();
  if (!selected) return false;
  const names = await listNames();
  const value = mark.kind === 'list' ? ({ ...mark, value: mark.value ? '0' : '' } as const) : mark;
  const done = await runCommand('mark-many', { papers: selectedPapers(selected), mark }, ({ papers, left }) => {
    if (papers === 0) return text(left > 0 ? 'marked_none' : 'marked_already');
    const label = stepLabel(stepOfMark(value), papers, names);
    return left > 0 ? countText('marked_but', left, label) : label;
  });
  return done !== undefined;
}

/** Tags all papers that are selected, or takes the tag off them. What is no tag is announced. */
export async function tagSelected(typed: string, value: boolean): Promise<boolean> {
  const tag = typedTag(typed);
  if (!tag) return false;
  if (tag.length > LIMITS.tag) {
    announceProblem(text('tag_too_long', number(tag.length), number(LIMITS.tag)));
    return false;
  }
  return markSelected({ kind: 'tag', name: tag, value });
}
