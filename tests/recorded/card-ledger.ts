import type { ListingKind } from '../../papers/listing-kinds.ts';

// What a card should say, worked out from a diary alone and in another way than the product does: it keeps no
// sightings, counts no days and knows nothing of devices, but goes through all that was ever loaded.

/** One time that a page of papers was loaded. */
export interface DiaryLoad {
  at: number;
  /** until when it is known to have been in view; default only at its load */
  until?: number;
  kind: ListingKind;
  /** which page it is, the same whenever it is visited */
  place: string;
  /** in the order of the page */
  papers: readonly { id: string; votes?: number }[];
  /** those that were on screen for a second, and when */
  onScreen?: readonly { id: string; at: number }[];
  /** it was loaded in a tab that nobody turned to */
  behind?: true;
}

/** What the reader said of a paper, or took back. */
export interface DiaryMark {
  at: number;
  id: string;
  says: 'skipped' | 'starred' | 'tagged';
  isTakenBack?: true;
}

/** What a card says. `times` and `first` are told of papers that were on screen before alone. */
export interface LedgerEntry {
  state: 'new' | 'seen' | 'acted';
  /** what the reader said that weighs most, of a paper that is acted on */
  said?: DiaryMark['says'];
  times?: number;
  first?: { at: number; day: string; kind: ListingKind; rank?: number };
  votes?: [number, number];
  rank?: [number, number];
}

const HALF_AN_HOUR = 1_800_000;

/** What the card of a paper says in a load of the diary, of which all earlier ones are known. */
export function ledgerEntry(
  diary: readonly DiaryLoad[],
  now: DiaryLoad,
  id: string,
  marks: readonly DiaryMark[] = [],
): LedgerEntry {
  const known = diary.filter((load) => load.at <= now.at && !load.behind);
  const began = visitOf(known, now);
  const before = known.filter((load) => load.at < began).sort((a, b) => a.at - b.at);
  const withIt = before.filter(({ papers }) => papers.some((paper) => paper.id === id));
  const wasOnScreen = known.some(
    ({ kind, at, papers, onScreen = [] }) =>
      onScreen.some((card) => card.id === id && card.at < began) ||
      (kind === 'paper' && at < began && papers[0]?.id === id),
  );
  const said = saidOf(marks.filter((mark) => mark.id === id && mark.at <= now.at));
  return {
    state: said ? 'acted' : wasOnScreen ? 'seen' : 'new',
    ...(said && { said }),
    ...(wasOnScreen && withIt[0] && { times: countVisits(known, withIt), first: firstIn(withIt[0], id) }),
    ...changed(
      'votes',
      votesIn(
        withIt.findLast((load) => votesIn(load, id) !== undefined),
        id,
      ),
      votesIn(now, id),
    ),
    ...changed(
      'rank',
      rankIn(
        withIt.findLast(({ place }) => place === now.place),
        id,
      ),
      rankIn(now, id),
    ),
  };
}

/** Of what was said of a paper and not taken back, what weighs most. */
function saidOf(marks: readonly DiaryMark[]): DiaryMark['says'] | undefined {
  const standing = new Set<DiaryMark['says']>();
  for (const { says, isTakenBack } of marks.toSorted((a, b) => a.at - b.at)) {
    if (isTakenBack) standing.delete(says);
    else standing.add(says);
  }
  return (['skipped', 'starred', 'tagged'] as const).find((says) => standing.has(says));
}

/** When the visit began that a load belongs to: the first of a chain of loads of one place without a long pause. */
function visitOf(known: readonly DiaryLoad[], load: DiaryLoad): number {
  const earlier = known
    .filter(({ place, at }) => place === load.place && at < load.at)
    .filter(({ at, until = at }) => load.at - until <= HALF_AN_HOUR);
  const first = earlier.reduce<DiaryLoad | undefined>(
    (one, other) => (one && one.at <= other.at ? one : other),
    undefined,
  );
  return first ? visitOf(known, first) : load.at;
}

function countVisits(known: readonly DiaryLoad[], loads: readonly DiaryLoad[]): number {
  return new Set(loads.map((load) => `${load.place} ${visitOf(known, load)}`)).size;
}

function firstIn(load: DiaryLoad, id: string): NonNullable<LedgerEntry['first']> {
  const rank = rankIn(load, id);
  const day = new Date(load.at);
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    at: load.at,
    day: `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`,
    kind: load.kind,
    ...(rank !== undefined && { rank }),
  };
}

function votesIn(load: DiaryLoad | undefined, id: string): number | undefined {
  return load?.papers.find((paper) => paper.id === id)?.votes;
}

function rankIn(load: DiaryLoad | undefined, id: string): number | undefined {
  if (!load || load.kind === 'paper') return undefined;
  const index = load.papers.findIndex((paper) => paper.id === id);
  return index < 0 ? undefined : index + 1;
}

function changed(what: 'votes' | 'rank', then: number | undefined, now: number | undefined): Partial<LedgerEntry> {
  return then === undefined || now === undefined || then === now ? {} : { [what]: [then, now] };
}
