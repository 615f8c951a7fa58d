import type { CapturedRow } from '../papers/capture.ts';
import type { Mark } from '../papers/mark.ts';
import { isSaid, isSet } from '../papers/mark.ts';
import { mergedRecords } from '../papers/merged-record.ts';
import type { MergedRecord, Paper, PaperFacts } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { isTitleId } from '../papers/paper-id.ts';
import { titleKey } from '../papers/title-key.ts';
import { moveFacts, ownFactsOf, setFacts } from './joined-facts.ts';
import { renameInJournal } from './journal/forget-in-journal.ts';
import type { Library } from './library.ts';
import { factsOf, stamped } from './paper-row.ts';
import { capturesOf, marksOf, sightingsOf } from './rows-of-paper.ts';
import { orderToForget } from './tombstones.ts';
import type { Writing } from './write.ts';

// Keys that begin with `doi:` or `title:` are for imports of other formats: what pages show today is known by its arXiv
// id. Only such keys are ever found to be lesser ones.

/**
 * The rows under the keys that the library has or will have for their papers, each paper once, the first row kept.
 *
 * Two records are one paper when their keys are equal, or their DOIs, or when one of them is known by its title alone,
 * their folded titles. Nothing else joins papers, near titles least of all. A paper stored under a lesser key (title,
 * then DOI) moves to the better one that arrives, with everything that is known of it.
 */
export async function identify(writing: Writing, rows: CapturedRow[]): Promise<CapturedRow[]> {
  const keys = await presentKeys(writing, rows);
  const present = new Map<PaperId, CapturedRow>();
  for (const row of rows) {
    const paperId = keys.get(row.paper.paperId) ?? row.paper.paperId;
    if (!present.has(paperId)) present.set(paperId, { ...row, paper: { ...row.paper, paperId } });
  }
  return [...present.values()];
}

/** As identify, for rows of which several may be one paper: the key of each, by its own. */
export async function presentKeys(
  writing: Writing,
  rows: readonly Pick<CapturedRow, 'paper'>[],
): Promise<Map<PaperId, PaperId>> {
  const { library } = writing;
  const ids = rows.map((row) => row.paper.paperId);
  const stored = new Set(await library.papers.where('paperId').anyOf(ids).primaryKeys());
  const parted = await partedAmong(writing, rows);
  const named = new Map<PaperId, PaperId>();
  const lesser = new Map<PaperId, PaperId>();
  for (const row of rows) {
    const own = row.paper.paperId;
    // Nothing is awaited for the common case: Dexie's transactions do not outlive hundreds of idle awaits.
    const isOwn = stored.has(own) || own.startsWith('arxiv:') || parted.has(own);
    const paperId = isOwn ? own : await knownKey(library, row.paper);
    named.set(own, paperId);
    if (!stored.has(paperId)) for (const key of lesserKeys(row.paper)) if (!parted.has(key)) lesser.set(key, paperId);
  }
  for (const paper of await library.papers.bulkGet([...lesser.keys()])) {
    const better = paper && lesser.get(paper.paperId);
    if (better) await movePaper(writing, paper, better);
  }
  return new Map(Array.from(named, ([own, paperId]) => [own, betterKey(paperId, lesser)]));
}

/** The keys among those of rows that the reader told apart from other papers. Costs nothing where there are none. */
async function partedAmong(
  { library, meta }: Writing,
  rows: readonly Pick<CapturedRow, 'paper'>[],
): Promise<Set<PaperId>> {
  if (!meta.hasParted) return new Set();
  const tombstones = await library.tombstones.bulkGet(rows.flatMap(possibleKeys));
  return new Set(tombstones.flatMap((tombstone) => (tombstone?.parted?.is ? [tombstone.paperId] : [])));
}

/** The keys under which the paper of a row may be stored without knowing the library: its own, and lesser ones. */
export function possibleKeys({ paper }: Pick<CapturedRow, 'paper'>): PaperId[] {
  return [paper.paperId, ...lesserKeys(paper)];
}

/** The better key of a row beside it, by title and then by DOI. */
function betterKey(key: PaperId, better: ReadonlyMap<PaperId, PaperId>): PaperId {
  const doi = better.get(key) ?? key;
  return better.get(doi) ?? doi;
}

/**
 * For a paper that is not on arXiv: the key of the one stored paper with the same title or DOI; its own key when there
 * is none, or more than one.
 */
async function knownKey(library: Library, { paperId, title, doi }: PaperFacts): Promise<PaperId> {
  const twins = isTitleId(paperId)
    ? await library.papers.where('titleKey').equals(titleKey(title)).primaryKeys()
    : await library.papers
        .where('doi')
        .equals(doi ?? paperId.slice('doi:'.length))
        .primaryKeys();
  const [twin = paperId, ...others] = twins;
  return others.length === 0 ? twin : paperId;
}

function lesserKeys({ paperId, title, unsureTitle, doi }: PaperFacts): PaperId[] {
  if (isTitleId(paperId)) return [];
  return [
    ...(unsureTitle ? [] : [`title:${titleKey(title)}`]),
    ...(doi && paperId !== `doi:${doi}` ? [`doi:${doi}`] : []),
  ];
}

/** Stores a paper under another key, which is free. */
async function movePaper(writing: Writing, paper: Paper, to: PaperId): Promise<void> {
  const { library, revision } = writing;
  const from = paper.paperId;
  const marks = await marksOf(library, from).toArray();
  const record = paper.imported && isTitleId(from) ? recordOf(paper, marks) : undefined;
  const mergedFrom = record && { mergedFrom: mergedRecords([...(paper.mergedFrom ?? []), record]) };
  const moved = stamped(undefined, { ...paper, ...mergedFrom, paperId: to }, revision);
  if (moved) await library.papers.put(moved);
  await library.papers.delete(from);
  const before = await library.tombstones.get(from);
  const clock = orderToForget(before) ?? '';
  const parted = before?.parted && { parted: before.parted };
  await library.tombstones.put({ paperId: from, at: Date.now(), clock, revision, became: to, ...parted });
  if (paper.joined) await moveFacts(library, from, to);
  if (paper.joined && mergedFrom && moved) await keepRecords(writing, moved, mergedFrom.mergedFrom);

  const sightings = await sightingsOf(library, from).toArray();
  await sightingsOf(library, from).delete();
  await library.sightings.bulkPut(sightings.map((sighting) => ({ ...sighting, paperId: to })));

  await marksOf(library, from).delete();
  await library.marks.bulkPut(marks.map((mark) => ({ ...mark, paperId: to })));
  await renameInJournal(library, from, to);

  const listings = sightings.map((sighting) => sighting.listing);
  await capturesOf(library, listings, from).modify((capture) => {
    capture.paperIds = capture.paperIds.map((id) => (id === from ? to : id));
  });
}

/** What was known of an imported paper by its title alone, so that it can be parted again. */
function recordOf(paper: Paper, marks: readonly Mark[]): MergedRecord {
  const { paperId: _, mergedFrom: _merged, ...facts } = factsOf(paper).facts;
  const set = marks
    .filter(isSaid)
    .filter(isSet)
    .map(({ kind, name, at }) => ({ kind, name, at }));
  return { paperId: paper.paperId, facts, marks: set };
}

async function keepRecords(writing: Writing, paper: Paper, mergedFrom: MergedRecord[]): Promise<void> {
  const own = await ownFactsOf(writing, paper);
  if (own) await setFacts(writing, paper, { ...own, facts: { ...own.facts, mergedFrom } });
}
