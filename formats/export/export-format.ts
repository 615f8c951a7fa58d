import type { WrittenPaper } from './written-paper.ts';

/** The formats that papers can be written in. */
export const EXPORT_FORMATS = [
  'bibtex',
  'ris',
  'csl-json',
  'csv',
  'jsonl',
  'markdown',
  'notes',
  'html',
  'atom',
  'bookmarks-html',
  'papermemory-json',
  'ids',
  'apa',
  'ieee',
  'acl',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How papers are written. */
export interface ExportOptions {
  /** the time, in milliseconds */
  now: number;
  /** what the papers are: a list's name, a search. It heads a feed and a page, and is the folder of bookmarks */
  title?: string;
  /** whether the reader's notes go along; they do unless it is false, but into a feed only when it is true */
  notes?: boolean;
  /** BibTeX for biber: letters stay as they are, and dates are whole */
  forBiber?: boolean;
  /** BibTeX for Zotero, which takes an arXiv id only with `eprinttype` */
  forZotero?: boolean;
}

/**
 * Writes papers in one format, in pieces to be joined, a piece for each paper: nothing is held but the paper at hand,
 * and of BibTeX its keys. A paper that the format cannot hold is left out; see `holds` of WRITERS.
 */
export type WriteExport = (papers: AsyncIterable<WrittenPaper>, options: ExportOptions) => AsyncGenerator<string>;
