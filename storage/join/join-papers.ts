import type { Stamp } from '../../papers/clock.ts';
import { receive } from '../../papers/clock.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperState } from '../../papers/paper-state.ts';
import { joinStates, NO_STATE } from '../../papers/paper-state.ts';
import { recountDays } from '../day-counts.ts';
import { forgetFirst } from '../forget/forget-place.ts';
import { forgetInJournal } from '../journal/forget-in-journal.ts';
import type { Library } from '../library.ts';
import { readPapers } from '../reads/papers.ts';
import type { Writing } from '../write.ts';
import { write } from '../write.ts';
import type { KnownOrders } from './known-orders.ts';
import { movedState, readStates } from './paper-states.ts';
import type { Change } from './write-state.ts';
import { paperOf, writeRows } from './write-state.ts';

/** What a join did to the library's papers. */
export interface PaperCounts {
  added: number;
  changed: number;
  gone: number;
}

/**
 * Joins what a copy knows of these papers with what the library knows, in one write; `incoming` has them by their
 * present keys. A paper of which the copy knows nothing is there to have the orders carried out. Throws StaleOrders.
 */
export function joinPapers(
  library: Library,
  orders: KnownOrders,
  incoming: ReadonlyMap<PaperId, PaperState>,
  seen: Stamp | undefined,
): Promise<PaperCounts> {
  return write(library, async (writing) => {
    await orders.check(library);
    receiveClock(writing, seen);
    const keys = new Map(Array.from(incoming.keys(), (id) => [id, orders.aliases.keysOf(id)]));
    const all = [...keys.values()].flat();
    await forgetFirst(writing, all);
    const stored = await readStates(library, writing.device, all);
    const papers = new Map((await readPapers(library, all)).map((paper) => [paper.paperId, paper]));
    const forPapers = await orders.forPapers(library, incoming.keys());
    const counts = { added: 0, changed: 0, gone: 0 };
    const days = new Set<string>();
    for (const [paperId, state] of incoming) {
      const known = keys.get(paperId) ?? [];
      const own = known.filter((key) => papers.has(key));
      const before = together(known.map((key) => stored.get(key) ?? NO_STATE));
      const both = together([movedState(before, paperId), movedState(state, paperId)]);
      const held = forPapers.get(paperId);
      if (!held) continue;
      const paper = papers.get(paperId) ?? papers.get(own[0] ?? '');
      const change = { paperId, before, paper, after: joinStates(both, NO_STATE, held) };
      const outcome = await writeChange(writing, orders, change, own);
      if (outcome) counts[outcome] += 1;
      if (outcome) for (const { day } of [...before.sightings, ...change.after.sightings]) days.add(day);
    }
    await recountDays(library, days);
    return counts;
  });
}

/** Lets the library's clock see a stamp of another copy. */
export function receiveClock({ meta, device }: Writing, seen: Stamp | undefined): void {
  if (seen === undefined || (meta.clock !== undefined && meta.clock >= seen)) return;
  const clock = receive(meta.clock, seen, Date.now(), device);
  if (clock !== undefined) meta.clock = clock;
}

/** `own` are the keys under which the library had the paper. */
async function writeChange(
  writing: Writing,
  orders: KnownOrders,
  change: Change,
  own: readonly PaperId[],
): Promise<keyof PaperCounts | undefined> {
  const { library, device, revision } = writing;
  const { paperId, paper, after } = change;
  const [first, ...others] = after.facts;
  const isOwn = first !== undefined && others.length === 0 && first.device === device && first.version <= revision;
  const isJoined = first !== undefined && (!isOwn || paper?.joined === true || own.length > 1);
  const areChanged = await writeRows(writing, change, isJoined);
  const row = paperOf(change, isJoined, revision);
  const left = row || (first && paper?.paperId === paperId) ? [paperId] : [];
  const gone = own.filter((key) => !left.includes(key));
  await library.papers.bulkDelete(gone);
  if (gone.length > 0) await forgetInJournal(library, gone);
  for (const key of gone) await library.tombstones.put(await orders.tombstone(library, key, revision));
  // What changed of its sightings alone is for the index to see as well.
  if (row?.imported || after.sightings.some(({ imported }) => imported)) writing.meta.hasImports = true;
  if (row) await library.papers.put(row);
  else if (areChanged && paper && left.length > 0) await library.papers.put({ ...paper, revision });
  writing.countPapers(left.length - own.length);
  if (own.length === 0) return row && 'added';
  if (left.length === 0) return 'gone';
  return row || areChanged || gone.length > 0 ? 'changed' : undefined;
}

/** The rows of several states; those of one key stand beside each other. */
function together(states: readonly PaperState[]): PaperState {
  return {
    facts: states.flatMap(({ facts }) => facts),
    sightings: states.flatMap(({ sightings }) => sightings),
    marks: states.flatMap(({ marks }) => marks),
  };
}
