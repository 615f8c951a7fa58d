import { parseArgs } from 'node:util';
import type { ExportFormat, ExportOptions } from '../../formats/export/export-format.ts';
import type { ImportFormat } from '../../formats/import/import-format.ts';
import { READ_NAMES, readFormats, WRITE_NAMES, writeFormat } from './format-names.ts';

/** The options of `npm run convert`. */
export interface ConvertOptions extends Omit<ExportOptions, 'now'> {
  /** the name that was given for what is read */
  from: string;
  read: readonly ImportFormat[];
  write: ExportFormat;
  path: string;
}

export const USAGE = `npm run -s convert -- --from FORMAT --to FORMAT [--title TEXT] [--notes | --no-notes] [--biber] [--for-zotero] FILE
Reads FILE and writes its papers to standard output. What is refused is told on standard error, with its line.
--from is one of ${READ_NAMES.join(', ')}.
--to is one of ${WRITE_NAMES.join(', ')}.
--title heads a feed or a page, and names the folder of bookmarks. Notes go along, but into a feed only with --notes.
--biber writes BibTeX in UTF-8, --for-zotero with the field by which Zotero knows arXiv's ids.
The exit code is 1 when nothing could be converted.`;

/** Reads the command line. Throws in plain words when it is wrong. */
export function parseOptions(args: string[]): ConvertOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      title: { type: 'string' },
      notes: { type: 'boolean' },
      'no-notes': { type: 'boolean' },
      biber: { type: 'boolean' },
      'for-zotero': { type: 'boolean' },
    },
  });
  const { from, to, title, biber, notes = values['no-notes'] ? false : undefined } = values;
  const [path, ...more] = positionals;
  if (from === undefined || to === undefined || path === undefined || more.length > 0) throw new Error(USAGE);
  return {
    from,
    read: readFormats(from),
    write: writeFormat(to),
    path,
    ...(title && { title }),
    ...(notes !== undefined && { notes }),
    ...(biber && { forBiber: true }),
    ...(values['for-zotero'] && { forZotero: true }),
  };
}
