import type { NoteVersion } from './note.ts';
import type { PaperId } from './paper-id.ts';

/** What stands in a note's editor and is not stored yet. */
export interface NoteDraft {
  /** one opened editor, at random: two that are open for one paper keep a draft each */
  editor: string;
  paperId: PaperId;
  text: string;
  /** the version of the note that was edited, '' where there was none; see NewNoteEdit */
  was: NoteVersion;
}

/** A note as the library has it. */
export interface StoredNote {
  note: string;
  noteAt?: NoteVersion | undefined;
}

/** A draft with when it was kept. */
export interface KeptDraft extends NoteDraft {
  at: number;
}
