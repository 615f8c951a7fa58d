import type { SearchAnswer } from '../papers/hit.ts';
import type { Command } from './commands.ts';

/** What became of a capture. */
export interface CaptureAnswer {
  captureId: string;
  /** papers the library had never seen */
  fresh: number;
  papers: number;
  /** it had been recorded before */
  repeated: boolean;
}

interface NamedAnswers {
  capture: CaptureAnswer;
  'is-listing': boolean;
  search: SearchAnswer;
  /** how many papers are gone */
  forget: number;
}

/** What each command is answered with; null where there is nothing to say but that it is done. */
export type Output<C extends Command> = C extends keyof NamedAnswers ? NamedAnswers[C] : null;

/** Why a command was not obeyed. Pages tell it in the reader's words. */
export type Refusal =
  /** this sender may not send this */
  | 'forbidden'
  /** the command is unknown or its input has another shape */
  | 'malformed'
  /** the reader paused recording, or the window is private */
  | 'paused'
  /** the sender runs older code than the library: it must be reloaded */
  | 'outdated'
  /** the library came back empty and waits for the reader */
  | 'lost'
  /** there is no room left */
  | 'full'
  /** the paper is not in the library */
  | 'unknown-paper'
  /** a fault of Daybook's own, which the background has logged */
  | 'failed';

/** The wire's reply. */
export type Reply<C extends Command> = { ok: true; output: Output<C> } | { ok: false; refusal: Refusal };
