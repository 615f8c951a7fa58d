import { number, text } from '../../messages/catalogue.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { Status } from '../../papers/mark.ts';
import { typedTag } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { READING_LIST } from '../../papers/reading-list.ts';
import { STATUS_LABELS } from '../labels/status-labels.ts';
import { announceProblem, runCommand } from './command-outcome.ts';

// The marks a reader can set on a paper. Each announces its outcome; rows are redrawn by their live queries.

/** Stars a paper, or removes the star. */
export function toggleStar({ paperId, starred }: Paper): void {
  const value = starred === 0;
  void runCommand('mark', { paperId, mark: { kind: 'star', name: '', value } }, () =>
    text(value ? 'done_starred' : 'done_unstarred'),
  );
}

/** Puts a paper on the reading list, or takes it off. */
export function toggleReadingList({ paperId, lists }: Paper): void {
  const value = !lists.includes(READING_LIST);
  void runCommand('mark', { paperId, mark: { kind: 'list', name: READING_LIST, value } }, () =>
    text(value ? 'done_listed' : 'done_unlisted'),
  );
}

/** Puts a paper on a reading list, or takes it off. */
export function setOnList(paperId: PaperId, { id, name }: { id: string; name: string }, value: boolean): void {
  void runCommand('mark', { paperId, mark: { kind: 'list', name: id, value } }, () =>
    text(value ? 'done_on_list' : 'done_off_list', name),
  );
}

/** Sets the reading status. */
export function setStatus(paperId: PaperId, value: Status): void {
  void runCommand('mark', { paperId, mark: { kind: 'status', name: '', value } }, () =>
    text('done_status', text(STATUS_LABELS[value])),
  );
}

/** Adds a tag. True when the paper has it afterwards, also when it had it before; why it has not is announced. */
export async function addTag(paperId: PaperId, typed: string): Promise<boolean> {
  const tag = typedTag(typed);
  if (!tag) return false;
  if (tag.length > LIMITS.tag) {
    announceProblem(text('tag_too_long', number(tag.length), number(LIMITS.tag)));
    return false;
  }
  return Boolean(
    await runCommand('mark', { paperId, mark: { kind: 'tag', name: tag, value: true } }, () =>
      text('done_tagged', tag),
    ),
  );
}

/** Removes a tag. */
export function removeTag(paperId: PaperId, tag: string): void {
  void runCommand('mark', { paperId, mark: { kind: 'tag', name: tag, value: false } }, () =>
    text('done_untagged', tag),
  );
}
