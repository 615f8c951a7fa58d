import type { Command } from '../../messages/commands.ts';
import { WIRE_VERSION } from '../../messages/wire-version.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Runner } from '../browser/page.ts';
import { runScript } from '../browser/page.ts';

/** As many hits as the popup asks for at first (components/search/search-runner.ts). */
export const HITS = 30;

const SEND = `
  const start = performance.now();
  const reply = await chrome.runtime.sendMessage(args);
  const ms = performance.now() - start;
  if (reply?.ok !== true) throw new Error(args.command + ': ' + JSON.stringify(reply));
  return { ms, at: performance.timeOrigin + start + ms, output: reply.output };`;

/** An answer of the background, with the milliseconds until it was in the page, and when that was. */
export interface Answered<T> {
  ms: number;
  at: number;
  output: T;
}

interface Found {
  hits: { paperId: PaperId }[];
  total: number;
}

/** Sends a command from a page of the extension, or a content script, and waits for the answer. */
export function askBackground<T>(from: Runner, command: Command, input: unknown, ms = 60_000): Promise<Answered<T>> {
  return runScript<Answered<T>>(from, SEND, { command, input, wire: WIRE_VERSION }, ms);
}

/** Asks the background to search, as the popup does. */
export function askSearch(page: Runner, text: string, ms?: number): Promise<Answered<Found>> {
  return askBackground<Found>(page, 'search', { text, from: 0, limit: HITS }, ms);
}
