import type { Day } from './days.ts';
import type { ListingRef } from './listing.ts';
import type { Status } from './mark.ts';
import type { PaperFacts } from './paper.ts';
import type { PaperId } from './paper-id.ts';

/** Where something stands in a file that is imported. */
export interface FilePlace {
  /**
   * which entry it is, from 1; those that are refused count too. 0 for the file as a whole: when it is refused, nothing
   * of the file is to be imported, not even what was read before
   */
  entry: number;
  /** the line it begins on, from 1; absent where a file has no lines that a person could look up */
  line?: number;
  /** of a wrong encoding alone: the offset of the first bad byte */
  byte?: number;
}

/** What an entry says of its paper: clean and within LIMITS, as PaperFacts are. A list of ids knows no titles. */
export type ImportedFacts = Omit<PaperFacts, 'paperId' | 'title' | 'formerTitles'> & { title?: string };

/** What the reader said of a paper in another program. Nothing of it is set before the reader agrees. */
export interface ImportedWords {
  /** in the form of cleanTag, sorted */
  tags: string[];
  /** those that a program gave by itself: offered, and off */
  automaticTags: string[];
  /** names of lists, collections and folders, each one line; those of a folder in another as `outer / inner` */
  lists: string[];
  starred?: true;
  status?: Status;
  /** Markdown, at most LIMITS.note characters */
  note?: string;
  /** the key that they cite it by (isCiteKey) */
  citeKey?: string;
}

/** That the reader opened the paper, by another program's own count. It is not joined: storage/imports/README.md. */
export interface ImportedOpening {
  /** the program, which stands where a device does */
  device: 'papermemory';
  firstAt: number;
  lastAt: number;
  /** how often, at least 1 */
  times: number;
}

/** That a saved listing page of a known day showed the paper. It never counts as shown on screen. */
export interface ImportedSighting {
  listing: ListingRef;
  /** the reader's day */
  day: Day;
  /** a time on that day, in milliseconds: when the page was saved, or noon where only the day is known */
  at: number;
  rank?: number;
  upvotes?: number;
  comments?: number;
}

/** Why an entry should be looked at before it is joined. */
export const IMPORT_DOUBTS = [
  /** it names two arXiv ids, or two DOIs */
  'ids-disagree',
  /** a date before 1990 */
  'early-date',
  /** a date after tomorrow */
  'future-date',
  /** a date or number that is none, or out of range, and was left out */
  'bad-value',
  /** a text was longer than Daybook keeps, and was cut */
  'cut',
] as const;
export type ImportDoubt = (typeof IMPORT_DOUBTS)[number];

/** One entry of a file that is imported, checked and clean. */
export interface ImportedEntry {
  at: FilePlace;
  /** the keys of the paper that it names, each once, the best first; none when it has a title alone */
  ids: PaperId[];
  facts: ImportedFacts;
  words: ImportedWords;
  /** when it came into the other program, in milliseconds */
  addedAt?: number;
  opened?: ImportedOpening;
  seen?: ImportedSighting;
  doubts: ImportDoubt[];
}

/** Why something in a file is not imported. */
export const REFUSAL_REASONS = [
  /** an address or page that names no paper */
  'not-a-paper',
  /** neither an id nor a title */
  'nameless',
  /** it cannot be read by the rules of its format */
  'broken',
  /** a field that its program always writes is missing */
  'incomplete',
  /** the file ends within it */
  'cut-off',
  /** a quote that is never closed; what follows cannot be told from it */
  'unclosed-quote',
  /** longer than an entry may be */
  'too-long',
  /** nested deeper than is read */
  'too-deep',
  /** more entries than a file may have */
  'too-many',
  /** the file is larger than may be imported */
  'too-large',
  /** it is neither UTF-8, nor UTF-16 with a byte order mark */
  'bad-encoding',
  /** it declares a document type of its own, or entities */
  'has-dtd',
  /** no format that Daybook knows */
  'unknown-format',
  /** nothing is in it */
  'empty',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Something in a file that is not imported. */
export interface RefusedEntry {
  at: FilePlace;
  reason: RefusalReason;
  /** its beginning as one clean line, at most REFUSED_TEXT characters; '' where nothing of it can be shown */
  shown: string;
  /** nothing from here to the end of the file is imported */
  rest?: true;
}

/** Characters of what is shown of something refused. */
export const REFUSED_TEXT = 120;

/** True for what was refused. */
export function isRefused(read: ImportedEntry | RefusedEntry): read is RefusedEntry {
  return 'reason' in read;
}
