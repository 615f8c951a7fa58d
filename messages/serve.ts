import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import type { Refusal } from '../papers/refusals.ts';
import { LIBRARY_REFUSALS } from '../papers/refusals.ts';
import type { Command, Input, Output, Reply, SenderKind } from './commands.ts';
import { COMMANDS } from './commands.ts';
import { WIRE_VERSION } from './wire-version.ts';

/** Who sent a command, as the browser reports it. */
export interface Sender {
  kind: SenderKind;
  /** the address of the page it came from, as it is now */
  url: URL;
  /** names the document that sent it, as long as the browser runs; absent for Daybook's own pages */
  document?: string;
  /** the tab it is in, and that tab's window; absent for Daybook's own pages */
  tab?: number;
  window?: number;
  /** it came from a private window */
  isPrivate: boolean;
}

/** One handler for every command. A handler refuses by throwing a Refused. */
export type Handlers = { [C in Command]: (input: Input<C>, sender: Sender) => Promise<Output<C>> };

/** Thrown by a handler to refuse a command. */
export class Refused extends Error {
  override name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

const envelope = v.object({ command: v.string(), input: v.unknown(), wire: v.exactOptional(v.number()) });

/**
 * Answers every message with the handlers, from now on. To be called in the background's first turn.
 *
 * `isFeed` is true for an address that an adapter knows. `log` gets every error that a handler throws and that is no
 * refusal, once; the sender only learns that it failed. Answers go through sendResponse: the promise that a listener
 * returns is not sent everywhere (Chrome before 148, and the test double).
 */
export function answerCommands(handlers: Handlers, isFeed: (url: URL) => boolean, log: (error: unknown) => void): void {
  const listener = (message: unknown, from: Runtime.MessageSender, sendResponse: (reply: unknown) => void): true => {
    answer(handlers, message, senderOf(from, isFeed), log).then(sendResponse, log);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
}

/** The reply to one message. Never rejects. */
export async function answer(
  handlers: Handlers,
  message: unknown,
  sender: Sender | undefined,
  log: (error: unknown) => void,
): Promise<Reply<Command>> {
  try {
    const { command, input, wire } = parse(envelope, message);
    if (!isCommand(command)) throw new Refused('malformed');
    if (sender?.kind !== COMMANDS[command].from) throw new Refused('forbidden');
    if (wire !== WIRE_VERSION) throw new Refused('outdated');
    return { ok: true, output: await handle(handlers, command, input, sender) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === 'failed') log(error);
    return { ok: false, refusal };
  }
}

function handle<C extends Command>(handlers: Handlers, command: C, input: unknown, sender: Sender): Promise<Output<C>> {
  const shape: v.GenericSchema<unknown, unknown> = COMMANDS[command].input;
  return handlers[command](parse(shape, input) as Input<C>, sender);
}

function parse<T>(shape: v.GenericSchema<unknown, T>, value: unknown): T {
  const result = v.safeParse(shape, value);
  if (!result.success) throw new Refused('malformed');
  return result.output;
}

function isCommand(name: string): name is Command {
  return Object.hasOwn(COMMANDS, name);
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return LIBRARY_REFUSALS.find((known) => known === code) ?? 'failed';
}

/**
 * The sender, by what the browser reports and never by the message; undefined for one that may send nothing.
 * Firefox leaves `origin` empty, so the address decides.
 */
export function senderOf(from: Runtime.MessageSender, isFeed: (url: URL) => boolean): Sender | undefined {
  const url = URL.parse(from.url ?? '');
  if (!url || from.id !== browser.runtime.id) return undefined;
  const isPrivate = from.tab?.incognito ?? false;
  if (url.href.startsWith(browser.runtime.getURL(''))) return { kind: 'page', url, isPrivate };
  if (!from.tab || from.frameId !== 0) return undefined;
  // The sender's address stays what its document was loaded at (Chromium 156, Firefox 153), the tab's is the one now.
  const ofTab = URL.parse(from.tab.url ?? '');
  const now = ofTab?.origin === url.origin ? ofTab : url;
  if (!isFeed(now) && !isFeed(url)) return undefined;
  const { id, windowId } = from.tab;
  return {
    kind: 'feed',
    url: now,
    document: from.documentId ?? `tab ${id}`,
    isPrivate,
    ...(id !== undefined && { tab: id }),
    ...(windowId !== undefined && { window: windowId }),
  };
}
