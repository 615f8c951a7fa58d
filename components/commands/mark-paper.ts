import { number, text } from '../../messages/catalogue.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { Status } from '../../papers/mark.ts';
import { cleanTag, READING_LIST } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { STATUS_WORDS } from '../labels/status-labels.ts';
import { act, announce } from './command-outcome.ts';

// What the reader can say about a paper. Each announces what came of it; the rows follow by themselves.

/** Stars a paper, or takes the star away. */
export function toggleStar({ paperId, starred }: Paper): void {
  const value = starred === 0;
  void act('mark', { paperId, mark: { kind: 'star', name: '', value } }, () =>
    text(value ? 'done_starred' : 'done_unstarred'),
  );
}

/** Puts a paper on the reading list, or takes it off. */
export function toggleReadingList({ paperId, lists }: Paper): void {
  const value = !lists.includes(READING_LIST);
  void act('mark', { paperId, mark: { kind: 'list', name: READING_LIST, value } }, () =>
    text(value ? 'done_listed' : 'done_unlisted'),
  );
}

/** Says how far the reader is. */
export function setStatus(paperId: PaperId, value: Status): void {
  void act('mark', { paperId, mark: { kind: 'status', name: '', value } }, () =>
    text('done_status', text(STATUS_WORDS[value])),
  );
}

/** True when the tag is on the paper afterwards, also when it was before. */
export async function addTag({ paperId, tags }: Paper, typed: string): Promise<boolean> {
  const tag = cleanTag(typed);
  if (!tag) return false;
  if (!tags.includes(tag) && tags.length >= LIMITS.tagsPerPaper) {
    announce(text('tag_limit', number(LIMITS.tagsPerPaper)));
    return false;
  }
  return Boolean(
    await act('mark', { paperId, mark: { kind: 'tag', name: tag, value: true } }, () => text('done_tagged', tag)),
  );
}

/** Takes one tag away. */
export function removeTag(paperId: PaperId, tag: string): void {
  void act('mark', { paperId, mark: { kind: 'tag', name: tag, value: false } }, () => text('done_untagged', tag));
}

/** True when the note is stored. */
export async function saveNote(paperId: PaperId, note: string): Promise<boolean> {
  return Boolean(
    await act('mark', { paperId, mark: { kind: 'note', name: '', value: note } }, () => text('done_note')),
  );
}
