import type { Stamp } from './clock.ts';
import { deviceOf } from './clock.ts';
import { compareTexts, greaterValue } from './value-order.ts';

/** Stands between the texts of a note that was edited in two places at once. */
export const NOTE_DIVIDER = '\n\n――――――――\n\n';

/** One text of a note, as one edit left it. */
export interface NoteEdit {
  at: Stamp;
  text: string;
  /** the editor it was typed into: a later text of the same editor replaces it */
  editor?: string;
}

/**
 * A note: the texts that no later edit has replaced, and which edits were seen by those who wrote them. Nearly always
 * there is one text, and then `at`, `value` and `editor` are that edit.
 *
 * It is a multi-value register with a version vector: an edit replaces exactly those that its writer had seen, so two
 * edits that do not know each other both stay. After Preguiça et al., "Dotted Version Vectors" (2012); the stamps of
 * one device grow, so the newest one seen stands for all before it.
 */
export interface Note {
  /** the newest edit */
  at: Stamp;
  /** what the reader sees */
  value: string;
  editor?: string;
  /** the edits in force, oldest first, when they are not the one edit of the fields above */
  edits?: NoteEdit[];
  /** by device, the newest edit that is replaced, where none in force is newer */
  seen?: Record<string, Stamp>;
}

/** Which edits of a note were in force: their stamps with commas between them; '' when there was no note. */
export type NoteVersion = string;

/** An edit that is to be made. */
export interface NewNoteEdit extends NoteEdit {
  /** the version that its writer saw; absent when it is to replace whatever stands there */
  was?: NoteVersion;
}

interface Versions {
  edits: NoteEdit[];
  seen: Map<string, Stamp>;
}

/**
 * The note after an edit. What the writer had not seen stays beside it, but for a text that is empty or the same. The
 * drafts of one editor replace each other, whatever they say they were written on, so the note does not grow with them.
 */
export function editNote(before: Note | undefined, { was, ...edit }: NewNoteEdit): Note {
  const { edits, seen } = versionsOf(before);
  const read = was?.split(',');
  const isReplaced = ({ at, text, editor }: NoteEdit) =>
    !read || read.includes(at) || text === '' || text === edit.text || (editor !== undefined && editor === edit.editor);
  return noteOf({ edits: [...edits.filter((each) => !isReplaced(each)), edit], seen: withEdit(seen, edit) });
}

/**
 * One note from two states of it: commutative, associative and idempotent. What either knows to be replaced is gone;
 * of two texts with one stamp, as copies of one device can make, the greater stays.
 */
export function joinNotes(one: Note, other: Note): Note {
  const [a, b] = [versionsOf(one), versionsOf(other)];
  const edits = new Map<Stamp, NoteEdit>();
  for (const edit of [...a.edits.filter(isInForce(b)), ...b.edits.filter(isInForce(a))]) {
    edits.set(edit.at, greaterValue(edit, edits.get(edit.at) ?? edit));
  }
  const seen = new Map(a.seen);
  for (const stamp of b.seen.values()) raise(seen, stamp);
  return noteOf({ edits: [...edits.values()], seen });
}

/** The note without the edits of before `clock`; undefined when none is left. */
export function noteSince(note: Note, clock: Stamp): Note | undefined {
  const { edits, seen } = versionsOf(note);
  const left = edits.filter((edit) => edit.at > clock);
  for (const [device, stamp] of seen) if (stamp <= clock) seen.delete(device);
  return left.length > 0 ? noteOf({ edits: left, seen }) : undefined;
}

/** The version of a note, which an edit of it gives as `was`. */
export function noteVersion(note: Note): NoteVersion {
  return versionsOf(note)
    .edits.map(({ at }) => at)
    .join(',');
}

/** True when the note holds the texts of several edits that did not know each other, with NOTE_DIVIDER between them. */
export function hasSeveralTexts({ note, noteAt = '' }: { note: string; noteAt?: NoteVersion }): boolean {
  return noteAt.includes(',') && note.includes(NOTE_DIVIDER);
}

/** Every stamp in a note: of its edits, and of those it has seen. */
export function stampsOf(note: Note): Stamp[] {
  const { edits, seen } = versionsOf(note);
  return [...edits.map(({ at }) => at), ...seen.values()];
}

function versionsOf(note: Note | undefined): Versions {
  if (!note) return { edits: [], seen: new Map() };
  const { at, value, editor } = note;
  const edits = note.edits ?? [{ at, text: value, ...(editor && { editor }) }];
  const seen = new Map<string, Stamp>();
  for (const stamp of Object.values(note.seen ?? {})) raise(seen, stamp);
  return { edits, seen: edits.reduce(withEdit, seen) };
}

function noteOf({ edits, seen }: Versions): Note {
  edits.sort((a, b) => compareTexts(a.at, b.at));
  const newest = edits.at(-1);
  const replaced = [...seen].filter(([device, stamp]) =>
    edits.every(({ at }) => deviceOf(at) !== device || at < stamp),
  );
  const text = [...new Set(edits.map((edit) => edit.text).filter((each) => each !== ''))].join(NOTE_DIVIDER);
  return {
    at: newest?.at ?? [...seen.values()].sort().at(-1) ?? '',
    value: text,
    ...(edits.length === 1 ? newest?.editor && { editor: newest.editor } : { edits }),
    ...(replaced.length > 0 && { seen: Object.fromEntries(replaced.sort(([a], [b]) => compareTexts(a, b))) }),
  };
}

function isInForce({ edits, seen }: Versions): (edit: NoteEdit) => boolean {
  return ({ at }) => at > (seen.get(deviceOf(at)) ?? '') || edits.some((edit) => edit.at === at);
}

function withEdit(seen: Map<string, Stamp>, { at }: { at: Stamp }): Map<string, Stamp> {
  return raise(seen, at);
}

function raise(seen: Map<string, Stamp>, stamp: Stamp): Map<string, Stamp> {
  const device = deviceOf(stamp);
  return stamp > (seen.get(device) ?? '') ? seen.set(device, stamp) : seen;
}
