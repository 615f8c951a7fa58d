import type { Answered, Passed } from './answered.ts';
import { json, parsed } from './answered.ts';
import type { StandInItem, StandInLibrary } from './stand-in-library.ts';

const MOST_OBJECTS = 50;
const MOST_QUESTIONS = 5;
const MINUTE = 60_000;
const KEY = /^[23456789ABCDEFGHIJKLMNPQRSTUVWXYZ]{8}$/;
// As long as the reader does not answer it. Tests end before.
const NEVER = new Promise<never>(() => {});

export function isApiPath({ edition }: StandInLibrary, path: string): boolean {
  if (path === '/api/local/authorize') return edition >= 10;
  return path === '/api/' || /^\/api\/users\/\d+\/(?:items(?:\/top)?|collections)$/.test(path);
}

export async function apiAnswer(library: StandInLibrary, request: Passed): Promise<Answered | undefined> {
  const answered = await answer(library, request);
  if (!answered) return undefined;
  const own = { 'Zotero-API-Version': '3', 'Zotero-Schema-Version': '34' };
  const id = library.edition >= 10 ? { 'Zotero-Server-ID': library.serverId } : {};
  return { ...answered, headers: { ...own, ...id, ...answered.headers } };
}

async function answer(library: StandInLibrary, request: Passed): Promise<Answered | undefined> {
  const { method, url, headers } = request;
  const { pathname } = url;
  if (!library.options.isApiOn) return { status: 403, body: 'Local API is not enabled' };
  const server = headers['zotero-server-id'];
  if (library.edition >= 10) {
    if (!server && method === 'POST') return { status: 428, body: 'Zotero-Server-ID not provided' };
    if (server && server !== library.serverId)
      return { status: 412, body: 'Zotero-Server-ID does not match this server' };
  }
  if (pathname === '/api/local/authorize') return authorize(library, request);
  if (Number(headers['zotero-api-version'] ?? url.searchParams.get('v') ?? 3) !== 3 && pathname !== '/api/') {
    return { status: 501, body: 'API version not implemented' };
  }
  if (pathname === '/api/') return { status: 200, body: 'Nothing to see here.' };
  if (!pathname.startsWith('/api/users/0/')) return { status: 400, body: 'Only data for the logged-in user' };
  if (method === 'GET') return pathname.endsWith('/collections') ? collections(library) : items(library, url);
  const key = String(headers['zotero-api-key'] ?? '');
  const known = library.keys.get(key);
  if (!known) return { status: 401, body: 'Invalid or expired API key' };
  // One that is not for good serves once, whatever comes of it.
  if (!known.remember) library.keys.delete(key);
  if (library.options.isReadOnly) return { status: 403, body: 'Write access denied' };
  const written = write(library, request.body);
  if (!library.options.breaksAfterWrite) return written;
  library.options.breaksAfterWrite = false;
  return undefined;
}

async function authorize(library: StandInLibrary, { body }: Passed): Promise<Answered> {
  const { appName } = parsed(body) as { appName?: unknown };
  if (typeof appName !== 'string' || !appName.trim()) return { status: 400, body: 'appName is required' };
  const recent = library.asked.filter((at) => library.now() - at < MINUTE);
  const [oldest] = recent;
  if (oldest !== undefined && recent.length >= MOST_QUESTIONS) {
    const seconds = Math.ceil((oldest + MINUTE - library.now()) / 1000);
    return { status: 429, body: 'Too many authorization requests', headers: { 'Retry-After': String(seconds) } };
  }
  library.asked.push(library.now());
  const pressed = library.options.presses?.shift() ?? (await NEVER);
  if (pressed === 'deny') return json(403, { denied: true });
  const key = `MadeSecret${String(library.asked.length).padStart(22, '0')}`;
  const remember = pressed === 'always';
  library.keys.set(key, { remember });
  return json(200, { key, remember });
}

function collections(library: StandInLibrary): Answered {
  const all = library.collections.map(({ key, name, parent }) => ({
    key,
    version: 1,
    data: { key, version: 1, name, parentCollection: parent || false },
  }));
  return json(200, all, { 'Last-Modified-Version': String(library.version) });
}

function items(library: StandInLibrary, { searchParams }: URL): Answered {
  const since = Number(searchParams.get('since') ?? 0);
  const types = (searchParams.get('itemType') ?? '').split('||').map((type) => type.trim());
  const found = library.items.filter(
    ({ version, data }) => version > since && (!types[0] || types.includes(String(data.itemType))),
  );
  const start = Number(searchParams.get('start') ?? 0);
  const page = found.slice(start, start + Number(searchParams.get('limit') ?? found.length));
  const headers = { 'Last-Modified-Version': String(library.version), 'Total-Results': String(found.length) };
  if (searchParams.get('format') === 'keys') {
    return { status: 200, body: page.map(({ key }) => key).join('\n'), headers };
  }
  return json(
    200,
    page.map(({ key, version, data }) => ({ key, version, data: { key, version, ...data } })),
    headers,
  );
}

type Failure = { key: string; code: number; message: string };

function write(library: StandInLibrary, body: string): Answered {
  const objects = parsed(body);
  if (!Array.isArray(objects)) return { status: 400, body: 'Uploaded data must be a JSON array' };
  if (objects.length === 0) return { status: 400, body: 'No items provided' };
  if (objects.length > MOST_OBJECTS) return { status: 413, body: 'Cannot add more than 50 items at a time' };
  const success: Record<string, string> = {};
  const failed: Record<string, Failure> = {};
  for (const [at, object] of objects.entries()) {
    const saved = writeOne(library, object as Record<string, unknown>);
    if (typeof saved === 'string') success[String(at)] = saved;
    else failed[String(at)] = { key: String((object as { key?: unknown }).key ?? ''), ...saved };
  }
  const answered = { successful: {}, success, unchanged: {}, failed };
  return json(200, answered, { 'Last-Modified-Version': String(library.version) });
}

function writeOne(library: StandInLibrary, object: Record<string, unknown>): string | Omit<Failure, 'key'> {
  const { key, version, itemType, tags = [], collections: places = [], parentItem, note, ...data } = object;
  if (library.options.failsToSave) return { code: 400, message: 'made to fail' };
  if (typeof itemType !== 'string') return { code: 400, message: 'itemType property not provided' };
  if (key !== undefined && (typeof key !== 'string' || !KEY.test(key))) return { code: 400, message: 'Invalid key' };
  if (key !== undefined && version === undefined) return { code: 428, message: 'version must be provided' };
  const there = library.items.find((item) => item.key === key);
  if (there && version !== there.version) return { code: 412, message: 'item version mismatch' };
  if (itemType === 'note') {
    const parent: StandInItem | undefined = library.items.find((item) => item.key === parentItem);
    if (!parent) return { code: 409, message: 'Parent item not found' };
    if (library.noteKeys.has(String(key))) return { code: 412, message: 'item version mismatch' };
    library.noteKeys.add(String(key));
    parent.notes.push(String(note));
    return String(key);
  }
  const item = library.add({ itemType, ...data }, key as string | undefined);
  // What has no type is the reader's own.
  item.tags = (tags as { tag: string; type?: number }[]).map(({ tag, type }) => ({ tag, isAutomatic: type === 1 }));
  item.collections = places as string[];
  return item.key;
}
