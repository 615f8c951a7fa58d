import { timeOf } from '../papers/clock.ts';
import type { Change } from '../papers/journal.ts';
import { stepOfMark } from '../papers/journal.ts';
import { LIMITS } from '../papers/limits.ts';
import type { Mark, MarkValue, StoredMarkValue } from '../papers/mark.ts';
import { marksOnPaper } from '../papers/mark.ts';
import type { NewNoteEdit } from '../papers/note.ts';
import { editNote } from '../papers/note.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { forgetFirst } from './forget/forget-place.ts';
import { markJoined } from './joined-facts.ts';
import { recordStep } from './journal/record-step.ts';
import type { Library } from './library.ts';
import { LibraryError } from './library-error.ts';
import { stamped, unseenTimes } from './paper-row.ts';
import { marksOfAll } from './rows-of-paper.ts';
import type { Writing } from './write.ts';
import { write } from './write.ts';

/** How a note was written; see NewNoteEdit. */
export type NoteWriting = Pick<NewNoteEdit, 'was' | 'editor'>;

/** A mark that is to be set, and how, if it is a note. */
export interface MarkToSet {
  value: StoredMarkValue;
  written?: NoteWriting;
  /** an import says so, or it is taken back: no word of the reader's own gives way to it */
  isImported?: boolean;
}

/** What was set, for the journal, and the papers that could not have it. */
export interface MarksSet {
  changes: Change[];
  /** papers that are not in the library */
  unknown: PaperId[];
  /** papers that have as many tags as one can have */
  full: PaperId[];
}

/**
 * Sets one mark of the reader's on a paper, as a step of the journal, and gives the step's number. Rejects with
 * 'unknown-paper' when the paper is not in the library, with 'too-many-tags' when it can have no other tag.
 */
export function setMark(
  library: Library,
  paperId: PaperId,
  value: MarkValue,
  written: NoteWriting = {},
): Promise<number> {
  return write(library, async (writing) => {
    const { changes, unknown, full } = await setMarks(writing, [paperId], () => [{ value, written }]);
    if (unknown.length > 0) throw new LibraryError('unknown-paper');
    if (full.length > 0) throw new LibraryError('too-many-tags');
    return recordStep(writing, { what: stepOfMark(value), changes, ...(written.editor && { editor: written.editor }) });
  });
}

/**
 * Sets marks on these papers, as rows with the library's clock, and refreshes each paper's copy of its marks. What a
 * paper is to have is asked with its marks of before. A note keeps beside the new text what its writer had not seen
 * (editNote). A mark that is as it is wanted is set anew: the reader said so now; but an entry of a list stays as it
 * came there. Papers that the reader `named` are kept from orders to forget a place that are still being carried out;
 * those that are changed because of their marks are taken as `ordered`. Costs one read of marks for each paper. The
 * caller tells the journal.
 */
export async function setMarks(
  writing: Writing,
  ids: readonly PaperId[],
  wanted: (paper: Paper, marks: readonly Mark[]) => readonly MarkToSet[],
  whose: 'named' | 'ordered' = 'named',
): Promise<MarksSet> {
  const { library } = writing;
  await forgetFirst(writing, [...ids], whose === 'named' ? 'keep' : undefined);
  const [papers, marks] = await Promise.all([library.papers.bulkGet([...ids]), marksOfAll(library, ids)]);
  const set: MarksSet = { changes: [], unknown: [], full: [] };
  const rows: Mark[] = [];
  const changed: Paper[] = [];
  for (const [i, paperId] of ids.entries()) {
    const paper = papers[i];
    const before = marks.get(paperId) ?? [];
    if (!paper) {
      set.unknown.push(paperId);
      continue;
    }
    let after = new Map(before.map((mark) => [keyOf(mark), mark]));
    const own: Mark[] = [];
    for (const { value, written = {}, isImported } of wanted(paper, before)) {
      const stood = after.get(keyOf(value));
      if (value.kind === 'list' && value.value && stood?.value) continue;
      if (isImported && stood && !stood.imported) continue;
      const mark = isImported
        ? importedMark(writing, paper, value, stood)
        : markOf(paper, value, stood, writing.stamp(), written);
      const next = new Map(after).set(keyOf(mark), mark);
      if (isTag(value) && isTagTooMany(after, next)) {
        set.full.push(paperId);
        continue;
      }
      set.changes.push(changeOf(mark, stood));
      after = next;
      own.push(mark);
    }
    const last = own.at(-1);
    if (!last) continue;
    rows.push(...own);
    const isNoteSet = own.some(({ kind }) => kind === 'note');
    const stored = stamped(paper, withMarks(paper, [...after.values()], last, isNoteSet), writing.revision);
    if (stored) changed.push(stored);
    if (paper.joined) await markJoined(writing, paper);
  }
  await Promise.all([library.marks.bulkPut(rows), library.papers.bulkPut(changed)]);
  return set;
}

function keyOf({ kind, name }: Pick<Mark, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}

function changeOf({ paperId, kind, name, at }: Mark, before: Mark | undefined): Change {
  return { of: 'mark', paperId, kind, name, at, ...(before && { before: before.value, beforeAt: before.at }) };
}

/** The paper with a copy of these marks, the last of which was just set, and its note too where `isNoteSet`. */
function withMarks(paper: Paper, marks: readonly Mark[], last: Mark, isNoteSet: boolean): Paper {
  const { noteAt, ...copy } = marksOnPaper(marks);
  // Pages show an older note without its version, and must be able to go on with it.
  const version = isNoteSet && noteAt !== undefined && { noteAt };
  return { ...paper, ...copy, ...version, ...(paper.unseen && !last.imported && unseenTimes(paper, timeOf(last.at))) };
}

function isTag({ kind, value }: StoredMarkValue): boolean {
  return (kind === 'tag' || kind === 'auto-tag') && Boolean(value);
}

function isTagTooMany(before: ReadonlyMap<string, Mark>, after: ReadonlyMap<string, Mark>): boolean {
  const { tags } = marksOnPaper(after.values());
  return tags.length > LIMITS.tagsPerPaper && tags.length > marksOnPaper(before.values()).tags.length;
}

function importedMark(writing: Writing, paper: Paper, value: StoredMarkValue, stood: Mark | undefined): Mark {
  const imported = writing.stamp();
  if (value.kind === 'note') return { ...markOf(paper, value, stood, imported, {}), imported };
  return { ...value, paperId: paper.paperId, at: writing.importStamp(), imported };
}

function markOf(
  { paperId, noteAt }: Paper,
  value: StoredMarkValue,
  before: Mark | undefined,
  at: Mark['at'],
  { was, editor }: NoteWriting,
): Mark {
  if (value.kind !== 'note') return { ...value, paperId, at };
  // A paper whose note is older than versions of notes could show none to the page.
  const isKnown = was !== undefined && noteAt !== undefined;
  const edit = { at, text: value.value, ...(editor && { editor }), ...(isKnown && { was }) };
  return { paperId, kind: 'note', name: '', ...editNote(before?.kind === 'note' ? before : undefined, edit) };
}
