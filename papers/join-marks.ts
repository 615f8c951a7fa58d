import type { Stamp } from './clock.ts';
import { deviceOf } from './clock.ts';
import type { Mark } from './mark.ts';
import { keepsPaper, setAt } from './mark.ts';
import { joinNotes, noteSince, stampsOf } from './note.ts';
import { isCovered } from './order-to-forget.ts';
import { greaterValue } from './value-order.ts';

type NoteMark = Mark & { kind: 'note' };

/**
 * One mark from two states of it (same paper, kind and name): commutative, associative and idempotent. The reader's own
 * word wins over an import's, of two such the one set later, and at equal stamps, which copies of one device can make,
 * the greater value. What an order to forget may leave of the two stays under it. Notes join by joinNotes.
 */
export function joinMarks(one: Mark, other: Mark): Mark {
  if (one.kind === 'note' && other.kind === 'note') return asMark(one, joinNotes(one, other), [one, other]);
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const own = laterMark(a.own, b.own);
  const imported = laterMark(a.imported, b.imported);
  if (!own || !imported) return own ?? imported ?? one;
  const isLeft = setAt(imported) > own.at;
  if (!isLeft) return own;
  const { value, at, imported: since = at } = imported;
  return { ...own, under: { value, at, imported: since } };
}

/** What is left of a mark when everything set until `clock` is to be forgotten; undefined when nothing is. */
export function markSince(mark: Mark, clock: Stamp | undefined): Mark | undefined {
  if (clock === undefined) return mark;
  if (mark.kind !== 'note') {
    const { own, imported } = wordsOf(mark);
    if (own && !isCovered(own.at, clock)) return mark;
    return imported && !isCovered(setAt(imported), clock) ? imported : undefined;
  }
  const left = noteSince(mark, clock);
  return left && asMark(mark, left, [mark]);
}

/** What the reader or a rule said by a mark, and what an import did, each as a mark of its own. */
function wordsOf({ under, ...mark }: Mark): { own?: Mark; imported?: Mark } {
  if (mark.imported !== undefined) return { imported: mark };
  // The kind and the type of its value are those of the mark that it stands under.
  return { own: mark, ...(under && { imported: { ...mark, ...under } as Mark }) };
}

/** The one that was set later. */
function laterMark(one: Mark | undefined, other: Mark | undefined): Mark | undefined {
  if (!one || !other) return one ?? other;
  const [a, b] = [setAt(one), setAt(other)];
  if (a === b) return greaterValue(one, other);
  return a > b ? one : other;
}

/** Every stamp in a mark. */
export function stampsOfMark(mark: Mark): Stamp[] {
  if (mark.kind === 'note') return stampsOf(mark);
  const { at, imported, under } = mark;
  return [at, imported, under?.at, under?.imported].filter((stamp) => stamp !== undefined);
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
