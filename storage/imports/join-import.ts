import { cleanFacts } from '../../papers/clean.ts';
import type { Stamp } from '../../papers/clock.ts';
import { factsOfEntry } from '../../papers/entry-facts.ts';
import { isRefused } from '../../papers/imported-entry.ts';
import type { StepName, StepUnderWay } from '../../papers/journal.ts';
import type { StagedEntry, StagedImport } from '../../papers/staged-import.ts';
import { ordersGiven } from '../forget/orders-given.ts';
import { recordStep } from '../journal/record-step.ts';
import { noteProgress, runStep } from '../journal/steps-under-way.ts';
import type { Library } from '../library.ts';
import type { ImportStaging } from '../staging/staging.ts';
import { ImportDropped } from '../staging/staging.ts';
import type { Writing } from '../write.ts';
import { write } from '../write.ts';
import { cleanSeen, setSeen } from './imported-sightings.ts';
import type { EntryToJoin } from './join-entries.ts';
import { joinFacts } from './join-entries.ts';
import { listsNamed } from './list-names.ts';
import { keepMerged } from './merged-records.ts';
import { setWords } from './set-words.ts';
import { withoutForgotten } from './without-forgotten.ts';

// Captures and marks wait for one write.
const WRITE_MS = 150;
const [LEAST, FIRST, MOST] = [50, 100, 200];

/** What an import did. */
export interface ImportDone {
  /** the step of the journal that it is; null when nothing was changed, or it was stopped before anything was */
  step: number | null;
  /** how many papers are new or changed */
  papers: number;
  /** it was stopped: what is done is to be taken back */
  isStopped: boolean;
}

interface JoinOptions {
  /** waited for before each piece but the first */
  between?: () => Promise<void>;
  /** asked before each piece */
  isStopped?: () => boolean;
}

/**
 * Joins a staged import with the library, as one step of the journal, in pieces, between which other writes go through.
 * How far it has come is stored with each piece: one that was cut short goes on where it was. Rejects with
 * ImportDropped when it is no longer staged. Memory does not grow with the import.
 */
export function joinImport(
  library: Library,
  staging: ImportStaging,
  id: string,
  { between, isStopped = () => false }: JoinOptions = {},
): Promise<ImportDone> {
  return runStep(library, async (begun, isStepStopped) => {
    const [row, total] = await Promise.all([staging.get(id), staging.count(id)]);
    if (!row?.choice) throw new ImportDropped();
    const before = await underWay(library, id);
    if (before) begun(before.step);
    // What was ordered while no background ran is not known here.
    const orders = before ? -1 : ordersGiven(library);
    const since = before?.since ?? (await library.meta.get('library'))?.clock ?? '';
    const done: ImportDone = { step: before?.step ?? null, papers: 0, isStopped: false };
    let [at, size] = [before?.done ?? 0, FIRST];
    while (at < total) {
      if (at > 0) await between?.();
      if (isStopped() || isStepStopped()) return { ...done, isStopped: true };
      const entries = await staging.entriesAfter(id, at, size);
      const last = entries.at(-1)?.n;
      if (last === undefined) throw new ImportDropped();
      const wanted = await entriesToJoin(staging, entries);
      const start = performance.now();
      const piece = await withOrders(library, wanted, { since, orders }, (writing, left) =>
        joinPiece(writing, row, left, { step: done.step ?? writing.revision, from: at, to: last, total, since }),
      );
      done.step = piece.step;
      done.papers += piece.papers;
      begun(piece.step);
      at = last;
      const fitting = size * (WRITE_MS / Math.max(1, performance.now() - start));
      size = Math.round(Math.min(MOST, Math.max(LEAST, (size + fitting) / 2)));
    }
    return { ...done, step: done.step !== null && (await hasParts(library, done.step)) ? done.step : null };
  });
}

/** Does one write on what no order to forget covers that was given meanwhile. */
async function withOrders<T>(
  library: Library,
  entries: readonly EntryToJoin[],
  { since, orders }: { since: Stamp; orders: number },
  work: (writing: Writing, left: readonly EntryToJoin[]) => Promise<T>,
): Promise<T> {
  for (;;) {
    const given = ordersGiven(library);
    const left = given === orders ? entries : await withoutForgotten(library, entries, since);
    const done = await write(library, async (writing) =>
      given === ordersGiven(library) ? { of: await work(writing, left) } : undefined,
    );
    if (done) return done.of;
  }
}

/** How far the import has come, when it was cut short. */
export async function underWay(library: Library, id: string): Promise<StepUnderWay | undefined> {
  return (await library.meta.get('library'))?.steps?.find(({ importId }) => importId === id);
}

interface Piece {
  step: number;
  /** the places of the entries before it, and of its last */
  from: number;
  to: number;
  total: number;
  since: Stamp;
}

async function joinPiece(
  writing: Writing,
  { id, at, files, choice }: StagedImport,
  entries: readonly EntryToJoin[],
  { step, from, to, total, since }: Piece,
): Promise<{ step: number; papers: number }> {
  // A write can be complete whose answer was lost.
  const before = writing.meta.steps?.find(({ importId }) => importId === id);
  if (!choice || (before && before.done > from)) return { step, papers: 0 };
  const what: StepName = { did: 'import', name: files.join(', ') };
  const named = choice.words ? entries.flatMap(({ words }) => words.lists) : [];
  const { lists, changes: listed } = await listsNamed(writing, named);
  const { papers, changes } = await joinFacts(writing, entries, at);
  const marked = await setWords(writing, papers, { choice, lists, now: at });
  const kept = await keepMerged(writing, papers, { facts: changes, marked });
  const seen = await setSeen(writing, papers);
  const all = [...listed, ...changes, ...kept, ...marked, ...seen];
  await recordStep(writing, { what, changes: all, step });
  noteProgress(writing, { step, what, done: to, total, importId: id, since });
  if (to >= total) writing.meta.lastImport = id;
  return { step, papers: new Set(all.flatMap((change) => (change.of === 'field' ? [] : [change.paperId]))).size };
}

/** The entries that the reader wants, without those that were refused or left out. */
async function entriesToJoin(staging: ImportStaging, entries: readonly StagedEntry[]): Promise<EntryToJoin[]> {
  const wanted: EntryToJoin[] = [];
  for (const entry of entries) {
    const { n, read, kind, answer } = entry;
    if (isRefused(read) || (kind === 'doubtful' && (answer === undefined || answer === 'leave'))) continue;
    // What is staged came from a file; its reader cleans it, and the library trusts no other.
    const facts = cleanFacts(factsOfEntry(read));
    if (!facts) continue;
    const same = answer === 'same' ? await sameAs(staging, entry) : undefined;
    const { words, addedAt } = read;
    const seen = read.seen && cleanSeen(read.seen);
    const more = { ...(same && { same }), ...(addedAt !== undefined && { addedAt }), ...(seen && { seen }) };
    wanted.push({ n, facts, words, ...more });
  }
  return wanted;
}

/** The paper that the reader said a doubtful entry is: the library's, or that of an earlier entry. */
async function sameAs(staging: ImportStaging, { importId, paperId, twin }: StagedEntry): Promise<string | undefined> {
  if (paperId !== undefined || twin === undefined) return paperId;
  const other = await staging.entry(importId, twin);
  if (!other || isRefused(other.read) || other.answer === 'leave') return undefined;
  return (other.answer === 'same' && other.paperId) || factsOfEntry(other.read)?.paperId;
}

async function hasParts(library: Library, step: number): Promise<boolean> {
  return (await library.journal.where('[step+part]').between([step, 0], [step, Number.POSITIVE_INFINITY]).count()) > 0;
}
