import { Dexie } from 'dexie';
import type { Stamp } from '../../papers/clock.ts';
import type { FieldRow } from '../../papers/field-row.ts';
import type { Change, JournalPart, TakenBack } from '../../papers/journal.ts';
import type { Library } from '../library.ts';
import { setFields } from '../set-fields.ts';
import type { Writing } from '../write.ts';
import { write } from '../write.ts';
import type { FieldChange, IsStill } from './inverse.ts';
import { collapse, inverseOfFields, restoring } from './inverse.ts';
import { recordStep } from './record-step.ts';
import { noteProgress, runStep, stopStep } from './steps-under-way.ts';
import { bringBack, takeBackFacts } from './take-back-facts.ts';
import { takeBackMarks } from './take-back-marks.ts';
import { takeBackSightings } from './take-back-sightings.ts';

type Between = (() => Promise<void>) | undefined;

const waiting = new WeakMap<Library, Promise<unknown>>();

/**
 * Takes back a step, or the last one that stands. Only what the step set and nobody has changed since is set back. Null
 * when there is nothing to take back. A step in pieces is taken back in pieces, each in one write; `between` is waited
 * for before each. One under way is stopped first. Cut short, it is taken back to the end when it is asked for again.
 */
export function undo(library: Library, step?: number, between?: Between): Promise<TakenBack | null> {
  return oneByOne(library, async () => {
    const wanted = step ?? (await lastStanding(library));
    if (wanted === undefined) return null;
    await stopStep(library, wanted);
    const [first] = await partsOf(library, wanted);
    return takeBack(library, wanted, first?.is === 'undo' ? 'redo' : 'undo', between);
  });
}

/** Does again what was taken back last, unless something else was done since; as undo otherwise. */
export function redo(library: Library, between?: Between): Promise<TakenBack | null> {
  return oneByOne(library, async () => {
    const wanted = await lastTakenBack(library);
    return wanted === undefined ? null : takeBack(library, wanted, 'redo', between);
  });
}

/** Two at once would take back the same. */
function oneByOne<T>(library: Library, work: () => Promise<T>): Promise<T> {
  const done = (waiting.get(library) ?? Promise.resolve()).then(work);
  waiting.set(
    library,
    done.catch(() => {}),
  );
  return done;
}

/** The last step that stands, what was taken back or done again included; what took it back is none. */
async function lastStanding({ journal }: Library): Promise<number | undefined> {
  const newest = journal.toCollection().reverse();
  return (await newest.filter(({ is, undoneBy }) => is !== 'undo' && undoneBy === undefined).first())?.step;
}

async function lastTakenBack({ journal }: Library): Promise<number | undefined> {
  const newest = journal.toCollection().reverse();
  const last = await newest.filter(({ is, undoneBy }) => !is || (is === 'undo' && undoneBy === undefined)).first();
  return last?.is === 'undo' ? last.step : undefined;
}

function takeBack(library: Library, step: number, is: 'undo' | 'redo', between: Between): Promise<TakenBack | null> {
  return runStep(library, async (begun, isStopped) => {
    const parts = await partsOf(library, step);
    const isImport = parts[0]?.what.did === 'import';
    // What was cut short goes on as the same step.
    const begunBefore = parts.find(({ undoneBy }) => undoneBy !== undefined)?.undoneBy;
    const standing = parts.filter(({ undoneBy }) => undoneBy === undefined).reverse();
    const total = standing.reduce((sum, { papers }) => sum + papers, 0);
    const what = parts[0]?.what;
    if (!what || standing.length === 0) return null;
    const isStill = await restoredSince(library, step);
    const taken: TakenBack = { step: begunBefore ?? 0, what, papers: 0, leftAlone: 0 };
    let done = 0;
    for (const { part, papers } of standing) {
      if (done > 0) await between?.();
      if (isStopped()) break;
      done += papers;
      const piece = await write(library, async (writing) => {
        const one = await takeBackPart(writing, [step, part], {
          is,
          isStill,
          own: taken.step || writing.revision,
        });
        const undoes = isImport && { undoes: step };
        if (total > papers || isImport) noteProgress(writing, { step: one.step, what, done, total, is, ...undoes });
        return one;
      });
      begun(piece.step);
      taken.step = piece.step;
      taken.papers += piece.papers;
      taken.leftAlone += piece.leftAlone;
    }
    return taken;
  });
}

/** Takes back one part, as a part of the step `own`. */
async function takeBackPart(
  writing: Writing,
  key: [step: number, part: number],
  { is, own, isStill }: { is: 'undo' | 'redo'; own: number; isStill: IsStill },
): Promise<Omit<TakenBack, 'what'>> {
  const { library } = writing;
  const nothing = { step: own, papers: 0, leftAlone: 0 };
  // What it names may have been forgotten meanwhile.
  const part = await library.journal.get(key);
  if (!part || part.undoneBy !== undefined) return nothing;
  const changes = collapse(part.changes);
  const ofFacts = changes.filter((change) => change.of === 'facts');
  const [removed, others] = [
    ofFacts.filter(({ did }) => did === 'remove'),
    ofFacts.filter(({ did }) => did !== 'remove'),
  ];
  const brought = await bringBack(writing, removed);
  const again = new Set(brought.changes.map(({ paperId }) => paperId));
  const marks = await takeBackMarks(
    writing,
    changes.filter((change) => change.of === 'mark'),
    { isStill, again, isImport: part.what.did === 'import' },
  );
  // Before the papers themselves, which stay where they were seen otherwise.
  const seen = await takeBackSightings(
    writing,
    changes.filter((change) => change.of === 'sighting'),
    isStill,
  );
  const facts = await takeBackFacts(writing, others);
  const fields = await takeBackFields(
    writing,
    changes.filter((change) => change.of === 'field'),
    { isAdded: part.what.did === 'add', isStill },
  );
  const ofPapers = [...brought.changes, ...facts.changes, ...seen.changes];
  // What it names may have been forgotten by this very write.
  await library.journal.update(key, { undoneBy: own });
  await recordStep(writing, {
    what: part.what,
    changes: restoring([...ofPapers, ...marks.changes, ...fields.changes], changes),
    step: own,
    undoes: part.step,
    is,
  });
  const papers = new Set([...marks.papers, ...ofPapers.map(({ paperId }) => paperId)]);
  const alone = [...marks.leftAlone, ...brought.leftAlone, ...facts.leftAlone, ...seen.leftAlone];
  const left = new Set(alone.filter((id) => !papers.has(id)));
  return { step: own, papers: papers.size, leftAlone: left.size + fields.leftAlone };
}

async function takeBackFields(
  writing: Writing,
  changes: readonly FieldChange[],
  how: { isAdded: boolean; isStill: IsStill },
): Promise<{ changes: Change[]; leftAlone: number }> {
  const made: Change[] = [];
  let left = 0;
  for (const ofRow of Map.groupBy(changes, ({ table, id }) => `${table} ${id}`).values()) {
    const [first] = ofRow;
    if (!first) continue;
    const { table, id } = first;
    const row = await writing.library.table<FieldRow<Record<string, unknown>>, string>(table).get(id);
    const { values, leftAlone } = inverseOfFields(table, ofRow, row ?? { fields: {} }, how);
    left += leftAlone;
    made.push(...(row ? await setFields(writing, table, id, values) : []));
  }
  return { changes: made, leftAlone: left };
}

/**
 * What tells whether a value of that step still stands: it may have been taken back or set again since, and be there
 * again under a later stamp. Reads the later steps that did so.
 */
async function restoredSince({ journal }: Library, step: number): Promise<IsStill> {
  const later = journal.where('[step+part]').above([step, Dexie.maxKey]);
  const restored = new Map<Stamp, Stamp>();
  await later
    .filter(({ is }) => is !== undefined)
    .each(({ changes }) => {
      for (const { at, restores } of changes) if (restores !== undefined) restored.set(at, restores);
    });
  return (now, at) => {
    let stamp = now;
    while (stamp !== undefined && stamp !== at) stamp = restored.get(stamp);
    return stamp === at;
  };
}

type PartInShort = Pick<JournalPart, 'part' | 'what' | 'is' | 'undoneBy'> & { papers: number };

/** The parts of a step, without what they changed: of an import that is much. */
async function partsOf({ journal }: Library, step: number): Promise<PartInShort[]> {
  const parts: PartInShort[] = [];
  const ofStep = journal.where('[step+part]').between([step, Dexie.minKey], [step, Dexie.maxKey]);
  await ofStep.each(({ part, what, is, undoneBy, papers }) => {
    parts.push({ part, what, papers: papers.length, ...(is && { is }), ...(undoneBy !== undefined && { undoneBy }) });
  });
  return parts;
}
