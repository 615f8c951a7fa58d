import { ZOTERO_ADDRESS } from '../../../papers/zotero.ts';
import { ZoteroError } from './zotero-error.ts';

const MB = 1_000_000;
// As long as Zotero's own connectors wait (zotero/zotero-connectors, connector.js, 2026-08).
const ANSWER_MS = 15_000;

/** What Zotero is asked. */
export interface ZoteroRequest {
  path: string;
  /** by default it is posted */
  method?: 'GET' | 'POST';
  /** whole and as text: Zotero takes no stream. JSON unless `type` says otherwise */
  body?: string;
  type?: string;
  headers?: Readonly<Record<string, string>>;
  /** how long to wait, in milliseconds; by default fifteen seconds */
  ms?: number;
  /** the most that is read of the answer, in bytes; by default four million */
  mostBytes?: number;
}

/** What it answered, whatever the status. */
export interface ZoteroAnswer {
  status: number;
  /** the version of the Zotero that answered */
  version: string;
  headers: Headers;
  text: string;
}

/**
 * Asks Zotero. Rejects with a ZoteroError: `not-running` when nothing answers, `no-answer` when it does not in time,
 * `other-program` for an answer without Zotero's mark, `not-understood` for one that is too long.
 */
export type AskZotero = (request: ZoteroRequest) => Promise<ZoteroAnswer>;

/**
 * The way to the Zotero at this address. This is the one place from which Daybook sends a request, and only what the
 * reader has ordered goes through it (PRIVACY.md).
 */
export function zoteroAt(address: string = ZOTERO_ADDRESS): AskZotero {
  return async ({ path, method = 'POST', body, type = 'application/json', headers, ms = ANSWER_MS, mostBytes }) => {
    const isApi = path.startsWith('/api/');
    try {
      const response = await fetch(`${address}${path}`, {
        method,
        ...(method === 'POST' && { body: body ?? '{}' }),
        headers: {
          'Content-Type': type,
          // One of the two it wants of browsers, or it drops the connection (zotero/zotero, server.js, 7.0 to 10.0).
          ...(isApi ? { 'Zotero-Allowed-Request': '1' } : { 'X-Zotero-Connector-API-Version': '3' }),
          ...headers,
        },
        signal: AbortSignal.timeout(ms),
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      });
      const version = response.headers.get('X-Zotero-Version') ?? '';
      if (!version) {
        await response.body?.cancel();
        throw new ZoteroError('other-program');
      }
      const { status, headers: answered } = response;
      return { status, version, headers: answered, text: await textOf(response, mostBytes ?? 4 * MB) };
    } catch (error) {
      if (error instanceof ZoteroError) throw error;
      const isLate = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
      throw new ZoteroError(isLate ? 'no-answer' : 'not-running');
    }
  };
}

async function textOf({ body }: Response, mostBytes: number): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    bytes += piece.value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel();
      throw new ZoteroError('not-understood');
    }
    text += decoder.decode(piece.value, { stream: true });
  }
  return text + decoder.decode();
}
