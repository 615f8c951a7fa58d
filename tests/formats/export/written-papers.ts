import type { ExportFormat, ExportOptions } from '../../../formats/export/export-format.ts';
import { WRITERS } from '../../../formats/export/writers.ts';
import type { WrittenPaper } from '../../../formats/export/written-paper.ts';
import type { ImportedEntry } from '../../../papers/imported-entry.ts';
import type { PaperFacts } from '../../../papers/paper.ts';
import type { ReadFile } from '../import/read-file.ts';
import { NOW, readFile } from '../import/read-file.ts';

/** A paper as it is written, made up but for what is given. */
export function madePaper(facts: Partial<PaperFacts> = {}, words: Partial<WrittenPaper> = {}): WrittenPaper {
  return {
    facts: {
      paperId: 'arxiv:2602.08025',
      title: 'Über Sparse Attention for $x_1$ & 50% of Agents',
      authors: [{ name: 'Jörg von Müller' }, { name: 'OpenAI' }, { name: '王小明' }, { name: 'Ada Example Jr.' }],
      abstract: 'We show <b> & {more}: 100% of it, at $O(n^2)$ or $5 and $10.',
      publishedAt: Date.UTC(2026, 1, 8),
      ...facts,
    },
    tags: ['agents', 'long context'],
    lists: ['To read'],
    starred: true,
    status: 'reading',
    note: 'Mine: a -> b\n\nand *more*',
    addedAt: Date.UTC(2026, 1, 9, 10),
    ...words,
  };
}

/** The text of papers in a format. */
export async function written(
  format: ExportFormat,
  papers: readonly WrittenPaper[],
  options: Partial<ExportOptions> = {},
): Promise<string> {
  const parts: string[] = [];
  for await (const part of WRITERS[format].write(each(papers), { now: NOW, ...options })) parts.push(part);
  return parts.join('');
}

/** What Daybook's own importer reads of papers that were written. */
export async function readBack(
  format: ExportFormat,
  papers: readonly WrittenPaper[],
  options: Partial<ExportOptions> = {},
): Promise<ReadFile> {
  return readFile(`papers.${WRITERS[format].ending}`, await written(format, papers, options));
}

/** The one entry that is read of the one paper. */
export async function entryOf(
  format: ExportFormat,
  paper: WrittenPaper,
  options: Partial<ExportOptions> = {},
): Promise<ImportedEntry> {
  const { entries, refused } = await readBack(format, [paper], options);
  const [entry] = entries;
  if (!entry || entries.length > 1 || refused.length > 0) throw new Error(JSON.stringify({ entries, refused }));
  return entry;
}

export async function* each<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
}
