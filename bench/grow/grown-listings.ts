import type { CapturedRow } from '../../papers/capture.ts';
import type { Day } from '../../papers/days.ts';
import { addDays, isoWeek } from '../../papers/days.ts';
import type { ListingRef } from '../../papers/listing.ts';
import { listingRef, searchName } from '../../papers/listing.ts';
import type { ListingKind } from '../../papers/listing-kinds.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { random } from '../../scripts/pages/random.ts';
import type { SeenListing } from '../library/library-rows.ts';
import { ArxivIds } from './arxiv-ids.ts';
import { Writer } from './writer.ts';

// In the archives 8,573 places on listings are of 7,415 papers.
const AGAIN = 0.135;
const RECENT = 60;

/**
 * The listings of a reader who saw `papers` papers, day by day: each recorded listing on its day, and among them as
 * many grown ones a day as it takes. A grown listing has the length, votes and comments of a recorded one drawn by
 * lot; one place in seven shows a paper of the days before again. It is the day's listing where none is recorded,
 * then the day's trending page, the week's and the month's, and else a search for a keyword.
 *
 * The same archive and number give the same listings. Each is made when the iterator reaches it: about 0.15 ms a paper.
 */
export function* grownListings(
  recorded: readonly SeenListing<CapturedRow>[],
  papers: number,
): Generator<SeenListing<CapturedRow>> {
  const dice = random('grown listings');
  const known = new Map(recorded.flatMap(({ rows }) => rows.map(({ paper }) => [paper.paperId, paper] as const)));
  const writer = new Writer([...known.values()], random('grown papers'));
  const ids = new ArxivIds(known);
  const recent: PaperFacts[] = [];
  const days = daysOf(recorded);
  const missing = Math.max(0, papers - known.size);
  let grown = 0;
  for (const [index, { day, listings }] of days.entries()) {
    yield* listings;
    const due = Math.round((missing * (index + 1)) / days.length);
    for (let nth = 0; grown < due; nth += 1) {
      const template = dice.pick(recorded);
      const rows: CapturedRow[] = [];
      for (const { rank = 1, upvotes, comments } of template.rows) {
        if (grown === due) break;
        const isAgain = recent.length > 0 && dice.chance(AGAIN);
        const paper = isAgain ? dice.pick(recent) : newPaper(day);
        if (!isAgain) grown += 1;
        if (rows.some((row) => row.paper.paperId === paper.paperId)) continue;
        rows.push({
          paper,
          rank,
          ...(upvotes !== undefined && { upvotes }),
          ...(comments !== undefined && { comments }),
        });
        recent.push(paper);
        if (recent.length > RECENT) recent.shift();
      }
      const keyword = rows.flatMap(({ paper }) => paper.aiKeywords ?? [])[0] ?? '';
      yield { ref: refOf(nth + (listings.length > 0 ? 1 : 0), day, keyword), day, rows };
    }
  }

  function newPaper(day: Day): PaperFacts {
    const published = addDays(day, -dice.between(1, 4));
    return {
      paperId: ids.next(published),
      publishedAt: Date.parse(published),
      submittedAt: Date.parse(day),
      ...writer.write(),
    };
  }
}

function refOf(nth: number, day: Day, keyword: string): ListingRef {
  const named: readonly (readonly [ListingKind, string])[] = [
    ['day', day],
    ['trending', day],
    ['week', isoWeek(day)],
    ['month', day.slice(0, 7)],
  ];
  const [kind, name] = named[nth] ?? ['search', searchName(keyword)];
  const ref = listingRef('hf', kind, name) ?? listingRef('hf', 'search', 'papers');
  if (!ref) throw new Error(`${kind} ${name} is no listing.`);
  return ref;
}

function daysOf(recorded: readonly SeenListing<CapturedRow>[]): { day: Day; listings: SeenListing<CapturedRow>[] }[] {
  const last = recorded.at(-1)?.day ?? '';
  const days: { day: Day; listings: SeenListing<CapturedRow>[] }[] = [];
  let next = 0;
  for (let day = recorded[0]?.day ?? ''; day !== '' && day <= last; day = addDays(day, 1)) {
    const from = next;
    while (recorded[next]?.day === day) next += 1;
    days.push({ day, listings: recorded.slice(from, next) });
  }
  return days;
}
