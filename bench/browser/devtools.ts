import { within } from '../../scripts/browser/wait.ts';

/** The parameters of a method or an event of the DevTools protocol. */
export type Params = Record<string, unknown>;

/** A DevTools session with one page, worker, or the browser itself. */
export interface Session {
  /** Calls a method of the protocol; rejects with its message, or after `ms`. */
  send<T = Params>(method: string, params?: Params, ms?: number): Promise<T>;
  /** Calls back for each event of that name, until the connection closes. */
  on(event: string, listener: (params: Params) => void): void;
  /** The session of a target that was attached to with `flatten`. */
  child(sessionId: string): Session;
}

const CALL_MS = 60_000;

interface Message {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: Params;
  result?: Params;
  error?: { message: string };
}

/**
 * Connects to a browser's DevTools (https://chromedevtools.github.io/devtools-protocol). Playwright attaches itself to
 * every worker and pauses each new one until it has inspected it, which would change the measured times.
 */
export async function connectDevtools(address: string): Promise<{ root: Session; close: () => void }> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { done: (result: Params) => void; failed: (error: Error) => void }>();
  const listeners = new Map<string, ((params: Params) => void)[]>();
  let last = 0;

  socket.addEventListener('message', ({ data }) => {
    const { id, sessionId = '', method, params = {}, result = {}, error } = JSON.parse(String(data)) as Message;
    if (method !== undefined) for (const listener of listeners.get(`${sessionId} ${method}`) ?? []) listener(params);
    const call = id === undefined ? undefined : waiting.get(id);
    if (id !== undefined) waiting.delete(id);
    if (error) call?.failed(new Error(error.message));
    else call?.done(result);
  });
  socket.addEventListener('close', () => {
    for (const { failed } of waiting.values()) failed(new Error('The browser has ended.'));
  });

  const session = (sessionId: string): Session => ({
    send<T>(method: string, params: Params = {}, ms = CALL_MS) {
      last += 1;
      const id = last;
      const answer = new Promise<Params>((done, failed) => waiting.set(id, { done, failed }));
      socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
      return within(method, ms, answer) as Promise<T>;
    },
    on(event, listener) {
      const key = `${sessionId} ${event}`;
      listeners.set(key, [...(listeners.get(key) ?? []), listener]);
    },
    child: session,
  });

  await within(
    'the DevTools connection',
    CALL_MS,
    new Promise((done, failed) => {
      socket.addEventListener('open', done);
      socket.addEventListener('error', failed);
    }),
  );
  return { root: session(''), close: () => socket.close() };
}
