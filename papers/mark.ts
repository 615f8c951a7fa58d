import type { Stamp } from './clock.ts';
import { LIMITS } from './limits.ts';
import type { Note, NoteVersion } from './note.ts';
import { noteVersion } from './note.ts';
import type { PaperId } from './paper-id.ts';
import { cleanText, isSeen } from './text.ts';

export const STATUSES = ['unread', 'reading', 'read', 'skipped'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * A mark of the reader's on a paper. `name` distinguishes the marks of one kind on one paper: the tag, the list's id;
 * it is '' where there can be only one. A mark taken back stays as a row with the value for "none" (false or ''), so
 * that merging two copies of a library does not bring the mark back.
 */
export type MarkValue =
  | { kind: 'tag'; name: string; value: boolean }
  /** a tag that a rule has set, by the rule's id; '' when it was taken back. The reader's own word on that tag wins */
  | { kind: 'auto-tag'; name: string; value: string }
  /** on a list: the value is when it came there, as a sort key (placeNow); '' when it is not on the list */
  | { kind: 'list'; name: string; value: string }
  /** where the reader moved an entry of a list since it came there: a sort key in place of the entry's own */
  | { kind: 'place'; name: string; value: string }
  /** why it is on a list: one line */
  | { kind: 'why'; name: string; value: string }
  | { kind: 'star'; name: ''; value: boolean }
  | { kind: 'status'; name: ''; value: Status }
  | { kind: 'note'; name: ''; value: string };

/** What stands on a paper: also a key to be cited by, of Daybook's or an import's (CiteKeyClaim); false for none. */
export type StoredMarkValue = MarkValue | { kind: 'cite-key'; name: string; value: boolean | string };

/**
 * A stored mark. A note's row also says which edits it holds; see Note. One that an import set has a stamp of 1970,
 * lest it win over any word of the reader's own, and `imported` says when that was; so has one that was taken back with
 * its import. Of a note, whose texts are never lost, `imported` is its own stamp. An import's word that is dated later
 * than the reader's own over it stands `under` it: it holds once that is forgotten.
 */
export type Mark = StoredMarkValue & { paperId: PaperId; at: Stamp; imported?: Stamp; under?: ImportedWord } & Partial<
    Pick<Note, 'editor' | 'edits' | 'seen'>
  >;

/** What an import set, without what the mark over it says as well. */
export interface ImportedWord {
  value: StoredMarkValue['value'];
  at: Stamp;
  imported: Stamp;
}

/** A mark by the reader or a rule of theirs. */
export type SaidMark = Exclude<Mark, { kind: 'cite-key' }>;

/** True for a mark that the reader or a rule set: all but keys to be cited by. */
export function isSaid(mark: Mark): mark is SaidMark {
  return mark.kind !== 'cite-key';
}

/** The copy of a paper's marks that stands on the paper. Tags and lists are sorted. */
export interface MarksOnPaper {
  tags: string[];
  lists: string[];
  /** 0 or 1, because IndexedDB cannot index a boolean */
  starred: 0 | 1;
  status: Status;
  note: string;
  /** the edits that `note` holds, for the `was` of an edit of it; absent where the note is of before 2026-12 */
  noteAt?: NoteVersion;
}

export const NO_MARKS: MarksOnPaper = { tags: [], lists: [], starred: 0, status: 'unread', note: '' };

/** The copy that these marks of one paper make. The order of `marks` does not matter; each (kind, name) comes once. */
export function marksOnPaper(marks: Iterable<Mark>): MarksOnPaper {
  const copy: MarksOnPaper = { ...NO_MARKS, tags: [], lists: [] };
  const tags = new Map<string, boolean>();
  const byRules: string[] = [];
  for (const mark of marks) {
    // That an import was taken back is no word of the reader's on a tag.
    if (mark.kind === 'tag' && (mark.value || !mark.imported)) tags.set(mark.name, mark.value);
    else if (mark.kind === 'auto-tag' && mark.value) byRules.push(mark.value);
    else if (mark.kind === 'list' && mark.value) copy.lists.push(mark.name);
    else if (mark.kind === 'star') copy.starred = mark.value ? 1 : 0;
    else if (mark.kind === 'status') copy.status = mark.value;
    else if (mark.kind === 'note') {
      copy.note = mark.value;
      copy.noteAt = noteVersion(mark);
    }
  }
  for (const tag of byRules) if (!tags.has(tag)) tags.set(tag, true);
  copy.tags = [...tags].flatMap(([tag, isOn]) => (isOn ? [tag] : [])).sort();
  copy.lists.sort();
  return copy;
}

/** When a mark was set: orders to forget go by it. */
export function setAt({ at, imported = at }: Pick<Mark, 'at' | 'imported'>): Stamp {
  return imported;
}

/** True for a mark that is there, and not taken back. */
export function isSet(mark: StoredMarkValue): boolean {
  return mark.kind === 'status' ? mark.value !== 'unread' : Boolean(mark.value);
}

const KEEP_NOTHING: ReadonlySet<StoredMarkValue['kind']> = new Set(['auto-tag', 'place', 'why', 'cite-key']);

/**
 * True for a mark of the reader's own that was not taken back: papers that have one are kept when a place is forgotten.
 * What a rule has set is none, and neither is what is said of an entry of a list, nor a key to be cited by.
 */
export function keepsPaper(mark: StoredMarkValue): boolean {
  return isSet(mark) && !KEEP_NOTHING.has(mark.kind);
}

/**
 * A tag in its one form: a line of lower-case text without commas, quotes and a leading '#', at most 50 characters.
 * '' when nothing is left, or nothing that is seen. Two readers' `RLHF` and `rlhf ` are one tag.
 */
export function cleanTag(text: string): string {
  return seen(cleanText(typedTag(text), LIMITS.tag));
}

/** As cleanTag, but whole: what is longer than LIMITS.tag is no tag, and the reader must hear so. */
export function typedTag(text: string): string {
  const plain = cleanText(text.replace(/[,"“”]/g, ' '), text.length)
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[ #\p{Variation_Selector}]+/u, '');
  return seen(cleanText(plain, plain.length));
}

function seen(tag: string): string {
  return isSeen(tag) ? tag : '';
}
