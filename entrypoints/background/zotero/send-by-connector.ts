import { cslItem } from '../../../formats/export/csl-json.ts';
import type { WrittenPaper } from '../../../formats/export/written-paper.ts';
import { connectorItem } from '../../../formats/zotero/zotero-item.ts';
import { after } from '../index-upkeep.ts';
import type { AskZotero } from './ask-zotero.ts';
import { importText, saveSession } from './connector.ts';
import type { Tally } from './tally.ts';
import { ZoteroError } from './zotero-error.ts';

// Each session moves the selection in Zotero's window, so there are few, and a pause between them.
const MOST_SESSIONS = 20;
const IN_SESSION = 100;
const IN_IMPORT = 200;
const PAUSE_MS = 700;

interface Sending {
  ask: AskZotero;
  place: string;
  hasNotes: boolean;
  tally: Tally;
  isStopped: () => boolean;
}

/**
 * Saves papers as a browser's connector does: a session for each distinct set of tags. Where that would take too many,
 * Zotero imports them without tags and notes.
 */
export async function sendByConnector(papers: readonly WrittenPaper[], sending: Sending): Promise<void> {
  const groups = Map.groupBy(papers, ({ tags }) => JSON.stringify([...tags].sort()));
  const sessions = [...groups.values()].flatMap((group) => inPieces(group, IN_SESSION));
  const isBare = sessions.length > MOST_SESSIONS;
  sending.tally.isBare =
    isBare && papers.some(({ tags, note }) => tags.length > 0 || (sending.hasNotes && note !== ''));
  const pieces = isBare ? inPieces(papers, IN_IMPORT) : sessions;
  for (const [at, piece] of pieces.entries()) {
    if (at > 0) await after(PAUSE_MS);
    if (sending.isStopped()) return;
    await sendPiece(piece, isBare, sending);
  }
}

async function sendPiece(papers: WrittenPaper[], isBare: boolean, sending: Sending): Promise<void> {
  const { ask, place, hasNotes, tally } = sending;
  try {
    if (isBare) {
      const items = papers.map((paper) => cslItem({ ...paper, tags: [] }, false));
      const { items: found, isPut } = await importText(ask, JSON.stringify(items), place);
      const saved = Math.min(found, papers.length);
      tally.saved(saved);
      if (!isPut) for (const paper of papers.slice(0, saved)) tally.lacks('not-put', paper);
      // Which ones it left out it does not say.
      if (saved < papers.length) tally.failed('not-saved', papers.slice(saved));
    } else {
      const items = papers.map((paper, at) => connectorItem(paper, String(at), hasNotes));
      const isPut = await saveSession(ask, { items, place, tags: papers[0]?.tags ?? [] });
      tally.saved(papers.length);
      if (!isPut) for (const paper of papers) tally.lacks('not-put', paper);
    }
  } catch (error) {
    if (!(error instanceof ZoteroError)) throw error;
    tally.failed(error.why, papers);
    if (error.why !== 'not-saved') throw error;
  }
}

function inPieces<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
