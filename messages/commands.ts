import * as v from 'valibot';
import { LIMITS } from '../papers/limits.ts';
import { cleanTag, STATUSES } from '../papers/mark.ts';
import type { Narrowing } from '../papers/narrowing.ts';
import type { NoteDraft, StoredNote } from '../papers/note-draft.ts';
import type { Refusal } from '../papers/refusals.ts';
import type { Relaxation } from '../papers/relaxation.ts';
import type { SearchAnswer } from '../papers/search-answer.ts';
import { SOURCES } from '../papers/sources.ts';
import {
  adapterShape,
  captureShape,
  dayShape,
  draftShape,
  editorShape,
  noteVersionShape,
  paperIdShape,
  shownShape,
} from './shapes.ts';

/**
 * Who may send a command: `feed` is the content script in a tab's top frame on a page that an adapter knows; `page` is
 * one of Daybook's own pages. No other sender may send anything.
 */
export type SenderKind = 'feed' | 'page';

const nothing = v.null();
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000));

const markValue = v.variant('kind', [
  v.pipe(
    v.object({ kind: v.literal('tag'), name: v.pipe(v.string(), v.maxLength(LIMITS.tag)), value: v.boolean() }),
    // Tags that were stored when the rules were others can still be taken back.
    v.check(({ name, value }) => !value || (name !== '' && cleanTag(name) === name)),
  ),
  v.object({ kind: v.literal('list'), name: v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/)), value: v.boolean() }),
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

// A key that was stored when the rules were others must be good enough to be forgotten.
const storedKey = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.storedKey));

const forgettable = v.variant('what', [
  v.object({ what: v.literal('paper'), paperId: storedKey }),
  v.object({ what: v.literal('listing'), listing: storedKey }),
  v.object({ what: v.literal('day'), day: dayShape }),
  v.object({ what: v.literal('source'), source: v.picklist(SOURCES) }),
]);

/** The type of a command's answer. Nothing checks it: answers come from the background, which is trusted. */
interface Answer<T> {
  readonly type?: T;
}

const answer = <T>(): Answer<T> => ({});
/** the answer of a command that only reports that it is done */
const done = answer<null>();

interface CommandRow {
  from: SenderKind;
  input: v.GenericSchema;
  output: Answer<unknown>;
}

/** Every command of the background: who may send it, the shape its input must have, and what it is answered with. */
export const COMMANDS = {
  /** record what a page shows; the answer tells that it is stored, and nothing of what was stored before */
  capture: { from: 'feed', input: captureShape, output: done },
  /** note which cards were on screen */
  shown: { from: 'feed', input: shownShape, output: done },
  /** report that a page with a known address gave nothing */
  unreadable: {
    from: 'feed',
    input: v.object({ adapter: adapterShape }),
    output: done,
  },
  /** whether an adapter knows an address: pages need not load every adapter for it */
  'is-listing': {
    from: 'page',
    input: v.object({ url: v.pipe(v.string(), v.maxLength(LIMITS.address)) }),
    output: answer<boolean>(),
  },
  /** get the index ready, because a search is likely to follow */
  warm: { from: 'page', input: nothing, output: done },
  /** find papers */
  search: {
    from: 'page',
    input: v.object({
      text: v.pipe(v.string(), v.maxLength(10_000)),
      from: offset,
      limit: v.pipe(offset, v.minValue(1), v.maxValue(200)),
    }),
    output: answer<SearchAnswer>(),
  },
  /** find out which parts of a search are to blame that no paper has all of it */
  relax: {
    from: 'page',
    input: v.object({ text: v.pipe(v.string(), v.maxLength(10_000)) }),
    output: answer<Relaxation[]>(),
  },
  /** what the best hits of a search have in common, to narrow it by; asked for once its rows are drawn */
  narrow: {
    from: 'page',
    input: v.object({ text: v.pipe(v.string(), v.maxLength(10_000)) }),
    output: answer<Narrowing>(),
  },
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
  /** forget papers; the answer is how many are gone */
  forget: { from: 'page', input: forgettable, output: answer<number>() },
  'forget-everything': { from: 'page', input: nothing, output: done },
  settings: {
    from: 'page',
    input: v.object({ capturing: v.exactOptional(v.boolean()), privateWindows: v.exactOptional(v.boolean()) }),
    output: done,
  },
  /** the reader has read a notice */
  dismiss: { from: 'page', input: v.object({ notice: v.pipe(v.string(), v.maxLength(60)) }), output: done },
  /** the reader has read that recording had stopped */
  'dismiss-stoppages': { from: 'page', input: nothing, output: done },
  /** look whether anything stops recording, as a page does when it opens */
  'check-recording': { from: 'page', input: nothing, output: done },
  /** go on with an empty library after the old one was lost */
  'accept-loss': { from: 'page', input: nothing, output: done },
} as const satisfies Record<string, CommandRow>;

export type Command = keyof typeof COMMANDS;
export type Input<C extends Command> = v.InferOutput<(typeof COMMANDS)[C]['input']>;
export type Output<C extends Command> = (typeof COMMANDS)[C]['output'] extends Answer<infer T> ? T : never;

/** What the background replies to a command. */
export type Reply<C extends Command> = { ok: true; output: Output<C> } | { ok: false; refusal: Refusal };
