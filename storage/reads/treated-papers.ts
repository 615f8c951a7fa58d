import { startOf } from '../../papers/clock.ts';
import { addDays, localDay } from '../../papers/days.ts';
import type { TreatedState } from '../../papers/feed-settings.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { arxivIdOf } from '../../papers/paper-id.ts';
import { isOpened } from '../../papers/sighting.ts';
import type { TreatedPapers } from '../../papers/treated-papers.ts';
import { MOST_TREATED, TREATED_DAYS } from '../../papers/treated-papers.ts';
import { VISIT_GAP } from '../../papers/visit.ts';
import type { Library } from '../library.ts';

// Of sixty days of all listings, far more than a reader opens.
const MOST_SIGHTINGS = 20_000;
const MOST_CAPTURES = 100;
const DAY_MS = 86_400_000;

/**
 * The papers of the last sixty days in these states, the newest first and at most MOST_TREATED of each. Costs a read of
 * what was seen in that time when `shown` is asked for, and one of the marks of status.
 */
export async function treatedPapers(
  library: Library,
  states: readonly TreatedState[],
  now = Date.now(),
): Promise<TreatedPapers> {
  const withStatus = async (status: TreatedState) =>
    states.includes(status) ? newest(await papersWithStatus(library, status, now)) : [];
  const { before, lately, until } = states.includes('shown')
    ? await papersShown(library, now)
    : { before: [], lately: [], until: 0 };
  return {
    skipped: await withStatus('skipped'),
    read: await withStatus('read'),
    shown: await unmarked(library, before),
    lately: await unmarked(library, lately),
    until,
  };
}

type Dated = [paperId: PaperId, at: number | string];

async function papersWithStatus({ marks }: Library, status: TreatedState, now: number): Promise<Dated[]> {
  const since = startOf(now - TREATED_DAYS * DAY_MS);
  const found = await marks.where('[kind+name]').equals(['status', '']).toArray();
  return found.flatMap(({ paperId, value, at }): Dated[] => (value === status && at >= since ? [[paperId, at]] : []));
}

/** What was shown before the last visit, what first in it, and when that was over. A visit here is of any listing. */
async function papersShown(library: Library, now: number) {
  const visit = await lastVisit(library, now);
  const since = addDays(localDay(now), -TREATED_DAYS);
  const sightings = await library.sightings
    .where('day')
    .above(since)
    .reverse()
    .limit(MOST_SIGHTINGS)
    .filter((sighting) => sighting.shownAt !== undefined || isOpened(sighting))
    .toArray();
  const first = new Map<PaperId, number>();
  for (const { paperId, shownAt, firstAt } of sightings) {
    const at = shownAt ?? firstAt;
    first.set(paperId, Math.min(at, first.get(paperId) ?? at));
  }
  const isOver = now - visit.end > VISIT_GAP;
  const isBefore = ([, at]: Dated) => isOver || Number(at) < visit.start;
  const all: Dated[] = [...first];
  return {
    before: all.filter(isBefore),
    lately: all.filter((each) => !isBefore(each)),
    until: visit.end,
  };
}

async function lastVisit({ captures }: Library, now: number): Promise<{ start: number; end: number }> {
  const newestFirst = await captures.where('at').belowOrEqual(now).reverse().limit(MOST_CAPTURES).toArray();
  const ends = newestFirst.map(({ at, until = at }) => Math.max(at, until));
  const gap = newestFirst.findIndex(({ at }, index) => at - (ends[index + 1] ?? 0) > VISIT_GAP);
  return { start: newestFirst[gap]?.at ?? newestFirst.at(-1)?.at ?? now, end: Math.min(now, ends[0] ?? now) };
}

/** Those of which the reader has said nothing: what they starred, tagged, listed or noted is more than shown. */
async function unmarked(library: Library, found: Dated[]): Promise<string[]> {
  const ids = sorted(found).slice(0, MOST_TREATED);
  const papers = await library.papers.bulkGet(ids);
  return papers.flatMap((paper) => (paper && !isKept(paper) ? arxivIds([paper.paperId]) : []));
}

function isKept({ starred, tags, lists, note, status }: Paper): boolean {
  return starred === 1 || tags.length > 0 || lists.length > 0 || note !== '' || status === 'reading';
}

function newest(found: Dated[]): string[] {
  return arxivIds(sorted(found)).slice(0, MOST_TREATED);
}

function sorted(found: Dated[]): PaperId[] {
  return found.sort(([, a], [, b]) => (a < b ? 1 : -1)).map(([paperId]) => paperId);
}

function arxivIds(paperIds: readonly PaperId[]): string[] {
  return paperIds.flatMap((paperId) => arxivIdOf(paperId) ?? []);
}
