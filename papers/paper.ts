import type { Stamp } from './clock.ts';
import type { FormerTitle } from './former-titles.ts';
import type { MarksOnPaper, MarkValue } from './mark.ts';
import type { PaperId } from './paper-id.ts';

/** Someone who wrote a paper. `handle` is their name on Hugging Face when they claimed it. */
export interface Author {
  name: string;
  handle?: string;
}

/** A user of the source site. */
export interface Person {
  handle: string;
  name?: string;
}

/** An organisation of the source site. */
export interface Organisation {
  handle: string;
  name: string;
}

/** What kind of work it is, in the words of CSL-JSON 1.0. Absent means a preprint on a preprint server. */
export const PAPER_TYPES = ['article-journal', 'paper-conference', 'report', 'thesis', 'book', 'chapter'] as const;
export type PaperType = (typeof PAPER_TYPES)[number];

/**
 * What a page can show of a Paper. Every text is clean (see cleanText), every address https and checked, every
 * time in milliseconds since 1970 UTC, every field within LIMITS. A field that is absent is not known; it is never
 * an empty string or list.
 */
export interface PaperFacts {
  paperId: PaperId;
  title: string;
  /**
   * the title may be another than the site's own: a translation, or words that a bare link or a page's heading showed.
   * It never replaces one that is the site's own, and papers are not told to be the same by it
   */
  unsureTitle?: true;
  /** what complete facts called it before, the newest first; made by merging, never read from a page */
  formerTitles?: FormerTitle[];
  abstract?: string;
  authors?: Author[];
  /** how many authors there are when `authors` had to be cut */
  authorCount?: number;
  /** when the paper came out */
  publishedAt?: number;
  /** when it was last put on Daily Papers */
  submittedAt?: number;
  /** one sentence by the source's language model */
  aiSummary?: string;
  aiKeywords?: string[];
  organisation?: Organisation;
  /** who put it on Daily Papers */
  submitter?: Person;
  githubRepo?: string;
  githubStars?: number;
  projectPage?: string;
  thumbnail?: string;
  media?: string[];
  doi?: string;
  venue?: string;
  type?: PaperType;
  /** read from a card or a link, which show only some of the facts, or imported */
  partial?: true;
  // The rest is made by capturing, importing and merging, never read from a page.
  /** when a capture first had an address of its code, and when a complete one first had none, in milliseconds */
  codeAt?: number;
  noCodeAt?: number;
  /** the same of its project page; in what was captured before 2026-12, absent */
  projectAt?: number;
  noProjectAt?: number;
  /** the library's clock when an import last brought it: it stays without sightings and marks */
  imported?: Stamp;
  /** since when the reader has it, here or in the program it was imported from, in milliseconds */
  addedAt?: number;
  /** records that an import knew by title alone and that were found to be this paper; each can be parted from it */
  mergedFrom?: MergedRecord[];
}

/** Whether two papers are told apart that were found to be one, and since when. The later word holds. */
export interface Parting {
  is: boolean;
  at: Stamp;
}

/** A record of a paper that was found to be another, as it was then, so that the two can be parted again. */
export interface MergedRecord {
  /** the key that it had */
  paperId: PaperId;
  /** what it knew, without records of its own */
  facts: Omit<PaperFacts, 'paperId' | 'mergedFrom'>;
  /** the marks that it had: they are there still while their stamps are the same */
  marks: { kind: MarkValue['kind']; name: string; at: Stamp }[];
  /** it was parted again, or that was taken back */
  parted?: Parting;
}

/** When the reader got a paper that an import brought and no page has shown, in milliseconds; else undefined. */
export function addedUnseen({ unseen, imported, addedAt }: Paper): number | undefined {
  return unseen && imported ? addedAt : undefined;
}

/**
 * One work in the library: the merged facts, when the reader saw it, and a copy of the marks that a row needs to draw
 * itself. The marks themselves are rows of their own.
 */
export interface Paper extends PaperFacts, MarksOnPaper {
  titleKey: string;
  /**
   * the capture time of the first and of the last sighting; of an unseen paper, the time of its newest mark. Of an
   * imported one that is unseen, 0, but for when it was last marked by the reader
   */
  firstSeen: number;
  lastSeen: number;
  /** it has no sighting: its marks keep it, or that it was imported */
  unseen?: true;
  /** other devices have facts of it too; what each of them knows is a row of its own, and this is what they make */
  joined?: true;
  /** the capture time of the newest complete facts, which newer ones replace */
  factsAt: number;
  /** the write that last changed this row or one of its sightings in any way */
  revision: number;
  /** the write that last changed what search reads */
  textRevision: number;
}
