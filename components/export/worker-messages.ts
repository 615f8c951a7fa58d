import type { ExportFormat, ExportOptions } from '../../formats/export/export-format.ts';
import type { PaperId } from '../../papers/paper-id.ts';

/** What a page asks of the worker, once. */
export interface ExportTask {
  do: 'export';
  /** in this order, or all papers of the library */
  papers: readonly PaperId[] | 'all';
  format: ExportFormat;
  options: ExportOptions;
  /** for a clipboard it is one text, with HTML where the format has that; else files */
  to: 'clipboard' | 'files';
  /** the names of lists by their ids */
  lists: Readonly<Record<string, string>>;
}

/** What the worker is told. It goes on once papers without a key to be cited by were given one, or could not be. */
export type ExportOrder = ExportTask | { do: 'go-on' };

/** What was written. */
export interface MadeExport {
  /** one, or the parts of a zip; a note alone is a file with a name of its own */
  files: { blob: Blob; name?: string }[];
  html?: Blob;
  /** how many papers are in it, and how many the format has no place for */
  papers: number;
  leftOut: number;
}

/** What the worker answers: how many papers it has read, and then what it made of them. */
export type ExportAnswer =
  | { is: 'at'; done: number; total: number }
  /** these have no key yet; it waits for `go-on` */
  | { is: 'keyless'; papers: readonly PaperId[] }
  | { is: 'made'; made: MadeExport }
  | { is: 'too-much-to-copy' }
  | { is: 'failed'; name: string };
