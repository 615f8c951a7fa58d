import { Gone, within } from '../wait.ts';

type Parameters = Readonly<Record<string, unknown>>;

/** A connection to Firefox's WebDriver BiDi. Commands run side by side. */
export interface Bidi {
  /** Rejects with Firefox's error, or after `ms` milliseconds, by default a minute. */
  send<T>(method: string, parameters: Parameters, ms?: number): Promise<T>;
  /** Calls the listener for every event of that name. */
  on(event: string, listener: (parameters: unknown) => void): void;
  close(): void;
}

interface Message {
  id?: number;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  error?: string;
  message?: string;
  method?: string;
  params?: unknown;
}

interface Waiting {
  method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

const COMMAND_MS = 60_000;

/** Connects to the address that a session names. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`No connection to ${address}.`)), { once: true });
  });
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, (parameters: unknown) => void>();
  let lastId = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.type === 'event') listeners.get(message.method ?? '')?.(message.params);
    else settle(waiting, message);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Gone('Firefox has closed the connection.'));
    waiting.clear();
  });
  return {
    send<T>(method: string, params: Parameters, ms = COMMAND_MS): Promise<T> {
      if (socket.readyState !== WebSocket.OPEN) return Promise.reject(new Gone('Firefox has closed the connection.'));
      lastId += 1;
      socket.send(JSON.stringify({ id: lastId, method, params }));
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(lastId, { method, resolve, reject }));
      return within(`Firefox to answer ${method}`, ms, answer) as Promise<T>;
    },
    on: (event, listener) => listeners.set(event, listener),
    close: () => socket.close(),
  };
}

/**
 * Runs an idempotent command, again when Firefox has meanwhile moved the tab to another process: under load a
 * command can reach the old one (`DiscardedBrowsingContextError`, seen with 153).
 */
export async function evenIfSwapped<T>(command: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await command();
    } catch (error) {
      if (tries === 10 || !/DiscardedBrowsingContext/.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * tries));
    }
  }
}

function settle(waiting: Map<number, Waiting>, message: Message): void {
  const pending = waiting.get(message.id ?? -1);
  waiting.delete(message.id ?? -1);
  if (message.type === 'error') pending?.reject(new Error(`${pending.method}: ${message.error}: ${message.message}`));
  else pending?.resolve(message.result);
}
