import { paperAddresses } from '../../papers/addresses.ts';
import { factsOfEntry } from '../../papers/entry-facts.ts';
import type { ImportedEntry } from '../../papers/imported-entry.ts';
import type { Status } from '../../papers/mark.ts';
import type { Paper, PaperFacts } from '../../papers/paper.ts';
import { arxivIdOf, isTitleId } from '../../papers/paper-id.ts';

/** What of a paper is written, whatever the format. */
export interface WrittenPaper {
  facts: PaperFacts;
  tags: readonly string[];
  /** names of lists, not ids */
  lists: readonly string[];
  starred: boolean;
  status: Status;
  /** Markdown, '' for none */
  note: string;
  /** since when the reader has it, in milliseconds */
  addedAt?: number | undefined;
  /** the key of BibTeX that was given to it once */
  citeKey?: string | undefined;
}

/** A paper of the library as it is written. `nameOfList` gives a list's name by its id, undefined for one unknown. */
export function writtenPaper(paper: Paper, nameOfList: (id: string) => string | undefined): WrittenPaper {
  const { tags, lists, starred, status, note, addedAt, firstSeen } = paper;
  const names = lists.map(nameOfList).filter((name) => name !== undefined);
  const since = addedAt ?? (firstSeen || undefined);
  return { facts: paper, tags, lists: names, starred: starred === 1, status, note, addedAt: since };
}

/** What was read from a file as it is written to another; undefined when it names nothing. */
export function writtenEntry(entry: ImportedEntry): WrittenPaper | undefined {
  const facts = factsOfEntry(entry);
  if (!facts) return undefined;
  const { tags, automaticTags, lists, starred = false, status = 'unread', note = '', citeKey } = entry.words;
  // Between two files keywords stay what they are, whoever gave them.
  const all = [...new Set([...tags, ...automaticTags])];
  return { facts, tags: all, lists, starred, status, note, addedAt: entry.addedAt, citeKey };
}

/** Where a paper is read: on arXiv, else by its DOI. Undefined for one of which only the title is known. */
export function addressOf({ paperId, doi }: PaperFacts): string | undefined {
  const { arxiv, doi: resolved } = paperAddresses({ paperId, ...(doi && { doi }) });
  return arxiv ?? resolved;
}

/** True for a paper that has an address. */
export function hasAddress({ facts }: WrittenPaper): boolean {
  return addressOf(facts) !== undefined;
}

/**
 * The DOI that a reference has: the paper's own; that of the preprint when nothing says where it was published; else
 * none.
 */
export function doiOf({ paperId, doi, venue, type }: PaperFacts): string | undefined {
  if (doi) return doi;
  if (paperId.startsWith('doi:')) return paperId.slice(4);
  const arxivId = arxivIdOf(paperId);
  return arxivId && !venue && !type ? `10.48550/arXiv.${arxivId}` : undefined;
}

/** The day a paper came out, UTC, in numbers: the year, the month and the day from 1. */
export function dateOf({ publishedAt }: PaperFacts): { year: number; month: number; day: number } | undefined {
  if (publishedAt === undefined) return undefined;
  const date = new Date(publishedAt);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2026-02-08`, UTC. */
export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The kind of work: a preprint where nothing says that it was published. A venue alone is a conference's. */
export function kindOf({ type, venue }: PaperFacts): NonNullable<PaperFacts['type']> | 'preprint' {
  return type ?? (venue ? 'paper-conference' : 'preprint');
}

/** A short name of the paper that no other has: `2602.08025`, `10.1234/made`, or its folded title. */
export function shortId({ paperId }: PaperFacts): string {
  return arxivIdOf(paperId) ?? paperId.slice(paperId.indexOf(':') + 1);
}

/** The arXiv id that references name. */
export function arxivOf({ paperId }: PaperFacts): string | undefined {
  return arxivIdOf(paperId);
}

/** The title, or undefined when a paper's id stands where it has none. */
export function titleOf({ title, paperId, unsureTitle }: PaperFacts): string | undefined {
  const isId =
    unsureTitle === true && !isTitleId(paperId) && (title === paperId || title === `arXiv:${arxivIdOf(paperId)}`);
  return isId ? undefined : title;
}
