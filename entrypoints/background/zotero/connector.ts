import type { ConnectorItem } from '../../../formats/zotero/zotero-item.ts';
import type { ZoteroPlace } from '../../../papers/zotero.ts';
import { importedShape, placesShape, said, says } from './answer-shapes.ts';
import type { AskZotero, ZoteroAnswer } from './ask-zotero.ts';
import { ZoteroError } from './zotero-error.ts';

// Saving hundreds takes it a while, and it answers once all are saved.
const SAVE_MS = 120_000;

/** The places that the connector may save to, and the one that is selected in Zotero, if it is among them. */
export interface ConnectorPlaces {
  places: ZoteroPlace[];
  selected: string | undefined;
}

/** Where papers can be saved; nothing in Zotero changes. Rejects with a ZoteroError. */
export async function placesOfConnector(ask: AskZotero): Promise<ConnectorPlaces> {
  const answer = await ask({ path: '/connector/getSelectedCollection' });
  if (answer.status !== 200) throw problemOf(answer);
  const { id, libraryID, targets } = said(placesShape, answer);
  if (targets.length === 0) throw new ZoteroError('read-only');
  const selected = id ? `C${id}` : `L${libraryID}`;
  return { places: targets, selected: targets.some((place) => place.id === selected) ? selected : undefined };
}

/**
 * Saves items as one session, and then puts them all into a place with these tags: a session's tags are those of all
 * its items, and the only ones that Zotero takes for the reader's own. False when they are saved and not put there.
 * Rejects with a ZoteroError when they are not saved.
 */
export async function saveSession(
  ask: AskZotero,
  { items, place, tags }: { items: ConnectorItem[]; place: string; tags: readonly string[] },
): Promise<boolean> {
  const uri = typeof items[0]?.url === 'string' ? items[0].url : 'about:blank';
  const { session, answer } = await inSession((sessionID) =>
    ask({ path: '/connector/saveItems', body: JSON.stringify({ sessionID, uri, items }), ms: SAVE_MS }),
  );
  if (answer.status !== 201) throw problemOf(answer);
  return update(ask, { sessionID: session, target: place, tags });
}

/**
 * Lets Zotero import a text in a format that it knows, as one session, and puts what came of it into a place: how many
 * items that were, and whether they were put there. Rejects with a ZoteroError when nothing is saved.
 */
export async function importText(
  ask: AskZotero,
  text: string,
  place: string,
): Promise<{ items: number; isPut: boolean }> {
  const { session, answer } = await inSession((id) =>
    ask({ path: `/connector/import?session=${id}`, body: text, ms: SAVE_MS, mostBytes: 50_000_000 }),
  );
  if (answer.status !== 201) throw problemOf(answer);
  const items = said(importedShape, answer).length;
  return { items, isPut: items === 0 || (await update(ask, { sessionID: session, target: place })) };
}

async function update(ask: AskZotero, change: Record<string, unknown>): Promise<boolean> {
  try {
    const { status } = await ask({ path: '/connector/updateSession', body: JSON.stringify(change) });
    return status === 200;
  } catch (error) {
    if (error instanceof ZoteroError) return false;
    throw error;
  }
}

/** Asks with a name for a new session, and with another one should Zotero know that name. */
async function inSession(
  asked: (session: string) => Promise<ZoteroAnswer>,
): Promise<{ session: string; answer: ZoteroAnswer }> {
  let session = crypto.randomUUID();
  let answer = await asked(session);
  if (answer.status === 409) {
    session = crypto.randomUUID();
    answer = await asked(session);
  }
  return { session, answer };
}

function problemOf(answer: ZoteroAnswer): ZoteroError {
  if (says(answer, 'error', 'CONNECTOR_VERSION_OUTDATED')) return new ZoteroError('too-new');
  if (says(answer, 'libraryEditable', false)) return new ZoteroError('read-only');
  return new ZoteroError('not-saved');
}
