import { startOf } from '../../papers/clock.ts';
import type { Day } from '../../papers/days.ts';
import { addDays, dayStart } from '../../papers/days.ts';
import type { Digest } from '../../papers/digest.ts';
import { DIGEST_LIMITS, digestOf } from '../../papers/digest.ts';
import { keeps } from '../../papers/digest-kept.ts';
import { WEEKS_BEFORE } from '../../papers/digest-topics.ts';
import type { DigestWeek } from '../../papers/digest-week.ts';
import { weekFrom, weekOnOffer } from '../../papers/digest-week.ts';
import type { Mark } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { sightingsThatCount } from '../../papers/sighting.ts';
import type { Library, MarkKey } from '../library.ts';
import { sightingsOf } from '../rows-of-paper.ts';
import { calendarDays, dayRange } from './calendar.ts';
import { latestShown } from './latest-shown.ts';
import { readSettings } from './overview.ts';
import { readPapers } from './papers.ts';

// More than anybody marks one by one in a week; many can be marked at once.
const MOST_MARKS = 10_000;
// So many of the papers before a week say what is usual.
const MOST_BEFORE = 1_000;

/**
 * The digest of the seven days from `first`, as of `today`. Reads the sightings, marks and papers of that week, the
 * older sightings of papers that were seen before it, and up to a thousand papers of the four weeks before: its cost
 * does not grow with the library. For a page of its own.
 */
export async function weekDigest(library: Library, first: Day, today: Day): Promise<Digest> {
  const week = weekFrom(first);
  const { papers, sightings: table, marks, listings, days, settings, meta } = library;
  return library.transaction('r', [papers, table, marks, listings, days, settings, meta], async () => {
    const { day: latest } = await latestShown(library);
    const last = week.last < latest ? week.last : latest;
    const [all, kept, known, range, before] = await Promise.all([
      table.where('day').between(week.first, last, true, true).toArray(),
      marksOfWeek(library, week),
      calendarDays(library, week.first, week.last),
      dayRange(library),
      papersBefore(library, week),
    ]);
    const sightings = lookedAt(all);
    const keptIds = [...new Set(kept.map(({ paperId }) => paperId))];
    const seenIds = new Set(sightings.map(({ paperId }) => paperId));
    const found = await readPapers(library, [...seenIds.union(new Set(keptIds.slice(0, DIGEST_LIMITS.kept)))]);
    const seen = found.filter(({ paperId }) => seenIds.has(paperId));
    const [earlier, skips] = await Promise.all([sightingsBefore(library, week, seen), skipsOf(library, seen)]);
    return digestOf({
      week,
      today,
      papers: found,
      sightings,
      earlier,
      marks: kept,
      marked: keptIds.length,
      skips,
      days: known,
      firstDay: range?.first,
      before,
    });
  });
}

/**
 * The week whose digest is to be offered today, if anything was seen in it. Reads the settings and, on the reader's day
 * of the week, a key.
 */
export async function digestOnOffer(library: Library, today: Day): Promise<DigestWeek | null> {
  const week = weekOnOffer(today, await readSettings(library));
  if (!week) return null;
  const seen = library.days.where('day').between(week.first, week.last, true, true);
  return (await seen.limit(1).primaryKeys()).length > 0 ? week : null;
}

/** The marks by which papers were kept in a week, the newest first. */
async function marksOfWeek(library: Library, week: DigestWeek): Promise<Mark[]> {
  const [start, end] = [dayStart(week.first), dayStart(week.last, 1)];
  const marks = library.marks.where('at').between(startOf(start), startOf(end));
  return (await marks.reverse().limit(MOST_MARKS).toArray()).filter((mark) => keeps(mark, start));
}

/** The papers first seen last before a week, of four weeks at most. */
function papersBefore(library: Library, week: DigestWeek): Promise<Paper[]> {
  const start = dayStart(addDays(week.first, -7 * WEEKS_BEFORE));
  const papers = library.papers.where('firstSeen').between(start, dayStart(week.first));
  return papers.reverse().limit(MOST_BEFORE).toArray();
}

/** The sightings before a week of those of these papers that were seen before it. */
async function sightingsBefore(library: Library, week: DigestWeek, papers: readonly Paper[]): Promise<Sighting[]> {
  // A day more: where the reader was then, the week may have begun later.
  const older = papers.filter(({ firstSeen }) => firstSeen < dayStart(week.first, 1));
  const all = await Promise.all(older.map(({ paperId }) => sightingsOf(library, paperId).toArray()));
  return lookedAt(all.flat().filter(({ day }) => day < week.first));
}

// What a page that nobody looked at showed, the reader did not see.
function lookedAt(sightings: readonly Sighting[]): Sighting[] {
  return sightingsThatCount(sightings).filter(({ hidden }) => !hidden);
}

/** The marks that say that these papers are skipped, of those that are. */
async function skipsOf(library: Library, papers: readonly Paper[]): Promise<Mark[]> {
  const keys = papers
    .filter(({ status }) => status === 'skipped')
    .map(({ paperId }): MarkKey => [paperId, 'status', '']);
  return (await library.marks.bulkGet(keys)).filter((mark) => mark !== undefined);
}
