import type { Socket } from 'node:net';
import { connect } from 'node:net';
import type { Json } from '../driver.ts';
import { Gone, within } from '../wait.ts';

/**
 * A connection to Marionette, Firefox's own remote protocol. It can do what WebDriver BiDi cannot: install add-ons,
 * open private windows, and run scripts in the browser itself.
 *
 * Why not a package (2026-11): Playwright cannot load add-ons in Firefox (microsoft/playwright#7297), geckodriver is
 * not on npm, and puppeteer starts a BiDi session of its own, and then Firefox allows no Marionette session.
 */
export interface Marionette {
  /** Sends one command, after the earlier ones. Rejects with Firefox's error, or after a minute. */
  send(command: string, parameters?: { [key: string]: Json }): Promise<Json>;
  /** Runs the body of an async function in the browser itself, with `args`. */
  inBrowser<T>(body: string, ...args: Json[]): Promise<T>;
  close(): void;
}

interface Waiting {
  resolve(result: Json): void;
  reject(error: Error): void;
}

const COMMAND_MS = 60_000;

/** Connects to a Marionette on this machine. Rejects at once when nobody listens on the port. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let queue: Promise<unknown> = Promise.resolve();
  readMessages(socket, (message) => settle(waiting, message));
  socket.once('close', () => {
    for (const { reject } of waiting.values()) reject(new Gone('Firefox has closed the connection.'));
    waiting.clear();
  });
  socket.on('error', () => socket.destroy());

  function now(command: string, parameters: { [key: string]: Json } = {}): Promise<Json> {
    if (socket.destroyed) return Promise.reject(new Gone('Firefox has closed the connection.'));
    lastId += 1;
    const text = JSON.stringify([0, lastId, command, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const answer = new Promise<Json>((resolve, reject) => waiting.set(lastId, { resolve, reject }));
    return within(`Firefox to answer ${command}`, COMMAND_MS, answer);
  }

  // A connection has one current context and window, so what belongs together must not be interrupted.
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = queue.then(act);
    queue = done.catch(() => undefined);
    return done;
  }

  return {
    send: (command, parameters) => inTurn(() => now(command, parameters)),
    inBrowser: <T>(body: string, ...args: Json[]) =>
      inTurn(async () => {
        await now('Marionette:SetContext', { value: 'chrome' });
        try {
          const answer = await now('WebDriver:ExecuteAsyncScript', { script: asyncScript(body), args });
          return (answer as { value: unknown }).value as T;
        } finally {
          await now('Marionette:SetContext', { value: 'content' });
        }
      }),
    close: () => socket.destroy(),
  };
}

// Errors cross as text: a rejected promise would only end in the script's time-out.
function asyncScript(body: string): string {
  return `const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1);
    (async () => {${body}})().then((value) => done(value ?? null), (error) => done(Promise.reject(error)));`;
}

// Protocol 3: each message is its length in bytes, a colon and JSON; answers are [1, id, error, result]. The greeting
// is an object. https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
function readMessages(socket: Socket, take: (message: unknown) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const end = colon + 1 + Number(buffer.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || buffer.length < end) return;
      take(JSON.parse(buffer.subarray(colon + 1, end).toString('utf8')));
      buffer = buffer.subarray(end);
    }
  });
}

function settle(waiting: Map<number, Waiting>, message: unknown): void {
  if (!Array.isArray(message)) return;
  const [, id, error, result] = message as [number, number, { error: string; message: string } | null, Json];
  const pending = waiting.get(id);
  waiting.delete(id);
  if (error) pending?.reject(new Error(`${error.error}: ${error.message}`));
  else pending?.resolve(result);
}
