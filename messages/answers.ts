import type { Refusal } from '../papers/refusals.ts';
import type { SearchAnswer } from '../papers/search-answer.ts';
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

/** The wire's reply. */
export type Reply<C extends Command> = { ok: true; output: Output<C> } | { ok: false; refusal: Refusal };
