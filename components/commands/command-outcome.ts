import type { Output } from '../../messages/answers.ts';
import type { Command, Input } from '../../messages/commands.ts';
import { RefusedError, send } from '../../messages/send.ts';
import { outdated } from '../live/outdated.ts';
import { Store } from '../live/store.ts';
import { failureText } from './failure-text.ts';

/** What came of the reader's last act, as the page's status region tells it. */
export interface Outcome {
  /** tells it apart from the one before, so that the same words are read out again */
  count: number;
  text: string;
  /** it did not work; `retry` does it again */
  failed?: true;
  retry?: () => void;
}

/** The last outcome, for the status region. */
export const outcome = new Store<Outcome | undefined>(undefined);

/** Tells the reader what was done. */
export function announce(text: string): void {
  outcome.set({ count: nextCount(), text });
}

/** Tells the reader in words that something failed, with a way to try again where there is one. */
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
 * Has the background do something and announces what came of it. The answer; undefined when it failed, which is then
 * announced with a way to try again. Never rejects.
 */
export async function act<C extends Command>(
  command: C,
  input: Input<C>,
  done: (output: Output<C>) => string,
): Promise<{ output: Output<C> } | undefined> {
  try {
    const output = await send(command, input);
    announce(done(output));
    return { output };
  } catch (error) {
    announceFailure(error, () => void act(command, input, done));
    return undefined;
  }
}

function nextCount(): number {
  return (outcome.get()?.count ?? 0) + 1;
}
