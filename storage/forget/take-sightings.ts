import { timeOf } from '../../papers/clock.ts';
import type { Mark } from '../../papers/mark.ts';
import { isSaid, keepsPaper, NO_MARKS } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Source } from '../../papers/sources.ts';
import { SOURCES } from '../../papers/sources.ts';
import { dropLinkTimes } from '../joined-facts.ts';
import { forgetInJournal } from '../journal/forget-in-journal.ts';
import { forgetMonths } from '../months/forget-months.ts';
import { seenTimes, stamped, unseenTimes } from '../paper-row.ts';
import { readPapers } from '../reads/papers.ts';
import { marksOf } from '../rows-of-paper.ts';
import type { Writing } from '../write.ts';
import { deletePapers, deleteRanges, eraseOwnPages, putTombstones } from './erase-papers.ts';
import { rangesOf } from './key-ranges.ts';
import type { KeysOfPaper } from './sightings-taken.ts';
import { takeFromDays } from './sightings-taken.ts';

export interface TakeOptions {
  /**
   * what becomes of a paper without sightings: `forget` it; keep it when the reader `marked` it; `keep` it but not its
   * marks
   */
  unseen: 'forget' | 'marked' | 'keep';
  /** the papers themselves are to be forgotten, not a place where they were seen */
  isOrdered?: true;
  /**
   * the site whose listings are all being forgotten: papers' own pages there go with them, and no tombstones are left,
   * for the order is known by itself, to the index (`changesAfter`) and to other copies
   */
  source?: Source;
  /** all papers of the library between the first and the last of these, where they are known */
  between?: readonly PaperId[];
}

/**
 * Takes sightings away, and with them the papers that have none left and nothing that keeps them; gives how many papers
 * are gone. A paper's rows are changed by one write, so that none is seen half forgotten. First and last times, counts
 * of days and of papers fit what is left.
 */
export async function takeSightings(
  writing: Writing,
  papers: ReadonlyMap<PaperId, KeysOfPaper>,
  { unseen, isOrdered, source, between }: TakeOptions,
): Promise<number> {
  const { library } = writing;
  const sites = SOURCES.filter((each) => each !== source);
  let gone = 0;
  let options: TakeOptions = {
    unseen,
    ...(isOrdered && { isOrdered }),
    ...(source && { source }),
    ...(between && { between }),
  };
  for (let next = papers; next.size > 0; options = { unseen: 'marked' }) {
    const ids = await takeOnce(writing, next, options);
    gone += ids.length;
    next = await eraseOwnPages(library, ids, sites);
  }
  writing.countPapers(-gone);
  return gone;
}

async function takeOnce(
  writing: Writing,
  papers: ReadonlyMap<PaperId, KeysOfPaper>,
  { unseen, isOrdered, source, between }: TakeOptions,
): Promise<PaperId[]> {
  const { library } = writing;
  const gone: PaperId[] = [];
  const kept: PaperId[] = [];
  const bare = [...papers].filter(([, { left }]) => left.length === 0).map(([id]) => id);
  const marks = unseen === 'marked' ? await Promise.all(bare.map((id) => marksOf(library, id).toArray())) : [];
  const imported = isOrdered ? new Set<PaperId>() : await importedAmong(writing, bare);
  for (const [i, id] of bare.entries()) {
    (unseen === 'keep' || imported.has(id) || (marks[i] ?? []).some(keepsPaper) ? kept : gone).push(id);
  }
  const wholly = new Set(gone);
  const apart = [...papers].filter(([id]) => !wholly.has(id));
  const rows = between ? [] : await readPapers(library, [...papers.keys()]);
  const stored = new Set(between ?? rows.map(({ paperId }) => paperId));
  const keys = gone.flatMap((id) => papers.get(id)?.taken ?? []);
  const seen = apart.filter(([, { left }]) => left.length > 0);
  // One does not wait for the other: on a busy machine each answer of the store takes long.
  await Promise.all([
    library.sightings.bulkDelete(apart.flatMap(([, { taken }]) => taken)),
    refreshSeen(writing, seen),
    unseen === 'keep' ? dropMarks(writing, kept) : keepUnseen(writing, kept),
    between
      ? deleteRanges(
          library,
          rangesOf([...new Set([...between, ...papers.keys()])].sort(), (id) => wholly.has(id)),
        )
      : deletePapers(library, gone, keys),
    source ? undefined : putTombstones(writing, gone, isOrdered),
    takeFromDays(library, papers.values()),
    // Of a site nearly all months go.
    source ? library.months.clear() : forgetMonths(library, rows),
    forgetInJournal(library, unseen === 'keep' ? [...gone, ...kept] : gone),
  ]);
  return gone.filter((id) => stored.has(id));
}

/** Those of these papers that an import brought. Costs nothing in a library without imports. */
async function importedAmong({ library, meta }: Writing, ids: readonly PaperId[]): Promise<Set<PaperId>> {
  if (!meta.hasImports) return new Set();
  const imported = (await readPapers(library, [...ids])).filter((paper) => paper.imported);
  return new Set(imported.map(({ paperId }) => paperId));
}

/** Makes first and last times fit the sightings that are left; when a link appeared may have been seen by others. */
async function refreshSeen(writing: Writing, papers: readonly (readonly [PaperId, KeysOfPaper])[]): Promise<void> {
  if (papers.length === 0) return;
  const { library, revision } = writing;
  const rows = await library.papers.bulkGet(papers.map(([id]) => id));
  const changed: Paper[] = [];
  for (const [i, [, { left }]] of papers.entries()) {
    const paper = rows[i];
    const sightings = (await library.sightings.bulkGet(left)).filter((sighting) => sighting !== undefined);
    if (!paper || sightings.length === 0) continue;
    const after = { ...(await dropLinkTimes(writing, paper)), ...seenTimes(sightings) };
    changed.push(stamped(paper, after, revision) ?? { ...after, revision });
  }
  await library.papers.bulkPut(changed);
}

/** Papers that only their marks keep, or an import: no instant of a sighting stays with them. */
export async function keepUnseen(writing: Writing, ids: readonly PaperId[]): Promise<void> {
  const { library, revision } = writing;
  const changed: Paper[] = [];
  for (const paper of await readPapers(library, [...ids])) {
    const marks = await marksOf(library, paper.paperId).toArray();
    const after: Paper = {
      ...(await dropLinkTimes(writing, paper)),
      unseen: true,
      ...unseenTimes(paper, newestOwn(marks)),
    };
    changed.push(stamped(paper, after, revision) ?? { ...after, revision });
  }
  await library.papers.bulkPut(changed);
}

/** The time of the newest mark that is the reader's own; 0 when there is none. */
function newestOwn(marks: readonly Mark[]): number {
  return Math.max(0, ...marks.map((mark) => (mark.imported || !isSaid(mark) ? 0 : timeOf(mark.at))));
}

/** Papers that are about to be marked anew: all that was set before is gone. */
async function dropMarks(writing: Writing, ids: readonly PaperId[]): Promise<void> {
  const { library, revision } = writing;
  const at = Date.now();
  for (const stored of await readPapers(library, [...ids])) {
    const { noteAt: _, ...paper } = await dropLinkTimes(writing, stored);
    await marksOf(library, paper.paperId).delete();
    const after: Paper = { ...paper, ...NO_MARKS, unseen: true, firstSeen: at, lastSeen: at };
    await library.papers.put(stamped(stored, after, revision) ?? { ...after, revision });
  }
  await putTombstones(writing, ids);
}
