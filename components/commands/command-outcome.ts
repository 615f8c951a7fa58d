import type { Command, Input, Output } from '../../messages/commands.ts';
import { RefusedError, send } from '../../messages/send.ts';
import { outdated } from '../live/outdated.ts';
import { Store } from '../live/store.ts';
import { failureText } from './failure-text.ts';

/** The outcome of the reader's last command, as the page's status region shows it. */
interface Outcome {
  /** differs from that of the outcome before, so that the same text is read out again */
  count: number;
  text: string;
  /** it did not work; `retry` does it again */
  failed?: true;
  retry?: () => void;
}

/** The last outcome, for the status region. */
export const outcome = new Store<Outcome | undefined>(undefined);

/** Shows the reader what was done. */
export function announce(text: string): void {
  outcome.set({ count: nextCount(), text });
}

/** Shows the reader what cannot be done as they asked for it. */
export function announceProblem(text: string): void {
  outcome.set({ count: nextCount(), text, failed: true });
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
 * Sends a command to the background and announces its outcome, `done` giving the text of a success. Resolves to the
 * output, or to undefined when the command failed, which is then announced with a way to try again. Never rejects.
 */
export async function runCommand<C extends Command>(
  command: C,
  input: Input<C>,
  done: (output: Output<C>) => string,
): Promise<{ output: Output<C> } | undefined> {
  try {
    const output = await send(command, input);
    announce(done(output));
    return { output };
  } catch (error) {
    announceFailure(error, () => void runCommand(command, input, done));
    return undefined;
  }
}

function nextCount(): number {
  return (outcome.get()?.count ?? 0) + 1;
}
