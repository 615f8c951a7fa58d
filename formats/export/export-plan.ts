import { localDay } from '../../papers/days.ts';
import { cut } from '../../papers/text.ts';
import type { ExportFormat, ExportOptions } from './export-format.ts';
import { WRITERS } from './writers.ts';

/** Whom BibTeX is written for: TeX in ASCII, biber in UTF-8, or Zotero. */
export const BIBTEX_KINDS = ['tex', 'biber', 'zotero'] as const;
export type BibtexKind = (typeof BIBTEX_KINDS)[number];

/** What the reader chose of an export. */
export interface ExportChoice {
  format: ExportFormat;
  bibtex: BibtexKind;
  /** their notes go along, where the format has a place for them */
  notes: boolean;
}

/** What is written, and what the file is called. */
export interface ExportPlan {
  format: ExportFormat;
  options: ExportOptions;
  fileName: string;
}

// All others have a place for the reader's notes.
const WITHOUT_NOTES: ReadonlySet<ExportFormat> = new Set(['ids', 'apa', 'ieee', 'acl']);

/** Whether a format has a place for the reader's notes. */
export function takesNotes(format: ExportFormat): boolean {
  return !WITHOUT_NOTES.has(format);
}

/** What an export does, of papers with this title, at a time in milliseconds. */
export function exportPlan({ format, bibtex, notes }: ExportChoice, now: number, title?: string): ExportPlan {
  const options: ExportOptions = {
    now,
    notes,
    ...(title && { title }),
    ...(format === 'bibtex' && bibtex === 'biber' && { forBiber: true }),
    ...(format === 'bibtex' && bibtex === 'zotero' && { forZotero: true }),
  };
  return { format, options, fileName: exportFileName(title, localDay(now), WRITERS[format].ending) };
}

const LONGEST_NAME = 60;

/** `daybook-to-read-2026-11-26.bib`: a name that every file system takes, whatever the title. */
export function exportFileName(title: string | undefined, day: string, ending: string): string {
  const words = (title ?? '').normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const name = cut(words.toLowerCase(), LONGEST_NAME).replace(/^-+|-+$/g, '');
  return `${['daybook', name || 'papers', day].join('-')}.${ending}`;
}
