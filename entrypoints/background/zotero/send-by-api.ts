import type { WrittenPaper } from '../../../formats/export/written-paper.ts';
import type { ApiObject } from '../../../formats/zotero/zotero-item.ts';
import { apiObjects } from '../../../formats/zotero/zotero-item.ts';
import type { AskZotero } from './ask-zotero.ts';
import type { KeySource, Written } from './local-api.ts';
import { LIBRARY_PLACE, MOST_OBJECTS, writeObjects } from './local-api.ts';
import type { Tally } from './tally.ts';
import { ZoteroError } from './zotero-error.ts';

// Of Zotero's own keys: none that looks like another (zotero/utilities, 2026).
const LETTERS = '23456789ABCDEFGHIJKLMNPQRSTUVWXYZ';
// There is one of that key, of another version: what was sent before has arrived.
const IS_THERE = 412;

interface Sending {
  ask: AskZotero;
  serverId: string;
  keys: KeySource;
  /** the ids of the collections; that of the library itself is none */
  places: readonly string[];
  hasNotes: boolean;
  tally: Tally;
  isStopped: () => boolean;
}

interface Batch {
  objects: ApiObject[];
  /** the paper of each object, and whether that is its note */
  of: { paper: WrittenPaper; isNote: boolean }[];
}

/** Writes papers with their own tags, notes and collections, as many at a time as Zotero takes. */
export async function sendByApi(papers: AsyncIterable<WrittenPaper>, sending: Sending): Promise<void> {
  const collections = sending.places.filter((place) => place !== LIBRARY_PLACE);
  let batch: Batch = { objects: [], of: [] };
  for await (const paper of papers) {
    const keys: [string, string] = [newKey(), newKey()];
    const objects = apiObjects(paper, { keys, collections, hasNote: sending.hasNotes });
    if (batch.objects.length + objects.length > MOST_OBJECTS) {
      await sendBatch(batch, sending);
      batch = { objects: [], of: [] };
    }
    if (sending.isStopped()) return;
    batch.objects.push(...objects);
    batch.of.push(...objects.map((_, at) => ({ paper, isNote: at > 0 })));
  }
  if (batch.objects.length > 0 && !sending.isStopped()) await sendBatch(batch, sending);
}

async function sendBatch({ objects, of }: Batch, { ask, serverId, keys, tally }: Sending): Promise<void> {
  const papers = of.flatMap(({ paper, isNote }) => (isNote ? [] : [paper]));
  try {
    const written = await writeObjects(ask, serverId, keys, objects);
    of.forEach(({ paper, isNote }, at) => {
      const isIn = hasArrived(written, String(at));
      if (isNote) {
        if (!isIn) tally.lacks('note-not-saved', paper);
      } else if (isIn) tally.saved(1);
      else tally.failed('not-saved', [paper]);
    });
  } catch (error) {
    if (!(error instanceof ZoteroError)) throw error;
    tally.failed(error.why, papers);
    if (error.why !== 'not-saved') throw error;
  }
}

function hasArrived({ success, unchanged, failed }: Written, at: string): boolean {
  return success[at] !== undefined || unchanged[at] !== undefined || failed[at]?.code === IS_THERE;
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => LETTERS[byte % LETTERS.length]).join('');
}
