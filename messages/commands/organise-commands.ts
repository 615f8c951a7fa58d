import * as v from 'valibot';
import { LIMITS } from '../../papers/limits.ts';
import { cleanTag } from '../../papers/mark.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { TAG_COLOURS } from '../../papers/tag-colour.ts';
import { cleanText, isSeen } from '../../papers/text.ts';
import { paperIdShape, rowIdShape } from '../shapes.ts';
import type { CommandRow } from './command-row.ts';
import { answer, done } from './command-row.ts';

const name = v.pipe(
  v.string(),
  v.maxLength(LIMITS.typed),
  v.transform((text) => cleanText(text, LIMITS.listName)),
  v.check(isSeen),
);
const searchText = v.pipe(v.string(), v.maxLength(LIMITS.pasted));
const before = v.exactOptional(v.nullable(rowIdShape));
const newTag = v.pipe(
  v.string(),
  v.maxLength(LIMITS.tag),
  v.check((tag) => tag !== '' && cleanTag(tag) === tag),
);
// Tags that were stored when the rules were others can still be renamed and deleted.
const storedTag = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.tag));

/**
 * How the reader orders what they keep: lists, saved searches, tags and rules. Each is one step of the journal.
 * `before` is the one before which it is to stand, null the end.
 */
export const ORGANISE_COMMANDS = {
  /** make or change a reading list; the answer is its id. A `limit` of 0 is none */
  'set-list': {
    from: 'page',
    input: v.object({
      id: v.exactOptional(rowIdShape),
      name: v.exactOptional(name),
      archived: v.exactOptional(v.boolean()),
      limit: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LIMITS.listLimit))),
      before,
    }),
    output: answer<string>(),
  },
  /** delete a reading list and take its entries off; the answer is how many there were */
  'delete-list': { from: 'page', input: v.object({ id: rowIdShape }), output: answer<number>() },
  'move-entry': {
    from: 'page',
    input: v.object({ list: rowIdShape, paperId: paperIdShape, before: v.nullable(paperIdShape) }),
    output: done,
  },
  /** move a paper from a reading list to the end of another */
  'move-to-list': {
    from: 'page',
    input: v.object({ paperId: paperIdShape, list: rowIdShape, to: rowIdShape }),
    output: done,
  },
  /** say in one line why a paper is on a list */
  'set-why': {
    from: 'page',
    input: v.object({ list: rowIdShape, paperId: paperIdShape, text: v.pipe(v.string(), v.maxLength(LIMITS.typed)) }),
    output: done,
  },
  /** save a search under a name, or change one; the answer is its id */
  'set-smart-list': {
    from: 'page',
    input: v.object({
      id: v.exactOptional(rowIdShape),
      name: v.exactOptional(name),
      text: v.exactOptional(searchText),
      pinned: v.exactOptional(v.boolean()),
      before,
    }),
    output: answer<string>(),
  },
  'delete-smart-list': { from: 'page', input: v.object({ id: rowIdShape }), output: done },
  'set-tag': {
    from: 'page',
    input: v.object({ tag: storedTag, colour: v.picklist(['', ...TAG_COLOURS]) }),
    output: done,
  },
  /** rename a tag with those nested in it, or merge it with another; the answer is how many papers it had */
  'rename-tag': { from: 'page', input: v.object({ from: storedTag, to: newTag }), output: answer<number>() },
  /** take a tag and those nested in it off all papers; the answer is how many had it */
  'delete-tag': { from: 'page', input: v.object({ tag: storedTag }), output: answer<number>() },
  /** what a rule would tag */
  'preview-rule': {
    from: 'page',
    input: v.object({ text: searchText, tag: newTag }),
    output: answer<{ papers: number; have: number; refused: number; sample: PaperId[] }>(),
  },
  /** make what a smart list finds have a tag, or stop that */
  'set-rule': { from: 'page', input: v.object({ id: rowIdShape, tag: newTag, on: v.boolean() }), output: done },
  /** switch a rule off and take off what it tagged; the answer is from how many papers */
  'take-back-rule': { from: 'page', input: v.object({ id: rowIdShape }), output: answer<number>() },
} as const satisfies Record<string, CommandRow>;
