import { timeOf } from './clock.ts';
import type { PaperLink } from './link-times.ts';
import { linkAppearedAt } from './link-times.ts';
import type { Mark } from './mark.ts';
import { setAt } from './mark.ts';
import type { Paper } from './paper.ts';
import type { PaperId } from './paper-id.ts';
import type { Sighting } from './sighting.ts';
import type { CurrentVisit, VisitCapture } from './visit.ts';

/** A capture of the cards' listing, with the votes that it showed. */
export interface EarlierCapture extends VisitCapture {
  /** in the order of `paperIds`; null where the page showed none */
  upvotes: readonly (number | null)[];
}

/** What is different from when the paper was seen last, before this visit. What is absent did not change. */
export interface CardChanges {
  /** votes then and now */
  votes?: [then: number, now: number];
  /** its place on this listing then and now */
  rank?: [then: number, now: number];
  /** code, or a project page, has appeared */
  code?: true;
  project?: true;
  /** the reader skipped it at so many votes, and it has more now */
  skippedAt?: [then: number, now: number];
}

interface Known {
  paper: Paper;
  /** those that began before this visit */
  sightings: readonly Sighting[];
  marks: readonly Mark[];
}

interface Place extends CurrentVisit {
  captures: readonly EarlierCapture[];
  current: EarlierCapture;
}

/** What changed of a paper since it was seen last before this visit. */
export function changesOf({ paper, sightings, marks }: Known, { captures, current, since }: Place): CardChanges {
  const { paperId } = paper;
  const now = shownIn(current, paperId);
  const before = captures.filter(({ at }) => at < since);
  const votes = votesAt(paperId, before, sightings, since);
  const rank = lastBy(before.filter(({ paperIds }) => paperIds.includes(paperId)));
  const seenAt = Math.max(...[...sightings.map((each) => lastBefore(each, since)), rank?.at ?? 0]);
  const skipped = marks.find(({ kind, value }) => kind === 'status' && value === 'skipped');
  const skippedTime = skipped && timeOf(setAt(skipped));
  const atSkip = skippedTime && votesAt(paperId, captures, sightings, skippedTime + 1);
  const hasAppeared = (link: PaperLink) => seenAt > 0 && (linkAppearedAt(paper, link) ?? 0) > seenAt;
  return {
    ...pair('votes', votes, now?.votes),
    ...pair('rank', rank && shownIn(rank, paperId)?.rank, now?.rank),
    ...(hasAppeared('code') && { code: true }),
    ...(hasAppeared('project') && { project: true }),
    ...(now?.votes !== undefined && atSkip !== undefined && atSkip < now.votes && { skippedAt: [atSkip, now.votes] }),
  };
}

function pair<K extends 'votes' | 'rank'>(
  key: K,
  then: number | undefined,
  now: number | undefined,
): { [P in K]?: [number, number] } {
  if (then === undefined || now === undefined || then === now) return {};
  return { [key]: [then, now] } as { [P in K]?: [number, number] };
}

/** The votes that the paper had when it was last seen before a moment, as far as that is known. */
function votesAt(
  paperId: PaperId,
  captures: readonly EarlierCapture[],
  sightings: readonly Sighting[],
  before: number,
): number | undefined {
  const known = captures.flatMap((capture) => {
    const votes = capture.at < before ? shownIn(capture, paperId)?.votes : undefined;
    return votes === undefined ? [] : [{ at: capture.at, votes }];
  });
  for (const { firstAt, lastAt, firstUpvotes, upvotes } of sightings) {
    if (lastAt < before && upvotes !== undefined) known.push({ at: lastAt, votes: upvotes });
    else if (firstAt < before && firstUpvotes !== undefined) known.push({ at: firstAt, votes: firstUpvotes });
  }
  return lastBy(known)?.votes;
}

/** The last moment before another at which a sighting is known to have been seen. */
function lastBefore({ firstAt, lastAt }: Sighting, moment: number): number {
  return lastAt < moment ? lastAt : firstAt;
}

function shownIn(
  { paperIds, upvotes }: EarlierCapture,
  paperId: PaperId,
): { rank: number; votes?: number } | undefined {
  const index = paperIds.indexOf(paperId);
  if (index < 0) return undefined;
  const votes = upvotes[index] ?? undefined;
  return { rank: index + 1, ...(votes !== undefined && { votes }) };
}

function lastBy<T extends { at: number }>(all: readonly T[]): T | undefined {
  return all.reduce<T | undefined>((last, one) => (last && last.at > one.at ? last : one), undefined);
}
