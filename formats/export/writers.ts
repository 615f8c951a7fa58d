import { writeAtom } from './atom.ts';
import { writeBibtex } from './bibtex/bibtex.ts';
import { writeBookmarks } from './bookmarks.ts';
import { ACL, APA, IEEE } from './citations/write-citations.ts';
import { writeCslJson } from './csl-json.ts';
import { writeCsv } from './csv.ts';
import type { ExportFormat, ExportOptions, WriteExport } from './export-format.ts';
import { writeHtml } from './html-page.ts';
import { writeIds } from './ids.ts';
import { writeJsonLines } from './json-lines.ts';
import { writeMarkdown } from './markdown-table.ts';
import type { TextFile } from './notes/notes.ts';
import { noteFiles, writeNotes } from './notes/notes.ts';
import { writePaperMemory } from './papermemory-json.ts';
import { writeRis } from './ris.ts';
import type { WrittenPaper } from './written-paper.ts';
import { hasAddress } from './written-paper.ts';

/** How a format is written. */
export interface Writer {
  write: WriteExport;
  /** the same as HTML, for a clipboard, where its text can have a look */
  writeHtml?: WriteExport;
  /** a file of its own for each paper, all to be saved in a zip; `write` gives their texts one after the other */
  files?: (papers: AsyncIterable<WrittenPaper>, options: ExportOptions) => AsyncGenerator<TextFile>;
  /** papers are written under keys to be cited by, which the library keeps */
  hasKeys?: true;
  /** true for a paper that it can hold; all others it leaves out */
  holds: (paper: WrittenPaper) => boolean;
  /** of files, without the dot */
  ending: string;
  type: string;
}

const all = () => true;

/** The writer of each format. */
export const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  bibtex: { write: writeBibtex, hasKeys: true, holds: all, ending: 'bib', type: 'application/x-bibtex' },
  ris: { write: writeRis, holds: all, ending: 'ris', type: 'application/x-research-info-systems' },
  'csl-json': { write: writeCslJson, holds: all, ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
  csv: { write: writeCsv, holds: all, ending: 'csv', type: 'text/csv' },
  jsonl: { write: writeJsonLines, holds: all, ending: 'jsonl', type: 'application/jsonl' },
  markdown: { write: writeMarkdown, holds: all, ending: 'md', type: 'text/markdown' },
  notes: { write: writeNotes, files: noteFiles, holds: all, ending: 'zip', type: 'application/zip' },
  html: { write: writeHtml, holds: all, ending: 'html', type: 'text/html' },
  atom: { write: writeAtom, holds: all, ending: 'atom', type: 'application/atom+xml' },
  'bookmarks-html': { write: writeBookmarks, holds: hasAddress, ending: 'html', type: 'text/html' },
  'papermemory-json': {
    write: writePaperMemory,
    hasKeys: true,
    holds: hasAddress,
    ending: 'json',
    type: 'application/json',
  },
  ids: { write: writeIds, holds: hasAddress, ending: 'txt', type: 'text/plain' },
  apa: { ...APA, holds: all, ending: 'txt', type: 'text/plain' },
  ieee: { ...IEEE, holds: all, ending: 'txt', type: 'text/plain' },
  acl: { ...ACL, holds: all, ending: 'txt', type: 'text/plain' },
};
