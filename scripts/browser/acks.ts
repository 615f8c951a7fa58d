import { randomUUID } from 'node:crypto';
import type { Ack, Json } from './driver.ts';
import { until } from './wait.ts';

/** Runs the body of an async function on a tab's document, in a world that the page's own scripts cannot touch. */
export type RunIsolated = <T>(script: string, ...args: Json[]) => Promise<T>;

const SEND_MS = 30_000;

/** What instruments/ack-probe.js has noted on the document so far. */
export async function readAcks(runIsolated: RunIsolated): Promise<Ack[]> {
  const noted = await runIsolated<string | null>(`return document.documentElement.getAttribute('data-daybook-acks')`);
  return JSON.parse(noted ?? '[]') as Ack[];
}

/** The first acknowledgement after `after` others; with `command`, only those of that name count. */
export function waitForAck(runIsolated: RunIsolated, timeoutMs: number, after = 0, command?: string): Promise<Ack> {
  const what = `answer ${after + 1} to a ${command ?? 'message'} of the content script`;
  return until(what, timeoutMs, async () => {
    const acks = await readAcks(runIsolated);
    return acks.filter((ack) => command === undefined || ack.command === command)[after];
  });
}

/** Has instruments/ack-probe.js call a function of the API; its answer, or a rejection with the reason. */
export async function callFromContentScript(runIsolated: RunIsolated, path: string, args: Json[]): Promise<unknown> {
  const id = randomUUID();
  const attribute = `data-daybook-probe-${id}`;
  await runIsolated(
    `document.dispatchEvent(new CustomEvent('daybook-probe-call', { detail: args[0] }));`,
    JSON.stringify({ id, path, args }),
  );
  const answer = await until('the probe to answer a call in the content script', SEND_MS, async () => {
    const text = await runIsolated<string | null>(`return document.documentElement.getAttribute(args[0])`, attribute);
    return text ?? undefined;
  });
  const { reply, error } = JSON.parse(answer) as { reply?: unknown; error?: string };
  if (error !== undefined) throw new Error(error);
  return reply;
}
