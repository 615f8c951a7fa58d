import { number, text } from '../../messages/catalogue.ts';
import { LIMITS } from '../../papers/limits.ts';
import { typedTag } from '../../papers/mark.ts';
import { announceProblem } from '../commands/command-outcome.ts';
import type { MarkForMany } from '../commands/mark-papers.ts';
import { markPapers } from '../commands/mark-papers.ts';
import { selectedPapers, selection } from './selection.ts';

/** Sets a mark on all papers that are selected, as markPapers does; they stay selected. */
export async function markSelected(mark: MarkForMany): Promise<boolean> {
  const selected = selection.get();
  return selected !== undefined && (await markPapers(selectedPapers(selected), mark));
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
