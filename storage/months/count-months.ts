import type { Month } from '../../papers/month-counts.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';
import { readForIndex } from '../reads/changes.ts';
import { readPapers } from '../reads/papers.ts';
import { write } from '../write.ts';
import { dueMonths } from './due-months.ts';
import { timesOf } from './month-times.ts';
import { MonthTally } from './tally-month.ts';

// Captures and marks wait for one piece at most.
const PAPERS_AT_ONCE = 100;

/** How far counting has come. */
export interface CountingDone {
  /** how many months were counted anew */
  counted: number;
  /** something was written meanwhile, so that there may be more to do */
  isBehind: boolean;
}

/**
 * Counts anew the months whose papers have changed since they were counted, the newest first, each in pieces between
 * which `pause` is waited for, and stores each in one write. Cut short anywhere, it goes on with the month it was at.
 *
 * What is stored was true of the library at the moment of that write. Nothing is done while a place is being forgotten:
 * the months of what is gone are dropped with it (forget-months.ts) and counted when that is over. Costs a few keys for
 * each month when there is nothing to do.
 */
export async function countMonths(library: Library, pause: () => Promise<void>): Promise<CountingDone> {
  const meta = await library.meta.get('library');
  if (!meta || meta.forgetting) return { counted: 0, isBehind: meta !== undefined };
  // How far all is known to be counted; grows with own writes, as long as nothing else is written between them.
  let upTo = meta.revision;
  const due = await dueMonths(library, meta.counted ?? 0, pause);
  let counted = 0;
  for (const [index, month] of due.entries()) {
    const isLast = index === due.length - 1 && counted === index;
    const revision = await countMonth(library, month, { upTo, isLast }, pause);
    if (revision === undefined) continue;
    counted += 1;
    if (revision === upTo + 1) upTo = revision;
  }
  const now = await library.meta.get('library');
  return { counted, isBehind: counted < due.length || now?.revision !== upTo };
}

interface Counting {
  upTo: number;
  /** all others are counted */
  isLast: boolean;
}

/** The revision of the write that stored the counts; undefined when the month has changed meanwhile. */
async function countMonth(
  library: Library,
  month: Month,
  { upTo, isLast }: Counting,
  pause: () => Promise<void>,
): Promise<number | undefined> {
  const [start, end] = timesOf(month);
  const papers = library.papers.where('firstSeen');
  const began = (await library.meta.get('library'))?.revision ?? 0;
  const ids = await papers.between(start, end).primaryKeys();
  const tally = new MonthTally();
  for (let from = 0; from < ids.length; from += PAPERS_AT_ONCE) {
    await pause();
    const piece = await readForIndex(library, ids.slice(from, from + PAPERS_AT_ONCE));
    for (const { paper, sightings } of piece) tally.add(paper, sightings);
  }
  await pause();
  return write(library, async ({ meta, revision }) => {
    if (meta.forgetting) return undefined;
    const isOfMonth = ({ firstSeen }: Paper) => start <= firstSeen && firstSeen < end;
    const isUntouched = revision === began + 1;
    if (!isUntouched && (await isChanged(library, began, isOfMonth))) return undefined;
    const stored = await papers.between(start, end).count();
    if (stored !== ids.length) return undefined;
    if (stored === 0) await library.months.delete(month);
    else await library.months.put({ month, stored, revision, ...tally.counts() });
    if (isLast) meta.counted = revision === upTo + 1 ? revision : upTo;
    return revision;
  });
}

/** True when a paper of the month was written after a revision. Reads every paper written since. */
async function isChanged(library: Library, revision: number, isOfMonth: (paper: Paper) => boolean): Promise<boolean> {
  const ids: PaperId[] = await library.papers.where('revision').above(revision).primaryKeys();
  for (let from = 0; from < ids.length; from += PAPERS_AT_ONCE) {
    if ((await readPapers(library, ids.slice(from, from + PAPERS_AT_ONCE))).some(isOfMonth)) return true;
  }
  return false;
}
