import * as v from 'valibot';
import { LIMITS } from '../../papers/limits.ts';
import type { NoteDraft, StoredNote } from '../../papers/note-draft.ts';
import { markShape } from '../mark-shape.ts';
import { draftShape, editorShape, paperIdShape } from '../shapes.ts';
import type { CommandRow } from './command-row.ts';
import { answer, done } from './command-row.ts';

/** What the reader says of papers. */
export const MARK_COMMANDS = {
  /** set one mark on one paper; the answer of a note is what is stored then, with what was stored elsewhere */
  mark: {
    from: 'page',
    input: v.object({ paperId: paperIdShape, mark: markShape }),
    output: answer<StoredNote | null>(),
  },
  /** give a key to each of these papers that has none to be cited by */
  'give-cite-keys': {
    from: 'page',
    input: v.object({ papers: v.pipe(v.array(paperIdShape), v.maxLength(LIMITS.rows)) }),
    output: done,
  },
  /** keep what is typed into a note and not stored yet, in place of what the editor had before */
  'keep-draft': { from: 'page', input: draftShape, output: done },
  'drop-draft': { from: 'page', input: v.object({ editor: editorShape }), output: done },
  /** what was left of a paper's note when its editor went, as far as it could not be stored */
  'left-draft': { from: 'page', input: v.object({ paperId: paperIdShape }), output: answer<NoteDraft | null>() },
} as const satisfies Record<string, CommandRow>;
