import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answered, Passed } from './answered.ts';
import { parsed } from './answered.ts';
import { apiAnswer, isApiPath } from './stand-in-api.ts';
import { connectorAnswer, isConnectorPath, takesAnyType } from './stand-in-connector.ts';
import type { Edition, StandInOptions } from './stand-in-library.ts';
import { StandInLibrary } from './stand-in-library.ts';

export interface StandIn {
  /** `http://127.0.0.1:…` */
  address: string;
  /** what is in it, and what it has seen */
  library: StandInLibrary;
  stop(): Promise<void>;
}

const VERSIONS: Record<Edition, string> = { 7: '7.0.32', 9: '9.0.6', 10: '10.0.1' };
// A test that forgets it leaves nothing running.
const LONGEST_MS = 300_000;

/**
 * A program on this machine that answers as Zotero of an edition does, with the rules of its gate and its traps
 * (zotero/zotero, server.js, server_connector.js, saveSession.js, server_localAPI.js; 7.0.32, 9.0.6, 10.0.1). On a free
 * port where none is given; rejects when that port is taken. Stops by itself after five minutes.
 */
export async function startStandIn(edition: Edition, options: StandInOptions = {}, port = 0): Promise<StandIn> {
  const library = new StandInLibrary(edition, options);
  const server = createServer((request, response) => {
    void answer(library, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      clearTimeout(timer);
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const timer = setTimeout(() => void stop(), LONGEST_MS);
  timer.unref();
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, library, stop };
}

async function answer(library: StandInLibrary, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces).toString('utf8');
  if (library.options.isSilent) return;
  if (library.options.isOther) {
    response.writeHead(library.options.isOther, { 'Content-Type': 'text/html' }).end('<h1>Something else</h1>');
    return;
  }
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const passed: Passed = { method: request.method ?? 'GET', url, headers: request.headers, body };
  library.seen.push({ path: url.pathname, method: passed.method, headers: request.headers, body });
  const { status, body: text = '', headers } = (await gate(library, passed)) ?? { status: 0 };
  // Zotero closes the connection of a browser that does not say that it means to speak to it.
  if (status === 0) return void request.socket.destroy();
  response.writeHead(status, {
    'X-Zotero-Version': VERSIONS[library.edition],
    'X-Zotero-Connector-API-Version': '3',
    ...headers,
  });
  response.end(text);
}

/** What Zotero does with a request, in its order; undefined when it drops the connection. */
async function gate(library: StandInLibrary, request: Passed): Promise<Answered | undefined> {
  const { method, url, headers, body } = request;
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  if (library.edition >= 9 && !['127.0.0.1', '[::1]', 'localhost'].includes(host)) {
    return { status: 400, body: 'Invalid Host header' };
  }
  const isApi = isApiPath(library, url.pathname);
  if (!isApi && !isConnectorPath(library, url.pathname)) return { status: 404, body: 'No endpoint found\n' };
  if (method === 'OPTIONS' || method === 'HEAD') return { status: 200 };
  if (method === 'POST' && headers['content-length'] === undefined) return { status: 400, body: 'Content-length' };
  if (!isMethodKnown(library, request, isApi)) return { status: 400, body: 'Endpoint does not support method\n' };
  // Node's own client is none, so that the tests in Node are held to what the extension is held to.
  const isMarked = 'x-zotero-connector-api-version' in headers || 'zotero-allowed-request' in headers;
  if (!isMarked) return undefined;
  if (method === 'POST' && !takesAnyType(url.pathname) && !headers['content-type']?.startsWith('application/json')) {
    return { status: 400, body: 'Endpoint does not support content-type\n' };
  }
  if (method === 'POST' && !takesAnyType(url.pathname) && parsed(body) === undefined) {
    return { status: 400, body: 'Invalid JSON provided\n' };
  }
  return isApi ? apiAnswer(library, request) : connectorAnswer(library, request);
}

function isMethodKnown(library: StandInLibrary, { method, url: { pathname } }: Passed, isApi: boolean): boolean {
  if (pathname === '/api/local/authorize') return method === 'POST';
  if (isApi) return method === 'GET' || (method === 'POST' && library.edition >= 10 && pathname.endsWith('/items'));
  return method === 'POST' || pathname === '/connector/ping';
}
