import type { ImportedSighting, ImportedWords } from '../../papers/imported-entry.ts';
import type { Change } from '../../papers/journal.ts';
import type { DatedFacts } from '../../papers/merge.ts';
import { mergeFacts } from '../../papers/merge.ts';

import type { MergedRecord, Paper, PaperFacts } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { isTitleId } from '../../papers/paper-id.ts';
import { compareValues } from '../../papers/value-order.ts';
import { forgetFirst } from '../forget/forget-place.ts';
import { possibleKeys, presentKeys } from '../identity.ts';
import { ownFactsOf, setFacts } from '../joined-facts.ts';
import { importedPaper, stamped, unseenTimes } from '../paper-row.ts';
import { livesOnAs, orderToForget } from '../tombstones.ts';
import type { Writing } from '../write.ts';

/** An entry that the reader wants. */
export interface EntryToJoin {
  n: number;
  /** under its own best key; partial */
  facts: PaperFacts;
  /** the paper that the reader says it is, under any key */
  same?: PaperId;
  words: ImportedWords;
  /** since when the reader has it, in milliseconds */
  addedAt?: number;
  /** where and when a saved page showed it */
  seen?: ImportedSighting;
}

/** The entries of one paper of the library. */
export interface JoinedPaper {
  paperId: PaperId;
  entries: readonly EntryToJoin[];
  /** records that were found to be this paper by title, or because the reader said so */
  merged: readonly MergedRecord[];
}

// What a file says is older than what any page showed, whenever it is read: reading it again changes nothing.
const FACTS_AT = 0;

/**
 * Joins the facts of entries with the library, in an open write; gives the papers, and what was changed, for the
 * journal. `now` is the time of the import. An entry goes to the paper with the same id or DOI, or, if one of them is
 * known by its title alone, the same title (see identify), or to that which the reader says it is. What is known of a
 * paper is filled, and never replaced. Joining the same entries again changes nothing.
 */
export async function joinFacts(
  writing: Writing,
  entries: readonly EntryToJoin[],
  now: number,
): Promise<{ papers: JoinedPaper[]; changes: Change[] }> {
  const { library } = writing;
  const named = await byPresentKey(writing, entries);
  const ids = [...named.keys()];
  const stored = await library.papers.bulkGet(ids);
  const papers: JoinedPaper[] = [];
  const changes: Change[] = [];
  const rows: Paper[] = [];
  let added = 0;
  for (const [i, [paperId, of]] of [...named].entries()) {
    const before = stored[i];
    const merged = mergedRecords(paperId, of, before);
    papers.push({ paperId, entries: of, merged });
    const incoming = of.map((entry) => factsToJoin(paperId, entry, now));
    const [first, ...others] = incoming;
    if (!first) continue;
    const folded = others.reduce((known, next) => mergeFacts(known, next, now), first);
    const joined = before
      ? await joinKnown(writing, before, folded)
      : { row: importedPaper(withImport(folded, writing)), change: { did: 'add' as const } };
    if (!joined) continue;
    if (!before) added += 1;
    rows.push(stamped(before, joined.row, writing.revision) ?? { ...joined.row, revision: writing.revision });
    changes.push({ of: 'facts', paperId, at: writing.stamp(), ...joined.change });
  }
  await library.papers.bulkPut(rows);
  writing.countPapers(added);
  if (rows.length > 0) writing.meta.hasImports = true;
  return { papers, changes };
}

/** The entries by the keys of the papers that they go to. */
async function byPresentKey(writing: Writing, entries: readonly EntryToJoin[]): Promise<Map<PaperId, EntryToJoin[]>> {
  const wanted = entries.map(({ facts, same }) => same ?? facts.paperId);
  const became = await presentOf(writing, wanted);
  const rows = entries.map(({ facts }, i) => ({ paper: { ...facts, paperId: became[i] ?? facts.paperId } }));
  await forgetFirst(writing, [...new Set(rows.flatMap(possibleKeys))]);
  const keys = await presentKeys(writing, rows);
  await forgetFirst(writing, [...new Set(keys.values())]);
  const named = new Map<PaperId, EntryToJoin[]>();
  for (const [i, entry] of entries.entries()) {
    const own = rows[i]?.paper.paperId ?? entry.facts.paperId;
    const paperId = keys.get(own) ?? own;
    const others = named.get(paperId);
    if (others) others.push(entry);
    else named.set(paperId, [entry]);
    const isFound = entry.same !== undefined || isTitleId(entry.facts.paperId);
    if (isFound && entry.facts.paperId !== paperId) await noteSame(writing, entry.facts.paperId, paperId);
  }
  return named;
}

/** The keys under which papers are stored that were found to be others; the keys of all others stay. */
async function presentOf({ library }: Writing, keys: readonly PaperId[]): Promise<PaperId[]> {
  const ends = [...keys];
  const passed = keys.map((key) => new Set([key]));
  for (;;) {
    const [stored, tombstones] = await Promise.all([
      library.papers.where('paperId').anyOf(ends).primaryKeys(),
      library.tombstones.bulkGet(ends),
    ]);
    const there = new Set(stored);
    let moved = false;
    for (const [i, tombstone] of tombstones.entries()) {
      const next = livesOnAs(tombstone);
      if (!next || there.has(ends[i] ?? '') || passed[i]?.has(next)) continue;
      ends[i] = next;
      passed[i]?.add(next);
      moved = true;
    }
    if (!moved) return ends.map((end, i) => (there.has(end) ? end : (keys[i] ?? end)));
  }
}

/** Notes that a paper was found to be another, so that it is when it comes again, whatever else has its title then. */
async function noteSame({ library, revision, stamp }: Writing, paperId: PaperId, became: PaperId): Promise<void> {
  const before = await library.tombstones.get(paperId);
  if (before && livesOnAs(before) === became) return;
  const clock = orderToForget(before) ?? '';
  const parted = before?.parted && { parted: { is: false, at: stamp() } };
  await library.tombstones.put({ paperId, at: Date.now(), clock, revision, became, ...parted });
}

function factsToJoin(paperId: PaperId, { facts, addedAt }: EntryToJoin, now: number): DatedFacts {
  return { facts: { ...facts, paperId, addedAt: addedAt ?? now }, factsAt: FACTS_AT };
}

function withImport({ facts, factsAt }: DatedFacts, writing: Writing): DatedFacts {
  return { facts: { ...facts, imported: writing.stamp() }, factsAt };
}

/** A paper that is there with what an entry knows of it; undefined when that is nothing new. */
async function joinKnown(writing: Writing, before: Paper, folded: DatedFacts) {
  const own = await ownFactsOf(writing, before);
  // That the reader has it is known by the first import.
  const incoming = own?.facts.imported ? withoutLaterTime(folded, own.facts) : withImport(folded, writing);
  const after = own ? mergeFacts(own, incoming, Date.now()) : incoming;
  const fields = changedFields(own?.facts ?? { ...incoming.facts, imported: undefined }, after.facts);
  if (Object.keys(fields).length === 0) return undefined;
  const set = await setFacts(writing, before, after);
  return {
    row: set.unseen ? { ...set, ...unseenTimes(set, set.lastSeen) } : set,
    change: { did: 'change' as const, fields },
  };
}

function withoutLaterTime(folded: DatedFacts, { addedAt = Number.POSITIVE_INFINITY }: PaperFacts): DatedFacts {
  const { addedAt: later = addedAt, ...facts } = folded.facts;
  return { facts: { ...facts, addedAt: Math.min(later, addedAt) }, factsAt: folded.factsAt };
}

function changedFields(before: object, after: object): Record<string, [unknown, unknown]> {
  const [was, became] = [
    new Map<string, unknown>(Object.entries(before)),
    new Map<string, unknown>(Object.entries(after)),
  ];
  const names = new Set([...was.keys(), ...became.keys()]);
  return Object.fromEntries(
    [...names].flatMap((name): [string, [unknown, unknown]][] =>
      compareValues(was.get(name), became.get(name)) === 0 ? [] : [[name, [was.get(name), became.get(name)]]],
    ),
  );
}

/** Of entries that had another key: what they say, where the paper does not know of that yet. */
function mergedRecords(paperId: PaperId, entries: readonly EntryToJoin[], before: Paper | undefined): MergedRecord[] {
  const known = new Set([paperId, ...(before?.mergedFrom ?? []).map((record) => record.paperId)]);
  return entries.flatMap(({ facts: { paperId: own, ...facts }, same, addedAt }) => {
    if (known.has(own) || (same === undefined && !own.startsWith('title:'))) return [];
    known.add(own);
    return [{ paperId: own, facts: { ...facts, ...(addedAt !== undefined && { addedAt }) }, marks: [] }];
  });
}
