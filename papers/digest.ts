import type { CalendarDay } from './calendar-day.ts';
import { dayState } from './calendar-day.ts';
import type { Day } from './days.ts';
import { addDays } from './days.ts';
import type { KeptPaper } from './digest-kept.ts';
import { keptPapers } from './digest-kept.ts';
import type { GrownTopic } from './digest-topics.ts';
import { grownTopics } from './digest-topics.ts';
import type { PaperRise } from './digest-votes.ts';
import { risesOf, skippedRises } from './digest-votes.ts';
import type { DigestWeek } from './digest-week.ts';
import type { Mark } from './mark.ts';
import type { Paper } from './paper.ts';
import type { PaperId } from './paper-id.ts';
import type { Sighting } from './sighting.ts';
import { isOpened } from './sighting.ts';

/** What a digest is made of: the rows of one week, and a bounded number of those before it. */
export interface DigestInput {
  week: DigestWeek;
  today: Day;
  /** every paper of `sightings` and `marks` that there is, in any order */
  papers: readonly Paper[];
  /** those of the days of the week that count and were looked at */
  sightings: readonly Sighting[];
  /** older such ones of papers that were seen in the week and before */
  earlier: readonly Sighting[];
  /** those that kept a paper in the week (`keeps`), in any order */
  marks: readonly Mark[];
  /** how many papers were marked in it, where `papers` has not all of them */
  marked?: number;
  /** the statuses of papers seen in the week that are skipped */
  skips: readonly Mark[];
  days: readonly CalendarDay[];
  /** the reader's first day; undefined while nothing was seen */
  firstDay: Day | undefined;
  /** papers first seen in the weeks before */
  before: readonly Paper[];
}

/** Some papers, the foremost of `count`. */
export interface Foremost<T> {
  count: number;
  papers: T[];
}

/** What one week was, told from the reader's own record. */
export interface Digest {
  week: DigestWeek;
  /** the week is not over */
  isSoFar: boolean;
  /** how many papers were seen on how many days, how many of them for the first time, and how many were opened */
  seen: { papers: number; fresh: number; opened: number; days: number };
  /** the papers marked last come first */
  kept: Foremost<KeptPaper>;
  /** the greatest rise comes first */
  rose: Foremost<PaperRise>;
  tookOff: Foremost<PaperRise>;
  /** the days on which sites had papers and nothing was seen */
  missed: Day[];
  topics: GrownTopic[];
}

/** The most of each kind that a digest names. */
export const DIGEST_LIMITS = { kept: 100, rose: 20, tookOff: 20, topics: 10 } as const;

/** The digest of a week. The order of what it is made of does not matter. */
export function digestOf(input: DigestInput): Digest {
  const { week, today, sightings, earlier, marks, skips, before } = input;
  const papers = new Map(input.papers.map((paper) => [paper.paperId, paper]));
  const seen = seenPapers(sightings, papers);
  const known = new Set(earlier.map(({ paperId }) => paperId));
  const fresh = seen.filter(({ paperId }) => !known.has(paperId));
  const opened = new Set(sightings.filter(isOpened).map(({ paperId }) => paperId));
  const kept = keptPapers(marks, papers);
  const [rose, tookOff] = [risesOf(seen, sightings, earlier), skippedRises(seen, sightings, earlier, skips)];
  return {
    week,
    isSoFar: week.last >= today,
    seen: {
      papers: seen.length,
      fresh: fresh.length,
      opened: seen.filter(({ paperId }) => opened.has(paperId)).length,
      days: new Set(sightings.map(({ day }) => day)).size,
    },
    kept: { count: input.marked ?? kept.length, papers: kept.slice(0, DIGEST_LIMITS.kept) },
    rose: { count: rose.length, papers: rose.slice(0, DIGEST_LIMITS.rose) },
    tookOff: { count: tookOff.length, papers: tookOff.slice(0, DIGEST_LIMITS.tookOff) },
    missed: missedDays(input),
    topics: grownTopics(fresh, before, DIGEST_LIMITS.topics),
  };
}

/** True when there is nothing to tell of a week. */
export function isEmptyDigest({ seen, kept }: Digest): boolean {
  return seen.papers === 0 && kept.count === 0;
}

function seenPapers(sightings: readonly Sighting[], papers: ReadonlyMap<PaperId, Paper>): Paper[] {
  const ids = new Set(sightings.map(({ paperId }) => paperId));
  return [...ids].sort().flatMap((id) => papers.get(id) ?? []);
}

function missedDays({ week, days, firstDay, today }: DigestInput): Day[] {
  const known = new Map(days.map((day) => [day.day, day]));
  const all = Array.from({ length: 7 }, (_, index) => addDays(week.first, index));
  return all.filter((day) => dayState(day, known.get(day), firstDay, today) === 'missed');
}
