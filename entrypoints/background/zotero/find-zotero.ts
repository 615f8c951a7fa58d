import { pingShape, said } from './answer-shapes.ts';
import type { AskZotero } from './ask-zotero.ts';
import { ZoteroError } from './zotero-error.ts';

const OLDEST = 7;
const FIRST_THAT_IS_WRITTEN_TO = 10;
/** Stands for the name of a Zotero before 10, which has none. */
const NAMELESS = 'before-10';

/** The Zotero that answers, and what it lets others do. */
export interface ZoteroServer {
  version: string;
  /** its data can be read: the reader has switched that on in Zotero */
  isReadable: boolean;
  /** papers can be written by its write interface */
  isWritable: boolean;
  /** it could be written to if the reader switched it on */
  isApiOff: boolean;
  /** names this Zotero, so that nothing remembered of one is taken for another's */
  id: string;
}

/** Looks which Zotero runs, and what it can do. Two requests. Rejects with a ZoteroError. */
export async function findZotero(ask: AskZotero): Promise<ZoteroServer> {
  const ping = await ask({ path: '/connector/ping' });
  if (ping.status !== 200) throw new ZoteroError('not-understood');
  said(pingShape, ping);
  const { version } = ping;
  const major = Number.parseInt(version, 10);
  if (!(major >= OLDEST)) throw new ZoteroError('too-old');
  const root = await ask({ path: '/api/', method: 'GET' });
  const isReadable = root.status === 200;
  const isNew = major >= FIRST_THAT_IS_WRITTEN_TO;
  const id = root.headers.get('Zotero-Server-ID') ?? '';
  return {
    version: version.slice(0, 40),
    isReadable,
    isWritable: isReadable && isNew && id !== '',
    isApiOff: isNew && root.status === 403,
    id: id.slice(0, 100) || NAMELESS,
  };
}
