import * as v from 'valibot';
import { LIMITS } from '../papers/limits.ts';
import { cleanTag, STATUSES } from '../papers/mark.ts';
import { editorShape, noteVersionShape, rowIdShape } from './shapes.ts';

/** A mark that a page may set on many papers at once. */
export const shortMarkShape = v.variant('kind', [
  v.pipe(
    v.object({ kind: v.literal('tag'), name: v.pipe(v.string(), v.maxLength(LIMITS.tag)), value: v.boolean() }),
    // Tags that were stored when the rules were others can still be taken back.
    v.check(({ name, value }) => !value || (name !== '' && cleanTag(name) === name)),
  ),
  v.object({ kind: v.literal('list'), name: rowIdShape, value: v.boolean() }),
  v.object({ kind: v.literal('star'), name: v.literal(''), value: v.boolean() }),
  v.object({ kind: v.literal('status'), name: v.literal(''), value: v.picklist(STATUSES) }),
]);

/** A mark that a page may set on one paper. */
export const markShape = v.variant('kind', [
  shortMarkShape,
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
