import { timeOf } from '../papers/clock.ts';
import { LIMITS } from '../papers/limits.ts';
import type { Mark, MarkValue } from '../papers/mark.ts';
import { marksOnPaper } from '../papers/mark.ts';
import type { NewNoteEdit } from '../papers/note.ts';
import { editNote } from '../papers/note.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { forgetFirst } from './forget/forget-place.ts';
import { markJoined } from './joined-facts.ts';
import type { Library } from './library.ts';
import { LibraryError } from './library-error.ts';
import { stamped } from './paper-row.ts';
import { marksOf } from './rows-of-paper.ts';
import { write } from './write.ts';

/** How a note was written; see NewNoteEdit. */
export type NoteWriting = Pick<NewNoteEdit, 'was' | 'editor'>;

/**
 * Sets one mark of the reader's on a paper, as a row with the library's clock, and refreshes the paper's copy of its
 * marks. A note keeps beside the new text what its writer had not seen (editNote). Rejects with 'unknown-paper' when
 * the paper is not in the library, with 'too-many-tags' when it can have no other tag.
 */
export function setMark(
  library: Library,
  paperId: PaperId,
  value: MarkValue,
  written: NoteWriting = {},
): Promise<void> {
  return write(library, async (writing) => {
    await forgetFirst(writing, [paperId], 'keep');
    const paper = await library.papers.get(paperId);
    if (!paper) throw new LibraryError('unknown-paper');
    if (isTagTooMany(paper, value)) throw new LibraryError('too-many-tags');
    const mark: Mark = { ...value, paperId, at: writing.stamp() };
    await library.marks.put(mark.kind === 'note' ? await noteMark(library, paper, mark, written) : mark);
    if (paper.joined) await markJoined(writing, paper);
    const marks = await marksOf(library, paperId).toArray();
    const at = timeOf(mark.at);
    const { noteAt, ...copy } = marksOnPaper(marks);
    // Pages show an older note without its version, and must be able to go on with it.
    const version = mark.kind === 'note' && noteAt !== undefined && { noteAt };
    const after = { ...paper, ...copy, ...version, ...(paper.unseen && { firstSeen: at, lastSeen: at }) };
    const changed = stamped(paper, after, writing.revision);
    if (changed) await library.papers.put(changed);
  });
}

function isTagTooMany({ tags }: Paper, { kind, name, value }: MarkValue): boolean {
  return kind === 'tag' && value && !tags.includes(name) && tags.length >= LIMITS.tagsPerPaper;
}

async function noteMark(
  library: Library,
  { paperId, noteAt }: Paper,
  { at, value }: Mark & { kind: 'note' },
  { was, editor }: NoteWriting,
): Promise<Mark> {
  const before = await library.marks.get([paperId, 'note', '']);
  // A paper whose note is older than versions of notes could show none to the page.
  const isKnown = was !== undefined && noteAt !== undefined;
  const edit = { at, text: value, ...(editor && { editor }), ...(isKnown && { was }) };
  return { paperId, kind: 'note', name: '', ...editNote(before?.kind === 'note' ? before : undefined, edit) };
}
