import * as v from 'valibot';
import { LIMITS } from '../../papers/limits.ts';
import { cleanTag, STATUSES } from '../../papers/mark.ts';
import type { NoteDraft, StoredNote } from '../../papers/note-draft.ts';
import { draftShape, editorShape, noteVersionShape, paperIdShape, rowIdShape } from '../shapes.ts';
import type { CommandRow } from './command-row.ts';
import { answer, done } from './command-row.ts';

const markValue = v.variant('kind', [
  v.pipe(
    v.object({ kind: v.literal('tag'), name: v.pipe(v.string(), v.maxLength(LIMITS.tag)), value: v.boolean() }),
    // Tags that were stored when the rules were others can still be taken back.
    v.check(({ name, value }) => !value || (name !== '' && cleanTag(name) === name)),
  ),
  v.object({ kind: v.literal('list'), name: rowIdShape, value: v.boolean() }),
  v.object({ kind: v.literal('star'), name: v.literal(''), value: v.boolean() }),
  v.object({ kind: v.literal('status'), name: v.literal(''), value: v.picklist(STATUSES) }),
  v.object({
    kind: v.literal('note'),
    name: v.literal(''),
    value: v.pipe(
      v.string(),
      v.maxLength(LIMITS.note),
      v.transform((note) => note.toWellFormed()),
    ),
    /**
     * The paper's `noteAt` when this text was begun, '' when it had none, and the same for every draft that follows
     * from it. What others stored since then is kept beside the text; when it is absent, the text replaces everything.
     */
    was: v.exactOptional(noteVersionShape),
    /** chosen anew by each editor, so that its drafts replace each other while `was` stays the same */
    editor: v.exactOptional(editorShape),
  }),
]);

/** What the reader says of papers. */
export const MARK_COMMANDS = {
  /** set one mark on one paper; the answer of a note is what is stored then, with what was stored elsewhere */
  mark: {
    from: 'page',
    input: v.object({ paperId: paperIdShape, mark: markValue }),
    output: answer<StoredNote | null>(),
  },
  /** keep what is typed into a note and not stored yet, in place of what the editor had before */
  'keep-draft': { from: 'page', input: draftShape, output: done },
  'drop-draft': { from: 'page', input: v.object({ editor: editorShape }), output: done },
  /** what was left of a paper's note when its editor went, as far as it could not be stored */
  'left-draft': { from: 'page', input: v.object({ paperId: paperIdShape }), output: answer<NoteDraft | null>() },
} as const satisfies Record<string, CommandRow>;
