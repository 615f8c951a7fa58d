import type { Answered, Passed } from './answered.ts';
import { json, parsed } from './answered.ts';
import type { Session, StandInLibrary } from './stand-in-library.ts';

const PATHS = ['ping', 'getSelectedCollection', 'saveItems', 'updateSession', 'import', 'delaySync'];
const WHOLE: Record<string, string> = { article: 'preprint', 'paper-conference': 'conferencePaper' };

export function isConnectorPath(library: StandInLibrary, path: string): boolean {
  // Gone with 9.
  if (path === '/connector/request') return library.edition < 9;
  return PATHS.some((name) => path === `/connector/${name}`);
}

export function takesAnyType(path: string): boolean {
  return path === '/connector/import' || path === '/connector/delaySync';
}

export function connectorAnswer(library: StandInLibrary, request: Passed): Answered {
  const { url, headers, body, method } = request;
  const said = (parsed(body) ?? {}) as Record<string, unknown>;
  const version = Number(headers['x-zotero-connector-api-version'] ?? 3);
  switch (url.pathname) {
    case '/connector/ping':
      return method === 'GET' ? { status: 200, body: '<html>Zotero is running</html>' } : ping(library);
    case '/connector/getSelectedCollection':
      return selectedCollection(library);
    case '/connector/saveItems':
      if (version < 3) {
        library.upgradeWindows += 1;
        return json(400, { error: 'CONNECTOR_VERSION_OUTDATED' });
      }
      return saveItems(library, said);
    case '/connector/updateSession':
      return updateSession(library, said);
    case '/connector/import':
      return importText(library, url.searchParams.get('session') ?? '', body);
    default:
      return { status: 204 };
  }
}

function ping({ edition }: StandInLibrary): Answered {
  const prefs = {
    automaticSnapshots: true,
    downloadAssociatedFiles: true,
    supportsAttachmentUpload: true,
    supportsTagsAutocomplete: true,
    ...(edition >= 8 && { canUserAddNote: true }),
    translatorsHash: 'made',
  };
  return json(200, { prefs });
}

function selectedCollection(library: StandInLibrary): Answered {
  const isEditable = library.options.isReadOnly !== true;
  const depthOf = (key: string): number => {
    const parent = library.collections.find((one) => one.key === key)?.parent ?? '';
    return parent ? depthOf(parent) + 1 : 1;
  };
  const all = library.collections.map(({ id, key, name }) => ({
    id: `C${id}`,
    name,
    filesEditable: true,
    level: depthOf(key),
  }));
  const current = library.collections.find(({ id }) => library.selected === `C${id}`);
  return json(200, {
    libraryID: 1,
    libraryName: 'My Library',
    libraryEditable: isEditable,
    filesEditable: isEditable,
    editable: isEditable,
    id: current?.id ?? null,
    name: current?.name ?? 'My Library',
    targets: isEditable ? [{ id: 'L1', name: 'My Library', filesEditable: true, level: 0 }, ...all] : [],
    ...(library.edition >= 8 && { tags: { L1: [] } }),
  });
}

/** What is selected gets the items; their own tags become automatic, and their attachments are not looked at. */
function saveItems(library: StandInLibrary, { sessionID, items }: Record<string, unknown>): Answered {
  const session = typeof sessionID === 'string' ? library.open(sessionID) : undefined;
  if (!session) return json(409, { error: 'SESSION_EXISTS' });
  if (library.options.isReadOnly) return json(500, { libraryEditable: false });
  if (library.options.failsToSave || !Array.isArray(items)) {
    library.sessions.delete(String(sessionID));
    return { status: 500 };
  }
  const ids = new Set(items.map(({ id }) => id));
  if (ids.size < items.length) return { status: 500 };
  for (const { id: _id, tags = [], notes = [], attachments: _none, ...data } of items) {
    const item = library.add(data);
    item.tags = tags.map((tag: string | { tag: string }) => ({
      tag: typeof tag === 'string' ? tag : tag.tag,
      isAutomatic: true,
    }));
    item.notes = notes.map(({ note }: { note: string }) => note);
    session.items.push(item);
  }
  put(library, session, library.selected);
  return { status: 201, headers: { 'Content-Type': 'application/json' } };
}

/** The tags and the note are those of all its items, in place of those of the update before. */
function updateSession(library: StandInLibrary, { sessionID, target, tags, note }: Record<string, unknown>): Answered {
  if (!sessionID) return json(400, { error: 'SESSION_ID_NOT_PROVIDED' });
  const session = library.options.losesSessions ? undefined : library.sessions.get(String(sessionID));
  if (!session) return json(400, { error: 'SESSION_NOT_FOUND' });
  // It reads the first letter of what is not there, and fails.
  if (typeof target !== 'string') return { status: 500 };
  if (library.collectionAt(target) === undefined) return json(400, { error: 'COLLECTION_NOT_FOUND' });
  const names = typeof tags === 'string' ? tags.split(',') : ((tags ?? []) as string[]);
  for (const item of session.items) {
    const automatic = item.tags.filter(({ isAutomatic }) => isAutomatic);
    item.tags = [...automatic, ...names.map((tag) => ({ tag, isAutomatic: false }))];
    if (library.edition < 8) continue;
    if (session.note) item.notes = item.notes.filter((one) => one !== session.note);
    if (note) item.notes.push(String(note));
  }
  if (note) session.note = String(note);
  put(library, session, target);
  return json(200, {});
}

/** CSL-JSON, the one format of its many that is sent to it. Whatever tags that has become automatic. */
function importText(library: StandInLibrary, name: string, text: string): Answered {
  const items = parsed(text);
  if (!Array.isArray(items) || items.length === 0) return { status: 400 };
  if (library.options.isReadOnly) return json(500, { libraryEditable: false });
  const session = library.open(name);
  if (!session) return json(409, { error: 'SESSION_EXISTS' });
  for (const { type, title, DOI, URL: url, number } of items as Record<string, string>[]) {
    session.items.push(
      library.add({ itemType: WHOLE[type ?? ''] ?? 'journalArticle', title, DOI, url, archiveID: number }),
    );
  }
  put(library, session, library.selected);
  return json(
    201,
    session.items.map(({ key, data }) => ({ key, ...data })),
  );
}

function put(library: StandInLibrary, session: Session, place: string): void {
  const key = library.collectionAt(place) ?? '';
  for (const item of session.items) item.collections = key ? [key] : [];
  library.select(place);
}
