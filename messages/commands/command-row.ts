import type * as v from 'valibot';

/**
 * Who may send a command: `feed` is the content script in a tab's top frame on a page that an adapter knows; `page` is
 * one of Daybook's own pages. No other sender may send anything.
 */
export type SenderKind = 'feed' | 'page';

/** The type of a command's answer. Nothing checks it: answers come from the background, which is trusted. */
export interface Answer<T> {
  readonly type?: T;
}

/** A command: who may send it, the shape its input must have, and what it is answered with. */
export interface CommandRow {
  from: SenderKind;
  input: v.GenericSchema;
  output: Answer<unknown>;
}

/** What a command is answered with. */
export const answer = <T>(): Answer<T> => ({});
/** the answer of a command that only reports that it is done */
export const done = answer<null>();
