import browser from 'webextension-polyfill';
import type { Refusal } from '../papers/refusals.ts';
import type { Command, Input, Output, Reply } from './commands.ts';
import { WIRE_VERSION } from './wire-version.ts';

/** A command that the background refused. Nothing was changed. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly refusal: Refusal;

  constructor(command: Command, refusal: Refusal) {
    super(`${command}: ${refusal}`);
    this.refusal = refusal;
  }
}

/**
 * Sends a command to the background, waking it when it sleeps, and gives its answer.
 *
 * Rejects with a RefusedError when the background refused. Any other rejection means that no answer came, as when the
 * background was stopped midway: whether the command was carried out is then unknown.
 */
export async function send<C extends Command>(command: C, input: Input<C>): Promise<Output<C>> {
  const message = { command, input, wire: WIRE_VERSION };
  const reply: Reply<C> | undefined = await browser.runtime.sendMessage(message);
  if (!reply) throw new Error(`${command}: no answer`);
  if (!reply.ok) throw new RefusedError(command, reply.refusal);
  return reply.output;
}
