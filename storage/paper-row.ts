import { NO_MARKS } from '../papers/mark.ts';
import type { DatedFacts } from '../papers/merge.ts';
import type { Paper, PaperFacts } from '../papers/paper.ts';
import type { Sighting } from '../papers/sighting.ts';
import { titleKey } from '../papers/title-key.ts';

/** A paper seen for the first time, at `at`, still without a revision. */
export function newPaper(facts: PaperFacts, at: number): Paper {
  return {
    ...facts,
    ...NO_MARKS,
    titleKey: titleKey(facts.title),
    firstSeen: at,
    lastSeen: at,
    factsAt: at,
    revision: 0,
    textRevision: 0,
  };
}

/**
 * The times of a paper without sightings whose newest mark of the reader's own is of `markedAt` (milliseconds). That it
 * was imported is no first time that it was seen.
 */
export function unseenTimes(
  { imported }: Pick<PaperFacts, 'imported'>,
  markedAt: number,
): Pick<Paper, 'firstSeen' | 'lastSeen'> {
  return { firstSeen: imported ? 0 : markedAt, lastSeen: markedAt };
}

/** The times of a paper with these sightings, of which there is at least one. */
export function seenTimes(sightings: readonly Sighting[]): Pick<Paper, 'firstSeen' | 'lastSeen'> {
  return {
    firstSeen: Math.min(...sightings.map(({ firstAt }) => firstAt)),
    lastSeen: Math.max(...sightings.map(({ lastAt }) => lastAt)),
  };
}

/** A paper that is known by an import alone, still without a revision. */
export function importedPaper({ facts, factsAt }: DatedFacts): Paper {
  return { ...newPaper(facts, 0), factsAt, unseen: true };
}

/** The facts of a stored paper, without what the library added. */
export function factsOf(paper: Paper): DatedFacts {
  const {
    titleKey: _key,
    firstSeen: _first,
    lastSeen: _last,
    unseen: _unseen,
    joined: _joined,
    factsAt,
    revision: _revision,
    textRevision: _text,
    tags: _tags,
    lists: _lists,
    starred: _starred,
    status: _status,
    note: _note,
    noteAt: _noteAt,
    ...facts
  } = paper;
  return { facts, factsAt };
}

/** The stored paper with these facts in place of its own. */
export function withFacts(paper: Paper, { facts, factsAt }: DatedFacts): Paper {
  const { tags, lists, starred, status, note, noteAt, ...rest } = paper;
  const { firstSeen, lastSeen, unseen, joined, revision, textRevision } = rest;
  return {
    ...facts,
    tags,
    lists,
    starred,
    status,
    note,
    ...(noteAt !== undefined && { noteAt }),
    firstSeen,
    lastSeen,
    ...(unseen && { unseen }),
    ...(joined && { joined }),
    revision,
    textRevision,
    factsAt,
    titleKey: titleKey(facts.title),
  };
}

/**
 * `after` with the revisions it must be stored with: stamped when anything differs from `before`, and as a change of
 * text when what search reads does. Undefined when nothing differs and nothing need be stored.
 */
export function stamped(before: Paper | undefined, after: Paper, revision: number): Paper | undefined {
  if (!before) return { ...after, revision, textRevision: revision };
  const kept = { revision: before.revision, textRevision: before.textRevision };
  if (isSame({ ...after, ...kept }, before)) return undefined;
  const sameText = searchedFields(after) === searchedFields(before);
  return { ...after, revision, textRevision: sameText ? before.textRevision : revision };
}

function searchedFields(paper: Paper): string {
  const { title, formerTitles = [], authors, abstract, aiSummary, aiKeywords, organisation, tags, note } = paper;
  const titles = [title, ...formerTitles.map((former) => former.title)];
  return JSON.stringify([titles, authors, abstract, aiSummary, aiKeywords, organisation, tags, note]);
}

function isSame(one: Paper, other: Paper): boolean {
  const inOrder = (paper: Paper) => JSON.stringify(Object.entries(paper).sort(([a], [b]) => (a < b ? -1 : 1)));
  return inOrder(one) === inOrder(other);
}
