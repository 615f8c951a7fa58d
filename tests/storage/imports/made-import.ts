import { onTestFinished } from 'vitest';
import { factsOfEntry } from '../../../papers/entry-facts.ts';
import type { ImportedEntry, ImportedWords, RefusedEntry } from '../../../papers/imported-entry.ts';
import type { ImportChoice, StagedImport } from '../../../papers/staged-import.ts';
import { NO_ENTRIES } from '../../../papers/staged-import.ts';
import { setSeen } from '../../../storage/imports/imported-sightings.ts';
import { joinFacts } from '../../../storage/imports/join-entries.ts';
import type { ImportDone } from '../../../storage/imports/join-import.ts';
import { joinImport } from '../../../storage/imports/join-import.ts';
import { keepMerged } from '../../../storage/imports/merged-records.ts';
import { setWords } from '../../../storage/imports/set-words.ts';
import { recordStep } from '../../../storage/journal/record-step.ts';
import type { Library } from '../../../storage/library.ts';
import { LibraryKeys } from '../../../storage/staging/library-keys.ts';
import { EntryStager } from '../../../storage/staging/stage-entries.ts';
import { ImportStaging } from '../../../storage/staging/staging.ts';
import { write } from '../../../storage/write.ts';

export const NO_WORDS: ImportedWords = { tags: [], automaticTags: [], lists: [] };
export const CHOICE: ImportChoice = { words: true, automaticTags: false };

/** Staging of this test's own, deleted when the test is over. */
export function freshStaging(): ImportStaging {
  const staging = new ImportStaging(`test-staging-${crypto.randomUUID()}`);
  onTestFinished(async () => {
    await staging.database.delete();
  });
  return staging;
}

/** An entry of a made-up file. */
export function entry(
  n: number,
  {
    ids = [],
    facts = {},
    words = {},
    ...more
  }: Partial<Omit<ImportedEntry, 'words'>> & { words?: Partial<ImportedWords> },
): ImportedEntry {
  return { at: { entry: n, line: n }, ids, facts, words: { ...NO_WORDS, ...words }, doubts: [], ...more };
}

/** Stages these entries as they would be read of a file; gives the import. */
export async function stage(
  staging: ImportStaging,
  library: Library,
  entries: readonly (ImportedEntry | RefusedEntry)[],
  at = Date.now(),
): Promise<StagedImport> {
  await library.open();
  const row: StagedImport = {
    id: crypto.randomUUID(),
    at,
    state: 'reading',
    files: ['made.bib'],
    counts: { ...NO_ENTRIES },
  };
  await staging.begin(row);
  const stager = new EntryStager(staging, await LibraryKeys.read(library), row);
  await stager.stage(0, one(entries), () => {});
  return stager.finish();
}

/** Stages these entries, answers what is doubtful, and joins them. */
export async function importEntries(
  library: Library,
  entries: readonly (ImportedEntry | RefusedEntry)[],
  {
    staging = freshStaging(),
    choice = CHOICE,
    answer = 'leave',
    at = Date.now(),
  }: { staging?: ImportStaging; choice?: ImportChoice; answer?: 'same' | 'take' | 'leave'; at?: number } = {},
): Promise<ImportDone & Pick<StagedImport, 'counts'>> {
  const { id, counts } = await stage(staging, library, entries, at);
  await staging.answer(id, answer);
  await staging.hand(id, choice);
  const done = await joinImport(library, staging, id);
  await staging.clear();
  return { ...done, counts };
}

async function* one<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

/** Joins these entries in one write, without staging: for tests of what is joined, not of how. */
export function joinEntries(
  library: Library,
  entries: readonly ImportedEntry[],
  { choice = CHOICE, at = Date.now() }: { choice?: ImportChoice; at?: number } = {},
): Promise<void> {
  return write(library, async (writing) => {
    const wanted = entries.flatMap(({ at: { entry: n }, ...each }) => {
      const facts = factsOfEntry({ at: { entry: n }, ...each });
      const { addedAt, seen } = each;
      const more = { ...(addedAt !== undefined && { addedAt }), ...(seen && { seen }) };
      return facts ? [{ n, facts, words: each.words, ...more }] : [];
    });
    const { papers, changes } = await joinFacts(writing, wanted, at);
    const marked = await setWords(writing, papers, { choice, lists: new Map(), now: at });
    const kept = await keepMerged(writing, papers, { facts: changes, marked });
    const all = [...changes, ...kept, ...marked, ...(await setSeen(writing, papers))];
    await recordStep(writing, { what: { did: 'import', name: 'made.bib' }, changes: all });
  });
}
