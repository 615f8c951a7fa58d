import type { Stamp } from './clock.ts';
import { deviceOf } from './clock.ts';
import type { Mark } from './mark.ts';
import { keepsPaper, setAt } from './mark.ts';
import { joinNotes, noteSince, stampsOf } from './note.ts';
import { isCovered } from './order-to-forget.ts';
import { greaterValue } from './value-order.ts';

type NoteMark = Mark & { kind: 'note' };

/**
 * One mark from two states of it (same paper, kind and name): commutative, associative and idempotent. The one set
 * later wins, and at equal stamps, which copies of one device can make, the greater value. Notes join by joinNotes.
 */
export function joinMarks(one: Mark, other: Mark): Mark {
  if (one.kind === 'note' && other.kind === 'note') return asMark(one, joinNotes(one, other), [one, other]);
  if (one.at === other.at) return greaterValue(one, other);
  return one.at > other.at ? one : other;
}

/** What is left of a mark when everything set until `clock` is to be forgotten; undefined when nothing is. */
export function markSince(mark: Mark, clock: Stamp | undefined): Mark | undefined {
  if (clock === undefined) return mark;
  if (mark.kind !== 'note') return isCovered(setAt(mark), clock) ? undefined : mark;
  const left = noteSince(mark, clock);
  return left && asMark(mark, left, [mark]);
}

/** Every stamp in a mark. */
export function stampsOfMark(mark: Mark): Stamp[] {
  return mark.kind === 'note' ? stampsOf(mark) : [mark.at, ...(mark.imported ? [mark.imported] : [])];
}

/** The devices that set what is in force; none when the mark was taken back. */
export function settersOf(mark: Mark): string[] {
  if (!keepsPaper(mark)) return [];
  return (mark.edits ?? [mark]).map(({ at }) => deviceOf(at));
}

/** The note of these states; it is an import's while its newest text is. */
function asMark(
  { paperId, kind, name }: NoteMark,
  note: Omit<NoteMark, 'paperId' | 'kind' | 'name'>,
  states: readonly Mark[],
): Mark {
  const isImported = states.some(({ imported }) => imported === note.at);
  return { paperId, kind, name, ...note, ...(isImported && { imported: note.at }) };
}
