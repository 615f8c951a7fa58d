import { timeOf } from '../../papers/clock.ts';
import type { DeviceFacts } from '../../papers/device-facts.ts';
import type { Mark } from '../../papers/mark.ts';
import { isSaid, marksOnPaper } from '../../papers/mark.ts';
import type { DatedFacts } from '../../papers/merge.ts';
import { foldFacts } from '../../papers/merge.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperState } from '../../papers/paper-state.ts';
import { compareValues } from '../../papers/value-order.ts';
import type { MarkKey } from '../library.ts';
import { sightingKey } from '../library.ts';
import { newPaper, stamped, unseenTimes, withFacts } from '../paper-row.ts';
import type { Writing } from '../write.ts';

/** A paper of this library before a join and after it: its rows, and the paper itself where it was there. */
export interface Change {
  paperId: PaperId;
  /** the rows that are stored, under whatever keys */
  before: PaperState;
  paper: Paper | undefined;
  after: PaperState;
}

/** Stores the rows of a paper that a join has changed, and takes away those that are gone. True when any was. */
export async function writeRows(
  { library }: Writing,
  { before, paper, after }: Change,
  isJoined: boolean,
): Promise<boolean> {
  const sightings = difference(before.sightings, after.sightings, sightingKey);
  const marks = difference(
    before.marks,
    after.marks,
    ({ paperId, kind, name }: Mark): MarkKey => [paperId, kind, name],
  );
  const own = (row: DeviceFacts): [string, string] => [row.paperId, row.device];
  const facts = difference(before.facts, isJoined ? after.facts : [], own);
  // Of a paper that is joined only now, the facts stood on the paper alone.
  const isNew = isJoined && !paper?.joined;
  await Promise.all([
    library.sightings.bulkDelete(sightings.gone),
    library.sightings.bulkPut(sightings.changed),
    library.marks.bulkDelete(marks.gone),
    library.marks.bulkPut(marks.changed),
    library.facts.bulkDelete(facts.gone),
    library.facts.bulkPut(isNew ? [...after.facts] : facts.changed),
  ]);
  const areFactsChanged = isJoined && (isNew || facts.gone.length + facts.changed.length > 0);
  return areFactsChanged || [sightings, marks].some(({ gone, changed }) => gone.length + changed.length > 0);
}

/** The row of a paper that several devices know, as its facts, sightings and marks make it. */
export function paperOf({ paperId, paper, after }: Change, isJoined: boolean, revision: number): Paper | undefined {
  const [first, ...others] = after.facts;
  if (!first) return undefined;
  const folded = foldFacts([first, ...others], Date.now());
  const { noteAt: _, unseen: _unseen, joined: _joined, ...base } = withFacts(baseOf(paper, paperId, folded), folded);
  const row: Paper = {
    ...base,
    ...marksOnPaper(after.marks),
    ...timesOf(after),
    ...(isJoined && { joined: true }),
  };
  return stamped(paper?.paperId === paperId ? paper : undefined, row, revision);
}

function baseOf(paper: Paper | undefined, paperId: PaperId, { facts, factsAt }: DatedFacts): Paper {
  return paper ? { ...paper, paperId } : newPaper(facts, factsAt);
}

function timesOf({ facts, sightings, marks }: PaperState): Pick<Paper, 'firstSeen' | 'lastSeen' | 'unseen'> {
  if (sightings.length > 0) {
    return {
      firstSeen: Math.min(...sightings.map(({ firstAt }) => firstAt)),
      lastSeen: Math.max(...sightings.map(({ lastAt }) => lastAt)),
    };
  }
  const own = marks.filter((mark) => isSaid(mark) && !mark.imported).map(({ at: set }) => timeOf(set));
  const imported = facts.find((row) => row.facts.imported);
  const times = own.length > 0 || imported ? [0, ...own] : facts.map(({ factsAt }) => factsAt);
  return { unseen: true, ...unseenTimes(imported?.facts ?? {}, Math.max(...times)) };
}

function difference<T, K extends readonly string[]>(
  before: readonly T[],
  after: readonly T[],
  key: (row: T) => K,
): { gone: K[]; changed: T[] } {
  const stored = new Map(before.map((row) => [JSON.stringify(key(row)), row]));
  const changed = after.filter((row) => {
    const same = stored.get(JSON.stringify(key(row)));
    stored.delete(JSON.stringify(key(row)));
    return same === undefined || compareValues(same, row) !== 0;
  });
  return { gone: Array.from(stored.values(), key), changed };
}
