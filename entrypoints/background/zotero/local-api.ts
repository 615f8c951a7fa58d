import type * as v from 'valibot';
import type { ApiObject } from '../../../formats/zotero/zotero-item.ts';
import type { ZoteroPlace } from '../../../papers/zotero.ts';
import { authorizedShape, collectionsShape, said, says, writtenShape } from './answer-shapes.ts';
import type { AskZotero, ZoteroAnswer, ZoteroRequest } from './ask-zotero.ts';
import { ZoteroError } from './zotero-error.ts';

/** The most objects that one write may have. */
export const MOST_OBJECTS = 50;
const ITEMS = '/api/users/0/items';
const APP_NAME = 'Daybook';
// Someone has to read a question and answer it.
const AUTHORIZE_MS = 180_000;
const WRITE_MS = 60_000;
/** Stands for the library itself among the places. */
export const LIBRARY_PLACE = '';

/** The reader's library and its collections, each below the one that holds it. Rejects with a ZoteroError. */
export async function placesOfApi(ask: AskZotero): Promise<ZoteroPlace[]> {
  const answer = await ask({ path: '/api/users/0/collections?format=json', method: 'GET', mostBytes: 50_000_000 });
  if (answer.status !== 200) throw problemOf(answer);
  const inside = new Map<string, { key: string; name: string }[]>();
  for (const { key, data } of said(collectionsShape, answer)) {
    const parent = data.parentCollection || LIBRARY_PLACE;
    inside.set(parent, [...(inside.get(parent) ?? []), { key, name: data.name }]);
  }
  const places: ZoteroPlace[] = [{ id: LIBRARY_PLACE, name: LIBRARY_PLACE, level: 0 }];
  // A hostile answer may go round in circles: each collection is visited once.
  const visit = (parent: string, level: number): void => {
    const collections = inside.get(parent) ?? [];
    inside.delete(parent);
    for (const { key, name } of collections.sort((a, b) => a.name.localeCompare(b.name))) {
      places.push({ id: key, name, level });
      if (level < 50) visit(key, level + 1);
    }
  };
  visit(LIBRARY_PLACE, 1);
  return places;
}

/** Asks the reader, in Zotero's window, for a key to write with. Rejects with a ZoteroError. */
export async function authorize(ask: AskZotero, serverId: string): Promise<v.InferOutput<typeof authorizedShape>> {
  const answer = await ask({
    path: '/api/local/authorize',
    body: JSON.stringify({ appName: APP_NAME }),
    headers: { 'Zotero-Server-ID': serverId },
    ms: AUTHORIZE_MS,
  });
  if (answer.status !== 200) throw problemOf(answer);
  return said(authorizedShape, answer);
}

/** Where the keys to write with come from. */
export interface KeySource {
  /** The key that there is, or a new one. */
  take(): Promise<string>;
  /** The last one is of no more use. */
  drop(): Promise<void>;
}

export type Written = v.InferOutput<typeof writtenShape>;

/**
 * Writes at most fifty objects with a key of the reader's, asking for one where there is none, or where the one there
 * was is of no more use. They are sent once more when it is not known whether they arrived: under the same keys nothing
 * is saved twice. Rejects with a ZoteroError when none of them was taken.
 */
export async function writeObjects(
  ask: AskZotero,
  serverId: string,
  keys: KeySource,
  objects: readonly ApiObject[],
): Promise<Written> {
  const write = async () =>
    askTwice(ask, {
      path: ITEMS,
      body: JSON.stringify(objects),
      headers: { 'Zotero-API-Key': await keys.take(), 'Zotero-Server-ID': serverId },
      ms: WRITE_MS,
      mostBytes: 20_000_000,
    });
  let answer = await write();
  if (answer.status === 401) {
    await keys.drop();
    answer = await write();
  }
  if (answer.status !== 200) throw problemOf(answer);
  return said(writtenShape, answer);
}

async function askTwice(ask: AskZotero, request: ZoteroRequest): Promise<ZoteroAnswer> {
  try {
    return await ask(request);
  } catch (error) {
    if (error instanceof ZoteroError && (error.why === 'no-answer' || error.why === 'not-running')) return ask(request);
    throw error;
  }
}

function problemOf(answer: ZoteroAnswer): ZoteroError {
  switch (answer.status) {
    case 401:
      return new ZoteroError('refused');
    case 403:
      return new ZoteroError(says(answer, 'denied', true) ? 'refused' : 'read-only');
    case 412:
      return new ZoteroError('another-zotero');
    case 429:
      return new ZoteroError('asked-too-often', Number.parseInt(answer.headers.get('Retry-After') ?? '', 10) || 60);
    case 501:
      return new ZoteroError('too-new');
    default:
      return new ZoteroError('not-saved');
  }
}
