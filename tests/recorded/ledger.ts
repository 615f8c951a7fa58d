import type { PlainPaper } from './independent-reader.ts';

/** What a reader noted by hand of each page: when they saw it, of which day it was, and what stood on it. */
export interface LedgerPage {
  at: number;
  /** '' for the page of a paper */
  of: string;
  papers: Pick<PlainPaper, 'id' | 'upvotes' | 'keywords'>[];
}

/** What the reader did with a paper, and when. */
export interface LedgerMark {
  at: number;
  id: string;
  what: string;
}

export interface Ledger {
  pages: LedgerPage[];
  marks: LedgerMark[];
}

/** The day of a time where the tests run: as Swedes write it. */
export function dayOf(time: number): string {
  return new Date(time).toLocaleDateString('sv-SE');
}

/** The seven days from one. */
export function daysFrom(first: string): string[] {
  const noon = new Date(`${first}T12:00:00Z`).getTime();
  return Array.from({ length: 7 }, (_, i) => new Date(noon + i * 86_400_000).toISOString().slice(0, 10));
}

/** The digest of a week as one would work it out with a pencil: with nothing of the product's own code. */
export function workedOut({ pages, marks }: Ledger, first: string) {
  const week = daysFrom(first);
  const sorted = pages.toSorted((a, b) => a.at - b.at);
  const ofWeek = sorted.filter(({ at }) => week.includes(dayOf(at)));
  const before = sorted.filter(({ at }) => dayOf(at) < first);
  const seen = new Set(ofWeek.flatMap(({ papers }) => papers.map(({ id }) => id)));
  const known = new Set(before.flatMap(({ papers }) => papers.map(({ id }) => id)));
  const votes = (id: string, of: LedgerPage[]) =>
    of.flatMap(({ at, papers }) =>
      papers.filter((paper) => paper.id === id).map(({ upvotes }) => ({ at, votes: upvotes })),
    );
  const skipped = new Map(marks.filter(({ what }) => what === 'skipped').map(({ id, at }) => [id, at]));

  const rose = [...seen].flatMap((id) => {
    if (skipped.has(id)) return [];
    const all = votes(id, [...before, ...ofWeek]);
    const [from, to] = [all[0]?.votes ?? 0, all.at(-1)?.votes ?? 0];
    const last = votes(id, before).at(-1)?.votes ?? from;
    return to > from && to > last ? [`${id} ${from} ${to}`] : [];
  });
  const tookOff = [...seen].flatMap((id) => {
    const at = skipped.get(id);
    if (at === undefined) return [];
    const all = votes(id, [...before, ...ofWeek]);
    const from = (all.findLast((each) => each.at <= at) ?? all[0])?.votes ?? 0;
    const to = all.at(-1)?.votes ?? 0;
    return to >= 2 * from && to >= from + 10 ? [`${id} ${from} ${to}`] : [];
  });

  const start = before.at(0) ?? ofWeek.at(0);
  const missed = week.filter((day, index) => {
    const weekday = new Date(`${week[index]}T12:00:00Z`).getUTCDay();
    const isLookedAt = sorted.some(({ at, of }) => dayOf(at) === day || of === day);
    return weekday !== 0 && weekday !== 6 && !isLookedAt && start !== undefined && dayOf(start.at) < day;
  });
  return {
    seen: {
      papers: seen.size,
      fresh: [...seen].filter((id) => !known.has(id)).length,
      opened: new Set(ofWeek.filter(({ of }) => of === '').flatMap(({ papers }) => papers.map(({ id }) => id))).size,
      days: new Set(ofWeek.map(({ at }) => dayOf(at))).size,
    },
    kept: marks
      .filter(({ at, what }) => what !== 'skipped' && week.includes(dayOf(at)))
      .map(({ id, what }) => `${id} ${what}`)
      .sort(),
    rose: rose.sort(),
    tookOff: tookOff.sort(),
    missed,
    topics: topicsOf(sorted, week, first),
  };
}

function topicsOf(pages: LedgerPage[], week: string[], first: string): string[] {
  const firstSeen = new Map<string, { day: string; keywords: Set<string> }>();
  for (const { at, papers } of pages) {
    for (const { id, keywords } of papers) {
      if (!firstSeen.has(id)) firstSeen.set(id, { day: dayOf(at), keywords: new Set() });
      // A later page may have keywords that an earlier one lacked.
      if (keywords.length > 0) {
        firstSeen.set(id, {
          day: firstSeen.get(id)?.day ?? '',
          keywords: new Set(keywords.map((each) => each.toLowerCase())),
        });
      }
    }
  }
  const start = new Date(`${first}T12:00:00Z`).getTime() - 28 * 86_400_000;
  const from = new Date(start).toISOString().slice(0, 10);
  const all = [...firstSeen.values()].filter(({ keywords }) => keywords.size > 0);
  const now = all.filter(({ day }) => week.includes(day));
  const then = all.filter(({ day }) => from <= day && day < first);
  if (then.length < 20) return [];
  const count = (papers: typeof all, name: string) => papers.filter(({ keywords }) => keywords.has(name)).length;
  const names = [...new Set(now.flatMap(({ keywords }) => [...keywords]))];
  return names
    .map((name) => ({ name, papers: count(now, name), before: count(then, name) }))
    .filter(({ papers, before }) => papers >= 3 && papers / now.length >= (1.5 * before) / then.length - Number.EPSILON)
    .map(({ name, papers, before }) => `${name}: ${papers} of ${now.length}, ${before} of ${then.length}`)
    .sort();
}
