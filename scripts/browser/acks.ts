import { randomUUID } from 'node:crypto';
import type { Ack, Json, SeenGuest } from './driver.ts';
import { until, within } from './wait.ts';

/** Runs the body of an async function on a tab's document, in a world that the page's own scripts cannot touch. */
export type RunIsolated = <T>(script: string, ...args: Json[]) => Promise<T>;

const SEND_MS = 30_000;
// What waits in a document ends with it, in Firefox without a word when the tab goes elsewhere; so it waits anew.
const WATCH_MS = 2_000;

/** What instruments/ack-probe.js has noted on the document so far. */
export async function readAcks(runIsolated: RunIsolated): Promise<Ack[]> {
  const noted = await runIsolated<string | null>(`return document.documentElement.getAttribute('data-daybook-acks')`);
  return JSON.parse(noted ?? '[]') as Ack[];
}

/** The first acknowledgement after `after` others; with `command`, only those of that name count. */
export function waitForAck(runIsolated: RunIsolated, timeoutMs: number, after = 0, command?: string): Promise<Ack> {
  const what = `answer ${after + 1} to a ${command ?? 'message'} of the content script`;
  const [place, name] = [after, command ?? null];
  return until(what, timeoutMs, () =>
    whenNoted<Ack>(
      runIsolated,
      `const acks = JSON.parse(root.getAttribute('data-daybook-acks') ?? '[]');
       return acks.filter((ack) => args[1] === null || ack.command === args[1])[args[0]]`,
      place,
      name,
    ),
  );
}

/** Has instruments/ack-probe.js call a function of the API; its answer, or a rejection with the reason. */
export async function callFromContentScript(runIsolated: RunIsolated, path: string, args: Json[]): Promise<unknown> {
  const id = randomUUID();
  // The probe takes the event by cancelling it. It comes with the content script, so it may not be there yet.
  await until('the probe to take a call in the content script', SEND_MS, () =>
    runIsolated<boolean>(
      `return !document.dispatchEvent(new CustomEvent('daybook-probe-call', { detail: args[0], cancelable: true }));`,
      JSON.stringify({ id, path, args }),
    ),
  );
  const answer = await until('the probe to answer a call in the content script', SEND_MS, () =>
    whenNoted<string>(runIsolated, `return root.getAttribute(args[0]) ?? undefined`, `data-daybook-probe-${id}`),
  );
  const { reply, error } = JSON.parse(answer) as { reply?: unknown; error?: string };
  if (error !== undefined) throw new Error(error);
  return reply;
}

/**
 * What the body of `find` gives once it is there, or undefined after {@link WATCH_MS}. It reads the attributes of
 * `root`, the document's root, again each time they change: polling twenty tabs takes half of a processor.
 */
function whenNoted<T>(runIsolated: RunIsolated, find: string, ...args: Json[]): Promise<T | undefined> {
  const watching = runIsolated<T | undefined>(
    `const root = document.documentElement;
     const find = () => { ${find}; };
     return find() ?? new Promise((resolve) => {
       const end = () => {
         observer.disconnect();
         resolve(find());
       };
       const observer = new MutationObserver(() => find() !== undefined && end());
       observer.observe(root, { attributes: true });
       setTimeout(end, ${WATCH_MS});
     });`,
    ...args,
  );
  return within('the document', 2 * WATCH_MS, watching);
}

/** What the content scripts have put into the page. */
export async function readGuests(runIsolated: RunIsolated): Promise<SeenGuest[]> {
  return (await callFromContentScript(runIsolated, 'probe.guests', [])) as SeenGuest[];
}
