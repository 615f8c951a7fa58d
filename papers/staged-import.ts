import type { ImportDoubt, ImportedEntry, RefusedEntry } from './imported-entry.ts';
import type { PaperId } from './paper-id.ts';

/** What becomes of an entry of an import. */
export const ENTRY_KINDS = ['new', 'known', 'joined', 'doubtful', 'refused'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Why an entry is asked about: what its reader doubts, or what the library has. */
export type EntryDoubt =
  | ImportDoubt
  /** a paper is called nearly the same */
  | 'near-title'
  /** a paper under another id is called the same */
  | 'same-title'
  /** several papers are called the same */
  | 'several-papers';

/**
 * What the reader says of a doubtful entry: that it is the paper it was compared with, a paper of its own, or to be
 * left out. The doubts of a file's reader are settled by taking the entry as it is.
 */
export const ANSWERS = ['same', 'take', 'leave'] as const;
export type Answer = (typeof ANSWERS)[number];

/** An entry as it waits to be joined. */
export interface StagedEntry {
  importId: string;
  /** its place in the import, from 1 and without gaps */
  n: number;
  /** which of the files it is from */
  file: number;
  read: ImportedEntry | RefusedEntry;
  kind: EntryKind;
  /** the paper of the library that it is, or may be */
  paperId?: PaperId;
  /** the earlier entry of the import that names the same paper, by its place */
  twin?: number;
  doubts?: EntryDoubt[];
  answer?: Answer;
}

/** What is to be done with all that is imported. */
export interface ImportChoice {
  /** a tag for every paper */
  tag?: string;
  /** the id of a list for every paper */
  list?: string;
  /** the tags, lists, stars, statuses and notes that the entries bring */
  words: boolean;
  automaticTags: boolean;
}

export type EntryCounts = Record<EntryKind, number>;

export const NO_ENTRIES: EntryCounts = { new: 0, known: 0, joined: 0, doubtful: 0, refused: 0 };

/** An import on its way into the library. */
export interface StagedImport {
  id: string;
  /** when it was begun, and as long as it is being read, when the last of it was read; milliseconds */
  at: number;
  /**
   * files are being read; all are read and the reader is asked; it is being joined with the library; what is joined is
   * being taken back
   */
  state: 'reading' | 'read' | 'joining' | 'cancelled';
  /** the names of the files */
  files: string[];
  counts: EntryCounts;
  choice?: ImportChoice;
}

/** How far an import has come that is being read. */
export interface ReadingProgress {
  counts: EntryCounts;
  /** of all files, in bytes */
  read: number;
  size: number;
}
