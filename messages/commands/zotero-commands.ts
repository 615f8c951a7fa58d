import * as v from 'valibot';
import type { PaperId } from '../../papers/paper-id.ts';
import type { FoundZotero, SentToZotero, ZoteroProblem } from '../../papers/zotero.ts';
import { paperIdShape } from '../shapes.ts';
import type { CommandRow } from './command-row.ts';
import { answer, done } from './command-row.ts';
import { papersShape } from './journal-commands.ts';

/** What Zotero or what is in its way kept from being done. */
interface Hindered {
  problem: ZoteroProblem;
}

const placeShape = v.pipe(v.string(), v.regex(/^[A-Z0-9]{0,20}$/));

/** What goes to the reader's Zotero. Nothing is asked of it before the browser allows it. */
export const ZOTERO_COMMANDS = {
  /** look which Zotero runs, and where in it papers can be put */
  'find-zotero': { from: 'page', input: v.null(), output: answer<{ found: FoundZotero } | Hindered>() },
  /** send papers to it; the answer is what became of them */
  'send-to-zotero': {
    from: 'page',
    input: v.object({
      papers: papersShape,
      places: v.pipe(v.array(placeShape), v.minLength(1), v.maxLength(100)),
      hasNotes: v.boolean(),
      skipsKnown: v.boolean(),
    }),
    output: answer<{ sent: SentToZotero } | Hindered>(),
  },
  /** stop sending; what is in Zotero by then stays */
  'stop-sending-to-zotero': { from: 'page', input: v.null(), output: done },
  /** which of these papers are in it; null when that is not known */
  'in-zotero': {
    from: 'page',
    input: v.object({ keys: v.pipe(v.array(paperIdShape), v.maxLength(1_000)) }),
    output: answer<PaperId[] | null>(),
  },
  /** keep nothing of it: the key, the places that were chosen, which papers are in it */
  'forget-zotero': { from: 'page', input: v.null(), output: done },
} as const satisfies Record<string, CommandRow>;
