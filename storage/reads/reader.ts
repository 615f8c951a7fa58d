import type { Library } from '../library.ts';
import { backupState } from './backup-state.ts';
import { calendarDays, dayRange, orderOfListing } from './calendar.ts';
import { paperDetail } from './detail.ts';
import { digestOnOffer, weekDigest } from './digest.ts';
import { placesBeingForgotten } from './forgetting.ts';
import { hasStars } from './has-stars.ts';
import { historyDays, markedDays, newestDay, orderOfDay, seenPapers } from './history.ts';
import { journalSteps, stepsUnderWay } from './journal.ts';
import { libraryCounts } from './library-counts.ts';
import { listingsSeen } from './listings.ts';
import { listEntries, readingLists } from './lists.ts';
import { follow, openForReading } from './live.ts';
import { markLabels } from './mark-labels.ts';
import { monthCounts } from './months.ts';
import { libraryState, readNotices, readSettings } from './overview.ts';
import { authorsOf, authorsOfAll, papersById, readPapers, recentPapers } from './papers.ts';
import { ruleCounts, smartLists } from './smart-lists.ts';
import { tagList } from './tags.ts';
import { undecided } from './undecided.ts';

/** Everything that pages read, by name. */
const reads = {
  authorsOf,
  authorsOfAll,
  backupState,
  hasStars,
  calendarDays,
  dayRange,
  digestOnOffer,
  historyDays,
  journalSteps,
  libraryCounts,
  libraryState,
  listEntries,
  listingsSeen,
  markLabels,
  markedDays,
  monthCounts,
  newestDay,
  orderOfDay,
  orderOfListing,
  paperDetail,
  papersById,
  placesBeingForgotten,
  readNotices,
  readPapers,
  readSettings,
  readingLists,
  recentPapers,
  ruleCounts,
  seenPapers,
  smartLists,
  tagList,
  stepsUnderWay,
  undecided,
  weekDigest,
};

type Reads = typeof reads;
export type ReadName = keyof Reads;
export type ReadInput<N extends ReadName> = Parameters<Reads[N]> extends [Library, ...infer Input] ? Input : never;
export type ReadResult<N extends ReadName> = Awaited<ReturnType<Reads[N]>>;

// Typed by name, so that TypeScript (7.0) sees that an input fits the read of its name.
const READS: { [N in ReadName]: (library: Library, ...input: ReadInput<N>) => Promise<ReadResult<N>> } = reads;

/** A page's one connection to the library. */
export interface Reader {
  library: Library;
  read<N extends ReadName>(name: N, ...input: ReadInput<N>): Promise<ReadResult<N>>;
  /** Calls back with the result, and again after each change of what was read. Gives what ends that. */
  follow<N extends ReadName>(
    name: N,
    input: ReadInput<N>,
    onValue: (value: ReadResult<N>) => void,
    onError: (error: unknown) => void,
  ): () => void;
}

/**
 * Opens the library to be read by name. Pages load this module once they stand: Dexie, which it needs, is a quarter of
 * their code. `onOutdated` as for `openForReading`.
 */
export function openReader(onOutdated: () => void): Reader {
  return readerOf(openForReading(onOutdated));
}

/** Reads this library by name. */
export function readerOf(library: Library): Reader {
  return {
    library,
    read: (name, ...input) => READS[name](library, ...input),
    follow: (name, input, onValue, onError) => follow(() => READS[name](library, ...input), onValue, onError),
  };
}
