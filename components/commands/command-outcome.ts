import { text } from '../../messages/catalogue.ts';
import type { Command, Input, Output } from '../../messages/commands.ts';
import { RefusedError, send } from '../../messages/send.ts';
import { outdated } from '../live/outdated.ts';
import { Store } from '../live/store.ts';
import { failureText } from './failure-text.ts';

/** The outcome of the reader's last command, as the page's status region shows it. */
export interface Outcome {
  /** differs from that of the outcome before, so that the same text is read out again */
  count: number;
  text: string;
  /** it did not work; `retry` does it again */
  failed?: true;
  retry?: () => void;
  /** the step of the journal that was done, to be taken back */
  undo?: number;
  /** something was taken back, and can be done again */
  redo?: true;
}

/** The last outcome, for the status region. */
export const outcome = new Store<Outcome | undefined>(undefined);

/** Shows the reader what was done, with a button that takes it back or does it again where that is given. */
export function announce(said: string, more: Pick<Outcome, 'undo' | 'redo'> = {}): void {
  outcome.set({ count: nextCount(), text: said, ...more });
}

// Most are answered in a tenth of a second, some that change thousands of papers in ten.
const LATE_MS = 10_000;

/** Waits for the background's answer, and shows the reader meanwhile when it is late. */
export async function awaited<T>(answer: Promise<T>): Promise<T> {
  const late = setTimeout(() => announce(text('command_late')), LATE_MS);
  try {
    return await answer;
  } finally {
    clearTimeout(late);
  }
}

/** Shows the reader what cannot be done as they asked for it. */
export function announceProblem(said: string): void {
  outcome.set({ count: nextCount(), text: said, failed: true });
}

/** Shows the reader why something failed, with a button that tries again where `retry` is given. */
export function announceFailure(error: unknown, retry?: () => void): void {
  const isOutdated = error instanceof RefusedError && error.refusal === 'outdated';
  // Trying again helps only after a reload, for which the page then asks.
  if (isOutdated) outdated.set(true);
  outcome.set({
    count: nextCount(),
    text: failureText(error),
    failed: true,
    ...(retry && !isOutdated && { retry }),
  });
}

/**
 * Sends a command to the background and announces its outcome, `done` giving the text of a success, with a way to take
 * it back where it was a step of the journal. Resolves to the output, or to undefined when the command failed, which is
 * then announced with a way to try again. Never rejects.
 */
export async function runCommand<C extends Command>(
  command: C,
  input: Input<C>,
  done: (output: Output<C>) => string,
): Promise<{ output: Output<C> } | undefined> {
  try {
    const sentAt = Date.now();
    const output = await awaited(send(command, input));
    announce(done(output));
    void offerUndo(sentAt);
    return { output };
  } catch (error) {
    announceFailure(error, () => void runCommand(command, input, done));
    return undefined;
  }
}

/** Adds to what is announced the way to take it back, once it is known which step it was. */
async function offerUndo(sentAt: number): Promise<void> {
  const said = outcome.get();
  // No page that is just opening needs it.
  const { stepSince } = await import('../undo/last-step.ts');
  const step = await stepSince(sentAt).catch(() => undefined);
  if (step === undefined || !said || outcome.get() !== said) return;
  outcome.set({ ...said, undo: step });
}

function nextCount(): number {
  return (outcome.get()?.count ?? 0) + 1;
}
